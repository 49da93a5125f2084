import { z } from 'zod';
import { cardKinds } from '../domain/card.ts';
import { postKinds } from '../domain/post.ts';
import { referableKinds } from '../domain/reference.ts';
import type { BoardId, DependencyId, OfferId, QuestionId, TeamId } from '../ids.ts';
import { day, id, instant } from './values.ts';

const board = z.object({ id: id<BoardId>(), title: z.string() });
const card = z.object({ kind: z.enum(cardKinds), id: z.string(), title: z.string() });
const noticeId = z.string().max(200);

/** What was done with a question, an offer or a dependency, and is told to whom it is for. */
export const questionNews = [
  'ask',
  'take-up',
  'answer',
  'decline',
  'ask-back',
  'reply',
  'pass-up',
  'move-up',
  'lapse',
] as const;
export const offerNews = ['offer', 'accept', 'decline', 'take-back'] as const;

/** A question that I asked, or asked back about, or that waits for a team that I speak for. */
const questionNotice = z.object({
  id: noticeId,
  kind: z.literal('question'),
  verb: z.enum(questionNews),
  question: id<QuestionId>(),
  /** Of the card that it is about. */
  title: z.string(),
  /** The team that did it, or that has it now after `pass-up` and `move-up`; of `ask` the team that asks, however it came here. */
  team: z.string(),
  /** What they said with it; of `ask` the question itself. */
  words: z.string(),
  at: instant,
  seen: z.boolean(),
  /** Where its card hangs, for who asked; null for the other side, which finds it in the overview of its team. */
  board: board.nullable(),
  card: z.object({ kind: z.enum(referableKinds), id: z.string() }).nullable(),
  overview: id<TeamId>().nullable(),
});

/** An action that I offered, or that my team is offered. */
const offerNotice = z.object({
  id: noticeId,
  kind: z.literal('offer'),
  verb: z.enum(offerNews),
  offer: id<OfferId>(),
  title: z.string(),
  /** The other team. */
  team: z.string(),
  /** Why it was declined. */
  words: z.string(),
  at: instant,
  seen: z.boolean(),
  /** The board of my team on which it stands; null when it has none. */
  board: board.nullable(),
});

/** What a card of mine waited for is done. */
const dependencyNotice = z.object({
  id: noticeId,
  kind: z.literal('dependency'),
  dependency: id<DependencyId>(),
  board,
  /** The one that waited. */
  card: z.object({ kind: z.enum(referableKinds), id: z.string(), title: z.string() }),
  /** The one that is done, and whose it is. */
  on: z.object({ title: z.string(), team: z.string() }),
  at: instant,
  seen: z.boolean(),
});

/** Something that is for me: somebody mentioned me, an own action is due, an edit of mine came too late, a letter didn't arrive, or something came of what was asked or offered between teams. */
export const notice = z.discriminatedUnion('kind', [
  z.object({
    id: noticeId,
    kind: z.literal('mention'),
    board,
    card,
    /** How they are called; null when nobody knows. */
    by: z.string().nullable(),
    at: instant,
    seen: z.boolean(),
  }),
  z.object({
    id: noticeId,
    kind: z.literal('due'),
    board,
    card,
    due: day,
    when: z.enum(['late', 'today', 'tomorrow']),
  }),
  z.object({
    id: noticeId,
    kind: z.literal('late-edit'),
    board,
    card,
    at: instant,
    seen: z.boolean(),
  }),
  z.object({ id: noticeId, kind: z.literal('undelivered'), letter: z.enum(postKinds), at: instant }),
  questionNotice,
  offerNotice,
  dependencyNotice,
]);
export type Notice = z.infer<typeof notice>;

/** How one of my boards stands, and what of it is mine. */
export const overviewBoard = z.object({
  id: id<BoardId>(),
  title: z.string(),
  cycle: z.number().int(),
  /** Last day of the cycle. */
  end: day,
  /** Of this cycle, of the whole team. */
  done: z.number().int(),
  total: z.number().int(),
  stuck: z.number().int(),
  /** A cycle before this one was never closed. */
  toClose: z.boolean(),
  /** My own actions of this cycle that aren't done, those with a day first. */
  mine: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      due: day.nullable(),
      stuck: z.boolean(),
      late: z.boolean(),
    }),
  ),
});
export type OverviewBoard = z.infer<typeof overviewBoard>;

/** The weekly overview. */
export const overview = z.object({
  /** For putting it away. */
  id: noticeId,
  /** The day that it is of. */
  day,
  boards: z.array(overviewBoard),
});
export type Overview = z.infer<typeof overview>;

/** GET /api/v1/notices: newest first; what was seen stays in sight for a week. */
export const notices = z.object({
  notices: z.array(notice),
  /** For who gets it in no mail: null otherwise, and when it was put away. */
  overview: overview.nullable(),
  /** How many of all this weren't seen. */
  unseen: z.number().int(),
});
export type Notices = z.infer<typeof notices>;

/** POST /api/v1/notices/seen. Ids that name nothing of mine do nothing. */
export const seenNotices = z.strictObject({ ids: z.array(noticeId).min(1).max(300) });
