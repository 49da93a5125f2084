import { z } from 'zod';
import { actionStates, helpedAnswers } from '../domain/action.ts';
import { textLimits } from '../domain/card.ts';
import { questionStates } from '../domain/question.ts';
import type { ActionId, BoardId, CommentId, GoalId, PersonId } from '../ids.ts';
import { day, id } from './values.ts';

const title = z.string().trim().min(1).max(textLimits.title);

/** POST /api/v1/boards/{id}/actions. */
export const newAction = z.strictObject({
  /** Made by who asks, so that asking again (the answer got lost) makes no second one; ours when absent. */
  id: id<ActionId>().optional(),
  title,
  notes: z.string().max(textLimits.notes).optional(),
  goal: id<GoalId>().nullable().optional(),
  owners: z.array(id<PersonId>()).max(50).optional(),
  due: day.nullable().optional(),
  state: z.enum(actionStates).optional(),
  /** True to leave it out of this cycle. */
  later: z.boolean().optional(),
});
export type NewAction = z.infer<typeof newAction>;

/** PATCH /api/v1/boards/{id}/actions/{actionId}: only the fields given change; each becomes one command. */
export const actionPatch = z.strictObject({
  title: title.optional(),
  notes: z.string().max(textLimits.notes).optional(),
  goal: id<GoalId>().nullable().optional(),
  owners: z.array(id<PersonId>()).max(50).optional(),
  due: day.nullable().optional(),
  state: z.enum(actionStates).optional(),
  later: z.boolean().optional(),
  /** The reason; null when it goes on again. */
  stuck: z.string().max(textLimits.sentence).nullable().optional(),
  helped: z.enum(helpedAnswers).optional(),
  noticed: z.string().max(textLimits.sentence).optional(),
  /** A comment to add. */
  comment: z.string().trim().min(1).max(textLimits.comment).optional(),
  /** The comment's id, made by who asks, so that asking again says nothing twice. */
  commentId: id<CommentId>().optional(),
  archived: z.boolean().optional(),
});
export type ActionPatch = z.infer<typeof actionPatch>;

export const actionRef = z.object({ id: id<ActionId>() });

/** A row of *Mijn acties*, from the projection. */
export const myAction = z.object({
  id: id<ActionId>(),
  board: z.object({ id: id<BoardId>(), title: z.string() }),
  title: z.string(),
  goal: z.object({ id: id<GoalId>(), title: z.string(), number: z.number().int() }).nullable(),
  due: day.nullable(),
  state: z.enum(actionStates),
  /** Null is *later*. */
  cycle: z.number().int().nullable(),
  /** The cycle that its board is in now. */
  currentCycle: z.number().int(),
  stuck: z.boolean(),
  stuckReason: z.string(),
  /** Of one that is stuck: what was asked of the team above, and what that says. */
  asked: z
    .object({
      to: z.string(),
      state: z.enum(questionStates),
      before: day.nullable(),
      /** The answer, the reason, or the question back. */
      words: z.string(),
    })
    .nullable(),
  carried: z.number().int(),
  /** When it was done, for "klaar om 9.12". */
  done: z.string().nullable(),
  /** Made by somebody else since I was last on its board. */
  isNew: z.boolean(),
});
export type MyAction = z.infer<typeof myAction>;

/** A board that an action of mine is on, or that I may put one on. */
export const myBoard = z.object({
  id: id<BoardId>(),
  title: z.string(),
  canEdit: z.boolean(),
  /** The cycle that it is in now, and its last day; null when its team has no calendar. */
  cycle: z.object({ number: z.number().int(), end: day }).nullable(),
  /** The holiday that it is now, by its last day: then the cycle is the one around it. */
  pause: z.object({ end: day }).nullable(),
  goals: z.array(z.object({ id: id<GoalId>(), title: z.string(), number: z.number().int() })),
});
export type MyBoard = z.infer<typeof myBoard>;

/** GET /api/v1/my-actions: not archived, and not done before this cycle, unless today. Boards by title. */
export const myActions = z.object({ actions: z.array(myAction), boards: z.array(myBoard) });
export type MyActions = z.infer<typeof myActions>;
