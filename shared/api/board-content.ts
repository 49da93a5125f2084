import { z } from 'zod';
import { actionStates, helpedAnswers, leavingValues } from '../domain/action.ts';
import { judgementValues } from '../domain/ambition.ts';
import { ideaDecisions } from '../domain/idea.ts';
import { offerSides, offerStates } from '../domain/offer.ts';
import { helpKinds, questionSides, questionStates } from '../domain/question.ts';
import { cardStandings, dependencySides, referableKinds } from '../domain/reference.ts';
import type {
  ActionId,
  AmbitionId,
  AttemptId,
  BoardId,
  GoalId,
  IdeaId,
  ObstacleId,
  DependencyId,
  OfferId,
  PersonId,
  QuestionId,
  SuccessId,
} from '../ids.ts';
import { day, id, instant } from './values.ts';

/** Who, and when; who is null when nobody is known. */
const stamp = z.object({ by: id<PersonId>().nullable(), at: instant });
const card = { created: stamp.nullable(), archived: stamp.nullable() };
const comment = stamp.extend({ id: z.string(), text: z.string() });

const ambition = z.object({
  ...card,
  kind: z.literal('ambition'),
  id: id<AmbitionId>(),
  title: z.string(),
  why: z.string(),
  horizon: z.number().int().nullable(),
  paint: z.number().int(),
  order: z.string(),
  judgement: stamp.extend({ value: z.enum(judgementValues) }).nullable(),
  judgementNote: z.string(),
  serves: z.object({ board: id<BoardId>(), ambition: id<AmbitionId>() }).nullable(),
  indicatorName: z.string(),
  indicatorUnit: z.string(),
  indicatorTarget: z.number().nullable(),
  indicatorValues: z.array(z.object({ day, value: z.number() })),
});

const goal = z.object({
  ...card,
  kind: z.literal('goal'),
  id: id<GoalId>(),
  title: z.string(),
  sign: z.string(),
  before: day.nullable(),
  ambition: id<AmbitionId>().nullable(),
  number: z.number().int(),
  order: z.string(),
});

const attempt = z.object({
  id: id<AttemptId>(),
  created: stamp.nullable(),
  plan: z.string(),
  noticed: z.string(),
  helped: z.enum(helpedAnswers).nullable(),
});

const action = z.object({
  ...card,
  kind: z.literal('action'),
  id: id<ActionId>(),
  title: z.string(),
  notes: z.string(),
  owners: z.array(id<PersonId>()),
  goal: id<GoalId>().nullable(),
  due: day.nullable(),
  cycle: z.number().int().nullable(),
  place: z.object({ state: z.enum(actionStates), order: z.string() }),
  stuck: stamp.nullable(),
  stuckReason: z.string(),
  carried: z.number().int(),
  done: stamp.nullable(),
  leaving: stamp
    .extend({ cycle: z.number().int(), value: z.enum(leavingValues), reason: z.string() })
    .nullable(),
  attempts: z.array(attempt),
  comments: z.array(comment),
});

const idea = z.object({
  ...card,
  kind: z.literal('idea'),
  id: id<IdeaId>(),
  title: z.string(),
  notes: z.string(),
  decision: stamp
    .extend({ value: z.enum(ideaDecisions), reason: z.string(), action: id<ActionId>().nullable() })
    .nullable(),
  order: z.string(),
  comments: z.array(comment),
});

const obstacle = z.object({
  ...card,
  kind: z.literal('obstacle'),
  id: id<ObstacleId>(),
  title: z.string(),
  notes: z.string(),
  goal: id<GoalId>().nullable(),
  solved: stamp.nullable(),
  order: z.string(),
  comments: z.array(comment),
});

const success = z.object({
  ...card,
  kind: z.literal('success'),
  id: id<SuccessId>(),
  title: z.string(),
  notes: z.string(),
  goal: id<GoalId>().nullable(),
  action: id<ActionId>().nullable(),
  cycle: z.number().int().nullable(),
  order: z.string(),
  comments: z.array(comment),
});

const referable = z.object({ kind: z.enum(referableKinds), id: id<string>() });
const betweenTeams = { from: z.string(), to: z.string() };

/** What the board shows of another: a question, an offer, or a card that waits for one elsewhere. */
const reference = z.discriminatedUnion('kind', [
  z.object({
    ...betweenTeams,
    id: id<QuestionId>(),
    kind: z.literal('question'),
    side: z.enum(questionSides),
    card: referable.nullable(),
    title: z.string(),
    standing: z.enum(cardStandings),
    question: z.string(),
    help: z.enum(helpKinds),
    before: day.nullable(),
    state: z.enum(questionStates),
    words: z.string(),
    comments: z.number().int(),
    askedAt: instant,
    changedAt: instant,
  }),
  z.object({
    ...betweenTeams,
    id: id<OfferId>(),
    kind: z.literal('offer'),
    side: z.enum(offerSides),
    card: referable.nullable(),
    title: z.string(),
    notes: z.string(),
    due: day.nullable(),
    state: z.enum(offerStates),
    reason: z.string(),
    standing: z.enum(cardStandings).nullable(),
    offeredAt: instant,
    changedAt: instant,
  }),
  z.object({
    id: id<DependencyId>(),
    kind: z.literal('dependency'),
    side: z.enum(dependencySides),
    card: referable,
    other: referable.extend({ board: id<BoardId>(), title: z.string() }),
    team: z.string(),
    standing: z.enum(cardStandings),
    madeAt: instant,
  }),
]);

/** GET /api/v1/boards/{id}: all cards that hang on it, and those in the bin. A test keeps it equal to the document's own list of fields. */
export const boardContent = z.object({
  schema: z.number().int(),
  board: id<BoardId>().nullable(),
  epoch: z.number().int(),
  ambitions: z.array(ambition),
  goals: z.array(goal),
  actions: z.array(action),
  ideas: z.array(idea),
  obstacles: z.array(obstacle),
  successes: z.array(success),
  /** What the team learned in the cycle that it is closing, so far. */
  lesson: z.string(),
  /** What it shows of other boards. */
  references: z.array(reference),
});
