import { z } from 'zod';
import { actionStates } from '../domain/action.ts';
import { judgementValues } from '../domain/ambition.ts';
import { helpKinds, questionSides, questionStates } from '../domain/question.ts';
import { cardStandings } from '../domain/reference.ts';
import type {
  ActionId,
  AmbitionId,
  BoardId,
  GoalId,
  OfficeId,
  QuestionId,
  SuccessId,
  TeamId,
} from '../ids.ts';
import { day, id, instant } from './values.ts';

/** What an ambition is measured by: its last values, oldest first. */
export const indicator = z.object({
  name: z.string(),
  unit: z.string(),
  target: z.number().nullable(),
  values: z.array(z.object({ day, value: z.number() })),
});
export type Indicator = z.infer<typeof indicator>;

/** Actions of one cycle, as the wall shows them; stuck ones are in todo or doing too. */
export const ringCounts = z.object({
  todo: z.number().int(),
  doing: z.number().int(),
  done: z.number().int(),
  stuck: z.number().int(),
});
export type RingCounts = z.infer<typeof ringCounts>;

/** An ambition as an overview shows it. */
export const overviewAmbition = z.object({
  board: id<BoardId>(),
  id: id<AmbitionId>(),
  title: z.string(),
  paint: z.number().int(),
  horizon: z.number().int().nullable(),
  judgement: z.enum(judgementValues).nullable(),
  judgementNote: z.string(),
  judgedOn: day.nullable(),
  indicator: indicator.nullable(),
  serves: z.object({ board: id<BoardId>(), ambition: id<AmbitionId>() }).nullable(),
});
export type OverviewAmbition = z.infer<typeof overviewAmbition>;

const boardRef = z.object({ id: id<BoardId>(), title: z.string() });

/**
 * One team in the overview of the team above it. Nothing of it is about who did what: delegate and deputy are named because one
 * turns to them.
 */
export const overviewRow = z.object({
  team: id<TeamId>(),
  name: z.string(),
  /** Whether teams hang below it: it has an overview of its own. */
  hasTeams: z.boolean(),
  delegate: z.string().nullable(),
  deputy: z.string().nullable(),
  /** Where its people work; for the filter. */
  offices: z.array(id<OfficeId>()),
  /** Its first board, which the row is about; null as long as it has none. Whether I may open it stands in `openBoards`. */
  board: boardRef.nullable(),
  /** Of that board, in the board's order; the first one paints the row. */
  ambitions: z.array(overviewAmbition),
  /** Over all its boards. */
  counts: ringCounts,
  /** Actions of this cycle that came along from an earlier one and aren't done. */
  carried: z.number().int(),
  /** Celebrated in this cycle. */
  successes: z.number().int(),
  /** Questions of this team that aren't over. */
  questions: z.number().int(),
  lastMovement: instant.nullable(),
  /** Of this overview, when this row changed last. */
  version: z.number().int(),
});
export type OverviewRow = z.infer<typeof overviewRow>;

/** A question in a list. Nothing of it is about who asked. */
export const questionLine = z.object({
  id: id<QuestionId>(),
  /** The team that asked, and the paint of its row (null when it has none). */
  team: z.object({ id: id<TeamId>(), name: z.string() }),
  holder: z.object({ id: id<TeamId>(), name: z.string() }),
  /** How the team whose list this is stands to it. */
  side: z.enum(questionSides),
  paint: z.number().int().nullable(),
  /** Of the card that it is about. */
  title: z.string(),
  standing: z.enum(cardStandings),
  text: z.string(),
  help: z.enum(helpKinds),
  before: day.nullable(),
  state: z.enum(questionStates),
  /** The last words of whoever held it. */
  words: z.string(),
  askedAt: instant,
  changedAt: instant,
});
export type QuestionLine = z.infer<typeof questionLine>;

export const overviewSuccess = z.object({
  id: id<SuccessId>(),
  team: z.object({ id: id<TeamId>(), name: z.string() }),
  title: z.string(),
});
export type OverviewSuccess = z.infer<typeof overviewSuccess>;

