import { z } from 'zod';
import { foundKinds, longestQuestion, searchPage, searchPlaces } from '../domain/search.ts';
import type { BoardId } from '../ids.ts';
import { day, id, instant } from './values.ts';

/** GET /api/v1/search: words that all have to be there, each from its beginning. */
export const searchQuery = z.strictObject({
  q: z.string().max(longestQuestion),
  board: id<BoardId>().optional(),
  kind: z.enum(foundKinds).optional(),
  where: z.enum(searchPlaces).default('all'),
  /** First and last day of the period. */
  from: day.optional(),
  until: day.optional(),
  limit: z.coerce.number().int().min(1).max(searchPage.most).default(searchPage.usual),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** A piece of text; `mark` when it is what was asked for. */
export const markedText = z.array(z.object({ text: z.string(), mark: z.boolean() }));
export type MarkedText = z.infer<typeof markedText>;

export const foundCard = z.object({
  board: z.object({ id: id<BoardId>(), title: z.string() }),
  kind: z.enum(foundKinds),
  card: z.string(),
  /** The closed cycle whose record tells of it; null when it is on the board now. */
  cycle: z.number().int().nullable(),
  /** Such as `doing`, or `carried` in a record; null where there is none. */
  state: z.string().nullable(),
  title: markedText,
  /** A piece of its other texts, around what was asked for; empty when there are none. */
  snippet: markedText,
  at: instant.nullable(),
});
export type FoundCard = z.infer<typeof foundCard>;

export const searchAnswer = z.object({
  results: z.array(foundCard),
  /** Whether there are more than these. */
  more: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
