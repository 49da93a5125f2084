import { z } from 'zod';
import { cardKinds } from '../domain/card.ts';
import type { BoardId, PersonId } from '../ids.ts';
import { changeKinds } from './boards.ts';
import { person } from './people.ts';
import { recordCounts } from './records.ts';
import { day, id, instant } from './values.ts';

/** From when on: my last visit, the last seven days, or the cycle that the board is in. */
export const newsSpans = ['visit', 'week', 'cycle'] as const;
export type NewsSpan = (typeof newsSpans)[number];

/** One thing that happened to a card, folded: the last word on it, by everybody who had a hand in it. */
export const newsChange = z.object({
  kind: z.enum(changeKinds),
  /** A state, day, number or answer; null where the kind says it all. */
  detail: z.string().nullable(),
  /** The last first; null is the server, or somebody who isn't known any more. */
  people: z.array(id<PersonId>().nullable()),
  /** Of the last time. */
  at: instant,
  /** What was written with it and stands there now, such as the reason why it is stuck; cut short when long. */
  words: z.string(),
});
export type NewsChange = z.infer<typeof newsChange>;

/** What others did to one card, with its title as it is now. */
export const newsCard = z.object({
  kind: z.enum(cardKinds),
  id: id<string>(),
  /** Null when nothing is known of it any more. */
  title: z.string().nullable(),
  /** Whether it hangs on the board, lies in the bin, left with a closed cycle, or is gone altogether. */
  where: z.enum(['board', 'bin', 'departed', 'gone']),
  goal: z.object({ number: z.number().int(), title: z.string() }).nullable(),
  /** Of the newest change. */
  at: instant,
  changes: z.array(newsChange),
  /** What was said in its conversation, oldest first; the last few. */
  said: z.array(z.object({ person: id<PersonId>().nullable(), at: instant, text: z.string() })),
});
export type NewsCard = z.infer<typeof newsCard>;

/** GET /api/v1/boards/{id}/news: what others changed, per card, newest first. */
export const news = z.object({
  span: z.enum(newsSpans),
  /** Null at a first visit: then everything is new, and nothing is news. */
  since: instant.nullable(),
  /** Up to when this answer knows. */
  upTo: instant,
  /** Cards on all pages together. */
  total: z.number().int(),
  /** Cycles closed by others since, newest first, on the first page; nothing for who may not look back. */
  cycles: z.array(
    z.object({ number: z.number().int(), start: day, end: day, closedAt: instant, counts: recordCounts }),
  ),
  cards: z.array(newsCard),
  /** What `before` must be for the next page; null on the last. */
  next: z.number().int().nullable(),
  /** Whoever is named above. */
  people: z.array(person),
});
export type News = z.infer<typeof news>;

export const newsQuery = z.strictObject({
  span: z.enum(newsSpans).default('visit'),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** POST /api/v1/boards/{id}/news/seen: I read up to here; `all` closes it off, on every device of mine. */
export const newsSeen = z.strictObject({ upTo: instant, all: z.boolean().default(false) });

/** GET /api/v1/boards/{id}/news/count. */
export const newsCount = z.object({ count: z.number().int() });

/** GET /api/v1/news: boards on which something changed since I was there. */
export const newsCounts = z.object({
  boards: z.array(z.object({ board: id<BoardId>(), count: z.number().int() })),
});
export type NewsCounts = z.infer<typeof newsCounts>;
