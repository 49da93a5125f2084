import { z } from 'zod';
import type { TeamId } from '../ids.ts';
import { calendarPart } from './boards.ts';
import { day, id } from './values.ts';

const changeId = z.string().min(1).max(40);
const rhythm = z.strictObject({ kind: z.literal('rhythm'), from: day, days: z.number().int() });
const pause = z.strictObject({ kind: z.literal('pause'), from: day, until: day });
const length = z.strictObject({
  kind: z.literal('length'),
  number: z.number().int(),
  days: z.number().int(),
});

/** A beat, and what was changed in it. */
export const calendarPlan = z.strictObject({
  base: z.strictObject({ start: day, days: z.number().int(), firstNumber: z.number().int() }),
  changes: z.array(
    z.discriminatedUnion('kind', [
      rhythm.extend({ id: changeId }),
      pause.extend({ id: changeId }),
      length.extend({ id: changeId }),
    ]),
  ),
});

/**
 * POST /api/v1/teams/{id}/calendar/changes: cycles of another length from a day on, days that belong to no cycle, or how many days
 * one cycle lasts.
 */
export const newCalendarChange = z.discriminatedUnion('kind', [rhythm, pause, length]);
export const calendarChangeRef = z.object({ id: changeId });

/** GET /api/v1/teams/{id}/calendar: the cycles that a team shares with its tree. */
export const teamCalendar = z.object({
  /** The team whose calendar it is: the one at the top of the tree. */
  top: z.object({ id: id<TeamId>(), name: z.string() }),
  /** How many teams share it. */
  teams: z.number().int(),
  /** Whether I may change it, here: only the team at the top has it. */
  canChange: z.boolean(),
  /** What it is made from, as its own tree counts. */
  plan: calendarPlan,
  /** The highest number that a board under it has closed, as its own tree counts. */
  closed: z.number().int().nullable(),
  /** In parts, with the numbers that this team counts by. */
  calendar: z.array(calendarPart).readonly(),
  /** What runs today and what comes: ten cycles and the pauses among them. Null for a number: a pause. */
  coming: z.array(z.object({ number: z.number().int().nullable(), start: day, end: day })),
});
export type TeamCalendar = z.infer<typeof teamCalendar>;
