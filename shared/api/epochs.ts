import { z } from 'zod';
import { cardKinds } from '../domain/card.ts';
import { leftReasons } from '../domain/late-edit.ts';
import type { BoardId } from '../ids.ts';
import { id, instant } from './values.ts';

/** Bytes of one update that is brought to a former generation; more is sent as several. */
export const mostAdopted = 1024 * 1024;

/** Parameters of /api/v1/boards/{id}/epochs/{epoch}. */
export const epochParams = z.object({
  id: id<BoardId>(),
  epoch: z.coerce.number().int().min(1).max(9_999_999),
});

/** GET /api/v1/boards/{id}/epochs/{epoch}: what the server has of a former generation of the board's document. */
export const epochState = z.object({
  /** The generation that the board has now. */
  current: z.number().int(),
  /** Yjs' state vector of the one that was asked for, in base64; null when it isn't a former one, or isn't kept any more. */
  vector: z.string().nullable(),
});
export type EpochState = z.infer<typeof epochState>;

/** POST /api/v1/boards/{id}/epochs/{epoch}/edits: what was written on that generation and never arrived. */
export const epochEdits = z.strictObject({
  /** A Yjs update (format V1), in base64. */
  update: z.base64().max(Math.ceil(mostAdopted / 3) * 4),
});

/** What I wrote that couldn't be made again on the board as it is now. */
export const lateEdit = z.object({
  id: z.number().int(),
  at: instant,
  kind: z.enum(cardKinds),
  card: z.string(),
  title: z.string(),
  why: z.enum(leftReasons),
  fields: z.array(z.object({ field: z.string(), text: z.string() })),
});
export type LateEdit = z.infer<typeof lateEdit>;

/** Answer to the edits, and GET /api/v1/boards/{id}/late-edits: of mine, those that I haven't put away. */
export const lateEdits = z.object({ left: z.array(lateEdit) });
export type LateEdits = z.infer<typeof lateEdits>;

/** POST /api/v1/boards/{id}/late-edits/seen: I have read these. */
export const seenLateEdits = z.strictObject({ ids: z.array(z.number().int().positive()).min(1).max(500) });
