import { z } from 'zod';
import type { BoardId, DisplayId, PersonId, TeamId } from '../ids.ts';
import { line, linkToken } from './account-values.ts';
import { id, instant } from './values.ts';

/** How long a code on a screen is good [H11]. Minutes. */
export const pairingMinutes = 10;

/** Without 0, O, 1, I and what sounds alike across a room. */
export const pairingAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Characters of a code; shown as two groups of four. */
export const pairingLength = 8;

/** A code as somebody types it over: small letters, spaces and dashes are forgiven. */
export const pairingCode = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, ''));

/** POST /api/v1/display-pairings, by a screen that nobody is signed in on: 201. */
export const displayPairing = z.object({
  /** What the screen shows; a team lead types it. */
  code: z.string(),
  /** Stays on the screen: only who holds it is let in. */
  secret: z.string(),
  expiresAt: instant,
});
export type DisplayPairing = z.infer<typeof displayPairing>;

/** POST /api/v1/display-pairings/claim: `paired` comes with a session, once; an ended, forged or used secret is `link-ended`. */
export const claimPairing = z.strictObject({ secret: linkToken });
export const pairingState = z.object({ state: z.enum(['waiting', 'paired']) });

/** What a screen shows. */
const showing = {
  /** Where it hangs, as people call it: "gang tweede verdieping". */
  name: line(60),
  boards: z.array(id<BoardId>()).min(1).max(12),
  /** How long each part of the wall is shown before the next one: seconds; null keeps the first part of the first board. */
  every: z.int().min(10).max(3600).nullable(),
};

/** POST /api/v1/displays, by somebody who may share each of the boards. */
export const newDisplay = z.strictObject({ code: pairingCode, ...showing });
export const displayRef = z.object({ id: id<DisplayId>() });

/** PATCH /api/v1/displays/{id}: only what is given changes; the screen follows within a few seconds. */
export const displayPatch = z.strictObject({
  name: showing.name.optional(),
  boards: showing.boards.optional(),
  every: showing.every.optional(),
});

const display = z.object({
  id: id<DisplayId>(),
  name: z.string(),
  boards: z.array(id<BoardId>()),
  /** How many more it shows, that who asks may not know of. */
  others: z.number().int(),
  every: z.number().int().nullable(),
  createdBy: id<PersonId>().nullable(),
  createdAt: instant,
  /** When the screen last asked for something; null until it was let in. */
  seenAt: instant.nullable(),
  /** Until it was let in: until when it can be. */
  expiresAt: instant,
});
export type DisplayLine = z.infer<typeof display>;

/**
 * GET /api/v1/boards/{id}/displays (who may share it; DELETE …/displays/{display} takes this board off a screen, which ends when it
 * shows no other): those that work, newest first, with those of their boards that who asks may see.
 */
export const displays = z.object({ displays: z.array(display) });

/** Whose boards they are: an administrator sees no boards. */
const anyDisplay = display.extend({ teams: z.array(id<TeamId>()) });
export type AnyDisplayLine = z.infer<typeof anyDisplay>;

/** GET /api/v1/displays, for the administrator: those that work, newest first. */
export const allDisplays = z.object({ displays: z.array(anyDisplay) });

/** GET /api/v1/display, by the screen itself: the boards that are still there, in the order asked. */
export const ownDisplay = z.object({
  name: z.string(),
  organisation: z.string(),
  boards: z.array(z.object({ id: id<BoardId>(), title: z.string() })),
  every: z.number().int().nullable(),
  version: z.string(),
});
export type OwnDisplay = z.infer<typeof ownDisplay>;
