import { z } from 'zod';
import { helpedAnswers } from '../domain/action.ts';
import { judgementValues } from '../domain/ambition.ts';
import { cardKinds } from '../domain/card.ts';
import { postLanguages } from '../domain/post.ts';
import type { ActionId, AmbitionId, PersonId, SuccessId } from '../ids.ts';
import { boardContent } from './board-content.ts';
import { person } from './people.ts';
import { day, id, instant } from './values.ts';

/** What became of an action in the cycle that was closed: done, or what the team chose for what was left. */
export const recordedOutcomes = ['done', 'carried', 'later', 'stopped'] as const;
export type RecordedOutcome = (typeof recordedOutcomes)[number];

const cycle = { number: z.number().int(), start: day, end: day };

export const recordCounts = z.object({
  done: z.number().int(),
  /** Of the done ones: what the team said. Who didn't say is in none of the three. */
  helped: z.number().int(),
  notHelped: z.number().int(),
  notYet: z.number().int(),
  carried: z.number().int(),
  later: z.number().int(),
  stopped: z.number().int(),
  /** Written on the board in this cycle. */
  added: z.number().int(),
});
export type RecordCounts = z.infer<typeof recordCounts>;

/** Of the group: the mean (1 heavy to 5 light, to one decimal) only from five answers on. */
export const recordedMood = z.object({ answers: z.number().int(), mean: z.number().nullable() });
export type RecordedMood = z.infer<typeof recordedMood>;

export const recordedIndicator = z.object({
  name: z.string(),
  unit: z.string(),
  target: z.number().nullable(),
  /** The last one that was known on the last day of the cycle. */
  value: z.number().nullable(),
});

export const recordedAmbition = z.object({
  id: id<AmbitionId>(),
  title: z.string(),
  judgement: z.enum(judgementValues).nullable(),
  judgementNote: z.string(),
  indicator: recordedIndicator.nullable(),
});
export type RecordedAmbition = z.infer<typeof recordedAmbition>;

const recordedGoal = z.object({ number: z.number().int(), title: z.string() });

/** An action as the record keeps it: without names. */
export const recordedAction = z.object({
  id: id<ActionId>(),
  title: z.string(),
  goal: recordedGoal.nullable(),
  due: day.nullable(),
  outcome: z.enum(recordedOutcomes),
  /** What the team said of it when it was done. */
  helped: z.enum(helpedAnswers).nullable(),
  noticed: z.string(),
  /** Why it was carried over, put off or stopped; of what is tried again, the new plan. */
  reason: z.string(),
  /** Whether it was done, didn't help, and is tried again in the next cycle. */
  again: z.boolean(),
  /** How many times it had come along already, this time included. */
  carried: z.number().int(),
});
export type RecordedAction = z.infer<typeof recordedAction>;

/** What a record says, as it was written; the actions stand apart. */
export const recordContent = z.object({
  counts: recordCounts,
  lesson: z.string(),
  mood: recordedMood,
  ambitions: z.array(recordedAmbition),
  goals: z.array(recordedGoal),
  /** What was celebrated in this cycle. */
  successes: z.array(z.object({ id: id<SuccessId>(), title: z.string() })),
});
export type RecordContent = z.infer<typeof recordContent>;

/** A line of the history. */
export const recordLine = z.object({
  ...cycle,
  closedAt: instant,
  counts: recordCounts,
  lesson: z.string(),
  mood: recordedMood,
  ambitions: z.array(recordedAmbition),
  /** The day from which it may be destroyed. */
  destroyOn: day,
});
export type RecordLine = z.infer<typeof recordLine>;

/** GET /api/v1/boards/{id}/records: newest first. */
export const records = z.object({
  records: z.array(recordLine),
  /** Cycles whose record reached its day and was destroyed. */
  destroyed: z.array(z.object({ ...cycle, at: instant })),
});
export type Records = z.infer<typeof records>;

