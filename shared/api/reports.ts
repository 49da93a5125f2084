import { z } from 'zod';
import { judgementValues } from '../domain/ambition.ts';
import { helpKinds, questionSides, questionStates } from '../domain/question.ts';
import type { AmbitionId, BoardId, QuestionId, SuccessId, TeamId } from '../ids.ts';
import { indicator } from './overview.ts';
import { recordCounts } from './records.ts';
import { day, id, instant } from './values.ts';

const team = z.object({ id: id<TeamId>(), name: z.string() });

/** An ambition in a report; the values of its indicator up to the end of the cycle, oldest first. */
export const reportedAmbition = z.object({
  id: id<AmbitionId>(),
  title: z.string(),
  judgement: z.enum(judgementValues).nullable(),
  judgementNote: z.string(),
  indicator: indicator.nullable(),
});
export type ReportedAmbition = z.infer<typeof reportedAmbition>;

/** `closed`: from the record. `running`: as it stands now. `open`: the team didn't close this cycle. `none`: it has no board. */
export const reportStandings = ['closed', 'running', 'open', 'none'] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** What a report says of one team. */
export const reportedTeam = z.object({
  team,
  board: id<BoardId>().nullable(),
  /** How this team counts the cycle. */
  number: z.number().int(),
  standing: z.enum(reportStandings),
  ambitions: z.array(reportedAmbition),
  /** Of a closed cycle. */
  counts: recordCounts.nullable(),
  /** Of the running cycle. */
  now: z.object({ done: z.number().int(), open: z.number().int(), stuck: z.number().int() }).nullable(),
  successes: z.array(z.object({ id: id<SuccessId>(), title: z.string() })),
});
export type ReportedTeam = z.infer<typeof reportedTeam>;

/** A question that was asked or settled in the cycle, as it was at the end of it. */
export const reportedQuestion = z.object({
  id: id<QuestionId>(),
  /** `received` and `passed`: asked of this team. `asked`: it asked the team above. */
  side: z.enum(questionSides),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  help: z.enum(helpKinds),
  before: day.nullable(),
  state: z.enum(questionStates),
  words: z.string(),
  askedOn: day,
  settledOn: day.nullable(),
});
export type ReportedQuestion = z.infer<typeof reportedQuestion>;

/** GET /api/v1/teams/{id}/reports/{cycle}: one page for the executive. Teams report as teams: nobody's name stands in it. */
export const report = z.object({
  team,
  cycle: z.object({ number: z.number().int(), start: day, end: day }),
  /** Whether the cycle goes on, so that this changes still. */
  running: z.boolean(),
  madeAt: instant,
  /** The team itself; null when it has no board. */
  own: reportedTeam.nullable(),
  /** Those below it now, by name. */
  teams: z.array(reportedTeam),
  /** The newest of them, in the order in which they were asked. */
  questions: z.array(reportedQuestion),
  /** How many there are in all. */
  questionCount: z.number().int(),
  /** Numbers of the cycles before and after it; null when there is nothing to tell of those. */
  previous: z.number().int().nullable(),
  next: z.number().int().nullable(),
});
export type Report = z.infer<typeof report>;