/** GET /api/v1/teams/{id}/overview?since= */
export const overviewQuery = z.strictObject({
  /** The version that one has; without it, or after a restart of the server, everything comes. */
  since: z.coerce.number().int().nonnegative().optional(),
});

export const overview = z.object({
  version: z.number().int(),
  /** Whether `rows` are all rows; otherwise those that changed since, and `gone` left. */
  whole: z.boolean(),
  team: z.object({ id: id<TeamId>(), name: z.string(), parent: id<TeamId>().nullable() }),
  /** The team's own board; null as long as it has none. */
  board: boardRef.nullable(),
  /** May answer questions, offer actions and lead its meeting. */
  maySpeak: z.boolean(),
  /** Of the team's own board, or of its calendar; null in a pause. */
  cycle: z.object({ number: z.number().int(), start: day, end: day }).nullable(),
  today: day,
  offices: z.array(z.object({ id: id<OfficeId>(), name: z.string() })),
  /** Those boards of the rows that I may open. */
  openBoards: z.array(id<BoardId>()),
  rows: z.array(overviewRow),
  gone: z.array(id<TeamId>()),
  /** What was asked of this team and isn't over, by wanted day. */
  questions: z.array(questionLine),
  /** Of all teams below, in their cycle of now, newest first. */
  successes: z.array(overviewSuccess),
});
export type Overview = z.infer<typeof overview>;

/** GET /api/v1/teams/{id}/overview/teams/{team}: a row that was opened in place. */
export const overviewTeam = z.object({
  goals: z.array(
    z.object({
      id: id<GoalId>(),
      title: z.string(),
      number: z.number().int(),
      before: day.nullable(),
      counts: ringCounts,
    }),
  ),
  /** Null when its board isn't open to me: then only the number is told. */
  stuck: z.array(z.object({ id: id<ActionId>(), title: z.string(), reason: z.string() })).nullable(),
  /** Its questions to whoever, live ones first. */
  questions: z.array(questionLine),
});
export type OverviewTeam = z.infer<typeof overviewTeam>;

/**
 * GET /api/v1/teams/{id}/overview/ambitions: the overview read per ambition of this team's own board. `served` is empty where
 * nothing serves it; `apart` are ambitions below that serve none of these.
 */
const servingAmbition = overviewAmbition.extend({
  team: z.object({ id: id<TeamId>(), name: z.string() }),
  goals: z.array(
    z.object({ id: id<GoalId>(), title: z.string(), number: z.number().int(), counts: ringCounts }),
  ),
  /** Of all actions under its goals. */
  counts: ringCounts,
});
export type ServingAmbition = z.infer<typeof servingAmbition>;
export const overviewAmbitions = z.object({
  ambitions: z.array(z.object({ ambition: overviewAmbition, served: z.array(servingAmbition) })),
  apart: z.array(servingAmbition),
});
export type OverviewAmbitions = z.infer<typeof overviewAmbitions>;

/** GET /api/v1/boards/{id}/goals/{goal}/actions: what the wall shows under one goal, without opening the board. */
export const goalActions = z.object({
  actions: z.array(
    z.object({ id: id<ActionId>(), title: z.string(), state: z.enum(actionStates), stuck: z.boolean() }),
  ),
});
export type GoalActions = z.infer<typeof goalActions>;

/** GET /api/v1/boards/{id}/ambitions-above: what an ambition of this board can serve, the nearest team first. */
export const ambitionsAbove = z.object({
  /** Whether these are all that there are; somebody of another tree isn't told of those on boards that are closed to them. */
  complete: z.boolean(),
  ambitions: z.array(
    z.object({
      board: id<BoardId>(),
      ambition: id<AmbitionId>(),
      title: z.string(),
      team: z.string(),
      paint: z.number().int(),
      /** Whether I may look at the board that it hangs on. */
      mayOpen: z.boolean(),
    }),
  ),
});
export type AmbitionsAbove = z.infer<typeof ambitionsAbove>;