/** What somebody wrote, without a network, on a card that had left the board meanwhile. */
export const lateEdit = z.object({
  id: z.number().int(),
  card: z.string(),
  cardKind: z.enum(cardKinds),
  at: instant,
  /** Null for who may not see names. */
  person: id<PersonId>().nullable(),
  title: z.string(),
  fields: z.array(z.object({ field: z.string(), text: z.string() })),
});
export type LateEdit = z.infer<typeof lateEdit>;

/** GET /api/v1/boards/{id}/records/{number}. */
export const record = z.object({
  ...cycle,
  ...recordContent.shape,
  closedAt: instant,
  /** Null for who may not see names, and when it is no longer known. */
  closedBy: id<PersonId>().nullable(),
  destroyOn: day,
  actions: z.array(
    recordedAction.extend({
      /** Null for who may not see names, and after a year. */
      owners: z.array(id<PersonId>()).nullable(),
      /** How many edits came after it had left. */
      late: z.number().int(),
      /** Whether the card can still be opened, and where: on the board, or read-only among those that left. */
      where: z.enum(['board', 'departed', 'gone']),
    }),
  ),
  lateEdits: z.array(lateEdit),
  /** Whoever is named above. */
  people: z.array(person),
});
export type CycleRecord = z.infer<typeof record>;

const { actions, ideas, obstacles, successes } = boardContent.shape;

/**
 * GET /api/v1/boards/{id}/departed/{card}: a card that left the board with its cycle, as it was; for looking at only. Besides
 * finished and stopped actions: successes, obstacles that were solved and ideas that were decided.
 */
export const departedCard = z.object({
  /** The cycle whose record tells of it. */
  number: z.number().int(),
  /** When it left. */
  at: instant,
  goal: recordedGoal.nullable(),
  /** Without owners and without who said what, for who may not see names and after a year. */
  card: z.discriminatedUnion('kind', [actions.element, successes.element, obstacles.element, ideas.element]),
  lateEdits: z.array(lateEdit),
  people: z.array(person),
});
export type DepartedCard = z.infer<typeof departedCard>;

/** POST /api/v1/boards/{id}/cycles/{number}/close. Twice is once: the second is told that it was done already. */
export const closedCycle = z.object({ number: z.number().int(), closed: z.boolean() });
export type ClosedCycle = z.infer<typeof closedCycle>;

/** PUT /api/v1/boards/{id}/cycles/{number}/mood. Null takes the answer back. */
export const moodAnswer = z.strictObject({ value: z.number().int().min(1).max(5).nullable() });
/** GET and PUT of it: how many answered, and my own answer. Nobody sees more before the cycle is closed. */
export const mood = z.object({
  answers: z.number().int(),
  mine: z.number().int().min(1).max(5).nullable(),
});
export type Mood = z.infer<typeof mood>;

export const exportFormats = ['json', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** GET /api/v1/boards/{id}/records/export and …/records/{number}/export. */
export const exportQuery = z.strictObject({
  format: z.enum(exportFormats),
  /** Of headings and of words such as *done*; else what the browser asks for. What people wrote is as they wrote it. */
  language: z.enum(postLanguages).optional(),
});

/** Upper ends, in days, of the groups in which the age of open actions is shown; the last group has none. */
export const ageGroups = [14, 28, 56, 91, null] as const;

/** GET /api/v1/boards/{id}/figures: what the charts of the history show, oldest first. Nothing per person. */
export const boardFigures = z.object({
  cycles: z.array(
    z.object({
      ...cycle,
      done: z.number().int(),
      carried: z.number().int(),
      later: z.number().int(),
      stopped: z.number().int(),
      mood: recordedMood,
    }),
  ),
  /** One line per ambition with an indicator. */
  indicators: z.array(
    z.object({
      ambition: id<AmbitionId>(),
      title: z.string(),
      name: z.string(),
      unit: z.string(),
      target: z.number().nullable(),
      points: z.array(z.object({ number: z.number().int(), end: day, value: z.number() })),
    }),
  ),
  /** Actions that are not done, by their age today; `upTo` in days, null for the oldest. */
  ages: z.array(z.object({ upTo: z.number().int().nullable(), actions: z.number().int() })),
});
export type BoardFigures = z.infer<typeof boardFigures>;
