import * as Y from 'yjs';
import {
  actionStates,
  helpedAnswers,
  leavingValues,
  type Attempt,
  type Leaving,
  type Place,
} from '../domain/action.ts';
import {
  judgementValues,
  type HigherAmbition,
  type IndicatorValue,
  type Judgement,
  type Paint,
} from '../domain/ambition.ts';
import type { Comment, Stamp } from '../domain/card-base.ts';
import { textLimits, type CardKind, type Cards } from '../domain/card.ts';
import { ideaDecisions, type IdeaDecision } from '../domain/idea.ts';
import { defaultOrder, isOrderKey } from '../domain/order.ts';
import type { ActionId, AmbitionId, AttemptId, BoardId, GoalId, PersonId } from '../ids.ts';
import { isId } from '../ids.ts';
import { isDay } from '../time.ts';
import {
  field,
  isRecord,
  parseComment,
  parseDay,
  parseId,
  parseInteger,
  parseNumber,
  parseOneOf,
  parseStamp,
  parseString,
  type Field,
} from './fields.ts';

/** The version of the document that this program writes; `docs/board-document.md` describes it. */
export const schemaVersion = 1;

/** Names of the document's roots: `meta` and one per kind of card (id → card), all of them Y.Maps, and one text. */
export const metaRoot = 'meta';
export const roots = {
  ambition: 'ambitions',
  goal: 'goals',
  action: 'actions',
  idea: 'ideas',
  obstacle: 'obstacles',
  success: 'successes',
} as const satisfies Record<CardKind, string>;

/** The sentence that the team learned in the cycle it is closing: a Y.Text. The server empties it when the cycle is closed. */
export const lessonRoot = 'lesson';
export const lessonField = field.text(textLimits.sentence);

/**
 * What stands here of other boards: questions, offers, and cards that wait for each other, as plain values by id. The server writes
 * it, and nobody else.
 */
export const referencesRoot = 'references';
/** The most references on a board; the oldest that are over make room. */
export const mostReferences = 500;

/** Keys of `meta`, written by the server when it makes the board, and by nobody else. */
export const metaFields = {
  schema: field.value(parseInteger(1, 1_000), schemaVersion),
  board: field.optional(parseString(40)),
  /** Generation of the document: goes up when the server rebuilds it (house rules, "a board never grows old"). */
  epoch: field.value(parseInteger(1, 9_999_999), 1),
};

/** The most cards of one kind on a board, archived ones included. */
export const mostCards = 2_000;

const cycleNumber = parseInteger(0, 100_000);
const order = field.value((stored) => (isOrderKey(stored) ? stored : undefined), defaultOrder);
const comments = field.collection<Comment>(
  (key, stored) => parseComment(key, stored) !== undefined,
  parseComment,
  (a, b) => compareMoments(a.at, b.at) || compareText(a.id, b.id),
  2_000,
);
const common = {
  created: field.optional<Stamp>(parseStamp),
  archived: field.optional<Stamp>(parseStamp),
};

/** Fields of one attempt, a Y.Map of its own. */
export const attemptFields = {
  created: field.optional<Stamp>(parseStamp),
  plan: field.text(textLimits.sentence),
  noticed: field.text(textLimits.sentence),
  helped: field.optional(parseOneOf(helpedAnswers)),
} satisfies { [Key in keyof Omit<Attempt, 'id'>]: Field<Attempt[Key]> };

