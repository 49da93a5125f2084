import { z } from 'zod';
import { judgementValues } from '../domain/ambition.ts';
import { textLimits } from '../domain/card.ts';
import { saidKinds } from '../domain/meeting.ts';
import { helpKinds, questionStates } from '../domain/question.ts';
import { teamMeetingSteps } from '../domain/team-meeting.ts';
import type { MeetingId, QuestionId, TeamId } from '../ids.ts';
import { overviewRow, overviewSuccess, questionLine, ringCounts } from './overview.ts';
import { day, id, instant } from './values.ts';

const team = z.object({ id: id<TeamId>(), name: z.string() });
const cycle = z.object({ number: z.number().int(), start: day, end: day });

/** Where a meeting can be: a step, or a team or question in it. */
export const stop = z.strictObject({ step: z.enum(teamMeetingSteps), subject: id<string>().nullable() });

const text = z
  .string()
  .trim()
  .min(1)
  .max(textLimits.sentence * 2);

/** POST /api/v1/teams/{id}/meetings: begins one at the first stop of its agenda. The id makes a second time nothing. */
export const newMeeting = z.strictObject({ id: id<MeetingId>() });
export const meetingRef = z.object({ id: id<MeetingId>(), version: z.number().int() });

/**
 * POST /api/v1/teams/{id}/meetings/{meeting}/steps. `id` makes a second time nothing. Going on, back, elsewhere or to the end
 * counts only for who saw where the meeting was: with an older `version` it is refused with `changed-by-other`.
 */
export const newMeetingStep = z.strictObject({
  id: id<string>(),
  version: z.number().int().nonnegative(),
  event: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['next', 'back', 'end']) }),
    z.strictObject({ kind: z.literal('go-to'), stop }),
    z.strictObject({ kind: z.enum(saidKinds), id: id<string>(), about: stop, text }),
    z.strictObject({ kind: z.literal('take-back'), id: id<string>() }),
  ]),
});
export type NewMeetingStep = z.infer<typeof newMeetingStep>;

/** What was written down, as the record keeps it: `about` is a team's name or a question, null for the meeting as a whole. */
const recordedWords = z.object({ about: z.string().nullable(), text: z.string() });

/** What a meeting leaves. Written once, at its end; nobody's name stands in it. */
export const meetingRecord = z.object({
  team: z.string(),
  cycle,
  startedAt: instant,
  endedAt: instant,
  /** Nobody ended it: it was rounded off later. */
  forgotten: z.boolean(),
  successes: z.array(z.object({ team: z.string(), title: z.string() })),
  /** As each team stood at the end, in the order of the agenda. */
  teams: z.array(
    z.object({
      team: z.string(),
      ambition: z.string().nullable(),
      judgement: z.enum(judgementValues).nullable(),
      judgementNote: z.string(),
      judgedOn: day.nullable(),
      counts: ringCounts,
      carried: z.number().int(),
      successes: z.number().int(),
      /** Of this team, not over yet, to whoever. */
      questions: z.number().int(),
    }),
  ),
  /** Those of the agenda, as they were at the end. */
  questions: z.array(
    z.object({
      id: id<QuestionId>(),
      team: z.string(),
      title: z.string(),
      text: z.string(),
      help: z.enum(helpKinds),
      before: day.nullable(),
      state: z.enum(questionStates),
      words: z.string(),
      /** Whether it was answered, declined or passed on in the course of this meeting. */
      here: z.boolean(),
    }),
  ),
  agreements: z.array(recordedWords),
  notes: z.array(recordedWords),
});
export type MeetingRecord = z.infer<typeof meetingRecord>;

/** A meeting in the list of a team. */
export const meetingLine = z.object({
  id: id<MeetingId>(),
  cycle: z.number().int(),
  startedAt: instant,
  /** Null while it goes on. */
  endedAt: instant.nullable(),
  /** The day from which its record may be destroyed; null while it goes on. */
  destroyOn: day.nullable(),
  agreements: z.number().int(),
  /** Questions that were settled in it. */
  settled: z.number().int(),
});
export type MeetingLine = z.infer<typeof meetingLine>;

/** GET /api/v1/teams/{id}/meetings: the one that goes on first, then newest first. */
export const meetings = z.object({
  team,
  /** May begin one and take steps in it. */
  maySpeak: z.boolean(),
  /** Whether teams hang below it: else there is nothing to talk through. */
  hasTeams: z.boolean(),
  meetings: z.array(meetingLine),
  /** Meetings whose record reached its day and was destroyed. */
  destroyed: z.array(z.object({ on: day, at: instant })),
});
export type Meetings = z.infer<typeof meetings>;

const said = z.object({ id: z.string(), kind: z.enum(saidKinds), about: stop, text: z.string() });

/** Where a meeting that goes on is. */
const runningMeeting = z.object({
  steps: z.array(z.object({ step: z.enum(teamMeetingSteps), subjects: z.array(z.string()) })),
  at: z.number().int(),
  furthest: z.number().int(),
  since: instant,
  said: z.array(said),
  /** Teams of the agenda as they stand now; one that left the tree meanwhile isn't here. */
  teams: z.array(overviewRow),
  /** Questions of the agenda as they stand now, also those that are over. */
  questions: z.array(questionLine),
  successes: z.array(overviewSuccess),
});
export type RunningMeeting = z.infer<typeof runningMeeting>;

/** GET /api/v1/teams/{id}/meetings/{meeting}: it goes on, or it has a record. */
export const meetingDetail = z.object({
  id: id<MeetingId>(),
  team,
  version: z.number().int(),
  startedAt: instant,
  maySpeak: z.boolean(),
  cycle,
  today: day,
  running: runningMeeting.nullable(),
  record: meetingRecord.nullable(),
  destroyOn: day.nullable(),
});
export type MeetingDetail = z.infer<typeof meetingDetail>;
