import { z } from 'zod';
import { textLimits } from '../domain/card.ts';
import { helpKinds, questionStepVerbs, questionVerbs } from '../domain/question.ts';
import { referableKinds } from '../domain/reference.ts';
import type { BoardId, QuestionId, TeamId } from '../ids.ts';
import { questionLine } from './overview.ts';
import { day, id, instant } from './values.ts';

const words = z
  .string()
  .trim()
  .max(textLimits.sentence * 4);

export const referableCard = z.strictObject({ kind: z.enum(referableKinds), id: id<string>() });

/** POST /api/v1/boards/{id}/questions: asks the team above. The id makes a second time nothing. */
export const newQuestion = z.strictObject({
  id: id<QuestionId>(),
  card: referableCard,
  text: words.min(1),
  help: z.enum(helpKinds),
  before: day.nullable(),
});
export const questionRef = z.object({ id: id<QuestionId>() });

/** POST /api/v1/questions/{id}/steps. `id` makes a second time nothing. */
export const newQuestionStep = z.strictObject({
  id: id<string>(),
  verb: z.enum(questionVerbs),
  text: words.default(''),
});

/** POST /api/v1/questions/{id}/comments: said on the card that it is about, for both sides. */
export const newQuestionComment = z.strictObject({
  id: id<string>(),
  text: z.string().trim().min(1).max(textLimits.comment),
});

const name = z.string().nullable();

/** GET /api/v1/questions/{id}: one question, what was done with it, and what is said about its card. */
export const questionDetail = questionLine.extend({
  /** The card and board that it is about, for who may see that board; null for others. */
  card: z.object({ board: id<BoardId>(), kind: z.enum(referableKinds), id: id<string>() }).nullable(),
  steps: z.array(
    z.object({
      id: id<string>(),
      verb: z.enum(questionStepVerbs),
      team: z.object({ id: id<TeamId>(), name: z.string() }).nullable(),
      by: name,
      text: z.string(),
      /** Who has it after this step, when it changes hands. */
      to: z.object({ id: id<TeamId>(), name: z.string() }).nullable(),
      at: instant,
    }),
  ),
  comments: z.array(z.object({ id: z.string(), by: name, text: z.string(), at: instant })),
  /** What I may do with it now. */
  verbs: z.array(z.enum(questionVerbs)),
  mayComment: z.boolean(),
});
export type QuestionDetail = z.infer<typeof questionDetail>;

/** GET /api/v1/teams/{id}/questions: all that this team asked or was asked, newest first, also what is over. */
export const teamQuestionsQuery = z.strictObject({
  side: z.enum(['asked', 'received', 'passed']).optional(),
  /** For a next page: the `changedAt` of the last one that one has, */
  until: instant.optional(),
  /** and its id. Without it whatever changed at that very moment is left out. */
  after: id<QuestionId>().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const teamQuestions = z.object({ questions: z.array(questionLine) });

/** GET /api/v1/boards/{id}/cards/{kind}/{card}/questions: all questions about one card, newest first. */
export const cardQuestions = z.object({ questions: z.array(questionLine) });
