import { z } from 'zod';
import { cardStandings, referableKinds } from '../domain/reference.ts';
import type { BoardId, DependencyId } from '../ids.ts';
import { referableCard } from './questions.ts';
import { id } from './values.ts';

/**
 * POST /api/v1/boards/{id}/dependencies: a card of this board waits for one of another board that I may see. The id makes a second
 * time nothing. DELETE /api/v1/boards/{id}/dependencies/{dependency} ends it.
 */
export const newDependency = z.strictObject({
  id: id<DependencyId>(),
  card: referableCard,
  on: z.strictObject({ board: id<BoardId>(), kind: z.enum(referableKinds), id: id<string>() }),
});
export const dependencyRef = z.object({ id: id<DependencyId>() });

/** GET /api/v1/boards/{id}/awaitable?q=: cards of other boards that I may see, to wait for. Of one letter the newest, as of none. */
export const awaitableQuery = z.strictObject({ q: z.string().trim().max(200).default('') });
export const awaitable = z.object({
  cards: z.array(
    z.object({
      board: id<BoardId>(),
      boardTitle: z.string(),
      team: z.string(),
      kind: z.enum(referableKinds),
      id: z.string(),
      title: z.string(),
      standing: z.enum(cardStandings),
    }),
  ),
});
export type Awaitable = z.infer<typeof awaitable>;
