import { z } from 'zod';
import { cardKinds } from '../domain/card.ts';
import type { BoardId } from '../ids.ts';
import { day, id, instant } from './values.ts';

/** What can be found: the cards of boards, and `record`, a closed cycle itself. */
export const foundKinds = [...cardKinds, 'record'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Where to look: everywhere; at what is open on the boards now; in closed cycles. */
export const searchPlaces = ['all', 'open', 'closed'] as const;
export type SearchPlace = (typeof searchPlaces)[number];

/** The longest question, in UTF-16 units. */
export const longestQuestion = 200;
/** How many results are answered unless asked otherwise, and the most. */
export const searchPage = { usual: 30, most: 200 } as const;

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