/** For every kind of card: its fields. The one list that reading, the guard, repair and the documentation follow. */
export const cardFields = {
  ambition: {
    ...common,
    title: field.text(textLimits.title),
    why: field.text(textLimits.notes),
    horizon: field.optional(parseInteger(2000, 2100)),
    paint: field.value<Paint>((stored) => parseInteger(1, 8)(stored) as Paint | undefined, 1),
    order,
    judgement: field.optional<Judgement>(parseJudgement),
    judgementNote: field.text(textLimits.sentence),
    serves: field.optional<HigherAmbition>(parseHigherAmbition),
    indicatorName: field.text(textLimits.title),
    indicatorUnit: field.value(parseString(textLimits.unit), ''),
    indicatorTarget: field.optional(parseNumber),
    indicatorValues: field.collection<IndicatorValue>(
      (key, stored) => isDay(key) && parseNumber(stored) !== undefined,
      (key, stored) => {
        const number = parseNumber(stored);
        return isDay(key) && number !== undefined ? { day: key, value: number } : undefined;
      },
      (a, b) => compareText(a.day, b.day),
      1_000,
    ),
  },
  goal: {
    ...common,
    title: field.text(textLimits.title),
    sign: field.text(textLimits.sentence),
    before: field.optional(parseDay),
    ambition: field.optional(parseId<AmbitionId>),
    number: field.value(parseInteger(1, 999), 1),
    order,
  },
  action: {
    ...common,
    title: field.text(textLimits.title),
    notes: field.text(textLimits.notes),
    owners: field.collection<PersonId>(
      (key, stored) => isId(key) && stored === true,
      (key, stored) => (stored === true ? parseId<PersonId>(key) : undefined),
      compareText,
      50,
    ),
    goal: field.optional(parseId<GoalId>),
    due: field.optional(parseDay),
    cycle: field.optional(cycleNumber),
    place: field.value<Place>(parsePlace, { state: 'todo', order: defaultOrder }),
    stuck: field.optional<Stamp>(parseStamp),
    stuckReason: field.text(textLimits.sentence),
    carried: field.value(parseInteger(0, 1_000), 0),
    done: field.optional<Stamp>(parseStamp),
    leaving: field.optional<Leaving>(parseLeaving),
    attempts: field.collection<Attempt>(
      (key, stored) => isId(key) && acceptsFields(attemptFields, stored),
      (key, stored) =>
        isId(key) && stored instanceof Y.Map ? readAttempt(key as AttemptId, stored) : undefined,
      (a, b) => compareMoments(a.created?.at, b.created?.at) || compareText(a.id, b.id),
      200,
      attemptFields,
    ),
    comments,
  },
  idea: {
    ...common,
    title: field.text(textLimits.title),
    notes: field.text(textLimits.notes),
    decision: field.optional<IdeaDecision>(parseDecision),
    order,
    comments,
  },
  obstacle: {
    ...common,
    title: field.text(textLimits.title),
    notes: field.text(textLimits.notes),
    goal: field.optional(parseId<GoalId>),
    solved: field.optional<Stamp>(parseStamp),
    order,
    comments,
  },
  success: {
    ...common,
    title: field.text(textLimits.title),
    notes: field.text(textLimits.notes),
    goal: field.optional(parseId<GoalId>),
    action: field.optional(parseId<ActionId>),
    cycle: field.optional(cycleNumber),
    order,
    comments,
  },
} satisfies {
  [Kind in CardKind]: { [Key in keyof Omit<Cards[Kind], 'kind' | 'id'>]: Field<Cards[Kind][Key]> };
};

/** Whether every stored value of a shared map belongs to a known field and is well formed. Absent fields are fine. */
export function acceptsFields(fields: Readonly<Record<string, Field<unknown>>>, stored: unknown): boolean {
  if (!(stored instanceof Y.Map) || stored.constructor !== Y.Map) return false;
  for (const [key, item] of stored.entries()) {
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (known === undefined || !known.accepts(item)) return false;
  }
  return true;
}

export function readAttempt(id: AttemptId, stored: Y.Map<unknown>): Attempt {
  return {
    id,
    created: attemptFields.created.read(stored.get('created')),
    plan: attemptFields.plan.read(stored.get('plan')),
    noticed: attemptFields.noticed.read(stored.get('noticed')),
    helped: attemptFields.helped.read(stored.get('helped')),
  };
}

function parsePlace(stored: unknown): Place | undefined {
  if (!isRecord(stored) || !isOrderKey(stored['order'])) return undefined;
  const state = parseOneOf(actionStates)(stored['state']);
  return state === undefined ? undefined : { state, order: stored['order'] };
}

function parseLeaving(stored: unknown): Leaving | undefined {
  const stamp = parseStamp(stored);
  if (stamp === undefined || !isRecord(stored)) return undefined;
  const cycle = cycleNumber(stored['cycle']);
  const value = parseOneOf(leavingValues)(stored['value']);
  const reason = parseString(textLimits.sentence)(stored['reason']);
  return cycle === undefined || value === undefined || reason === undefined
    ? undefined
    : { ...stamp, cycle, value, reason };
}

function parseJudgement(stored: unknown): Judgement | undefined {
  const stamp = parseStamp(stored);
  const value = isRecord(stored) ? parseOneOf(judgementValues)(stored['value']) : undefined;
  return stamp === undefined || value === undefined ? undefined : { ...stamp, value };
}

function parseHigherAmbition(stored: unknown): HigherAmbition | undefined {
  if (!isRecord(stored)) return undefined;
  const board = parseId<BoardId>(stored['board']);
  const ambition = parseId<AmbitionId>(stored['ambition']);
  return board === undefined || ambition === undefined ? undefined : { board, ambition };
}

function parseDecision(stored: unknown): IdeaDecision | undefined {
  const stamp = parseStamp(stored);
  if (stamp === undefined || !isRecord(stored)) return undefined;
  const value = parseOneOf(ideaDecisions)(stored['value']);
  const reason = parseString(textLimits.sentence)(stored['reason']);
  const action = stored['action'] === null ? null : parseId<ActionId>(stored['action']);
  return value === undefined || reason === undefined || action === undefined
    ? undefined
    : { ...stamp, value, reason, action };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareMoments(a: string | undefined, b: string | undefined): number {
  return compareText(a ?? '', b ?? '');
}
