import type {
  RecordContent,
  RecordCounts,
  RecordedAction,
  RecordedAmbition,
  RecordedOutcome,
} from '@verbeterbord/shared/api/records.ts';
import { listCards, readLesson } from '@verbeterbord/shared/board/read.ts';
import {
  currentAttempt,
  leavingIn,
  type Action,
  type LeavingValue,
} from '@verbeterbord/shared/domain/action.ts';
import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import { compareOrdered } from '@verbeterbord/shared/domain/order.ts';
import type { ActionId, GoalId, PersonId, SuccessId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';

/** What the records so far say of an action last. */
export interface Recorded {
  readonly number: number;
  readonly outcome: RecordedOutcome;
}

export interface DraftOptions {
  /** The cycle that is closed. */
  readonly cycle: Cycle;
  /** When the one before it was closed; null for the board's first. What was written since counts as added. */
  readonly since: Instant | null;
  readonly recorded: ReadonlyMap<ActionId, Recorded>;
  /** Successes that a record holds already. */
  readonly told: ReadonlySet<SuccessId>;
}

/** What closing a cycle will write down, but for the mood, which isn't in the document. */
export interface RecordDraft {
  readonly content: Omit<RecordContent, 'mood'>;
  /** By goal, what is done first. */
  readonly actions: readonly RecordedAction[];
  readonly owners: readonly { readonly action: ActionId; readonly person: PersonId }[];
}

const outcomeOf = { carry: 'carried', later: 'later', stop: 'stopped' } as const satisfies Record<
  LeavingValue,
  RecordedOutcome
>;
const order: readonly RecordedOutcome[] = ['done', 'carried', 'later', 'stopped'];

/**
 * The record of a cycle as its board stands now. It takes everything up to and including this cycle that no record holds yet:
 * also of cycles that a team let pass. What nobody chose for goes along to the next one.
 */
export function draftRecord(doc: Y.Doc, options: DraftOptions): RecordDraft {
  const { cycle, told } = options;
  const goals = new Map(
    listCards(doc, 'goal')
      .filter(({ archived }) => archived === null)
      .map((goal) => [goal.id, goal]),
  );
  const open = listCards(doc, 'action').filter(({ archived }) => archived === null);
  // what was stopped when the team chose is in the bin by now
  const stopped = listCards(doc, 'action').filter(
    (action) =>
      action.archived !== null &&
      action.place.state !== 'done' &&
      leavingIn(action, cycle.number)?.value === 'stop',
  );
  const taken = [...open, ...stopped]
    .map((action) => ({ action, outcome: outcomeIn(action, options) }))
    .filter((one): one is Taken => one.outcome !== null)
    .sort(byGoal(goals));
  const actions = taken.map(({ action, outcome }) => recordedAction(action, outcome, goals, cycle.number));
  const successes = listCards(doc, 'success').filter(
    (success) =>
      success.archived === null &&
      success.cycle !== null &&
      success.cycle <= cycle.number &&
      // also one of an earlier cycle, of somebody who had no network when that was closed
      !told.has(success.id),
  );
  return {
    content: {
      counts: countsOf(actions, open.filter((action) => isNew(action, options)).length),
      lesson: readLesson(doc).trim(),
      ambitions: listCards(doc, 'ambition')
        .filter(({ archived }) => archived === null)
        .sort(compareOrdered)
        .map((ambition) => recordedAmbition(ambition, cycle)),
      goals: [...goals.values()]
        .sort((a, b) => a.number - b.number)
        .map(({ number, title }) => ({ number, title })),
      successes: successes.sort(compareOrdered).map(({ id, title }) => ({ id, title })),
    },
    actions,
    owners: taken.flatMap(({ action }) => action.owners.map((person) => ({ action: action.id, person }))),
  };
}

interface Taken {
  readonly action: Action;
  readonly outcome: RecordedOutcome;
}

/** Null: this cycle doesn't take it. */
function outcomeIn(action: Action, { cycle: { number }, recorded }: DraftOptions): RecordedOutcome | null {
  if (action.cycle !== null && action.cycle > number) return null;
  if (action.place.state !== 'done')
    return action.cycle === null ? null : outcomeOf[leavingIn(action, number)?.value ?? 'carry'];
  const last = recorded.get(action.id);
  // who finishes it anew finishes it in a later cycle
  const isTold = last?.outcome === 'done' && (action.cycle ?? last.number) <= last.number;
  return isTold ? null : 'done';
}

function byGoal(goals: ReadonlyMap<GoalId, Goal>): (a: Taken, b: Taken) => number {
  const numberOf = ({ goal }: Action): number => (goal === null ? undefined : goals.get(goal)?.number) ?? 1e6;
  return (a, b) =>
    numberOf(a.action) - numberOf(b.action) ||
    order.indexOf(a.outcome) - order.indexOf(b.outcome) ||
    compareOrdered(
      { id: a.action.id, order: a.action.place.order },
      { id: b.action.id, order: b.action.place.order },
    );
}

function recordedAction(
  action: Action,
  outcome: RecordedOutcome,
  goals: ReadonlyMap<GoalId, Goal>,
  cycle: number,
): RecordedAction {
  const goal = action.goal === null ? undefined : goals.get(action.goal);
  const attempt = outcome === 'done' ? currentAttempt(action) : undefined;
  const chosen = leavingIn(action, cycle);
  const again = attempt?.helped === 'no' && chosen?.value === 'carry';
  return {
    id: action.id,
    title: action.title,
    goal: goal === undefined ? null : { number: goal.number, title: goal.title },
    due: action.due,
    outcome,
    helped: attempt?.helped ?? null,
    noticed: attempt?.noticed ?? '',
    reason: outcome === 'done' && !again ? '' : (chosen?.reason ?? ''),
    again,
    carried: action.carried + (outcome === 'carried' ? 1 : 0),
  };
}

function recordedAmbition(ambition: Ambition, { end }: Cycle): RecordedAmbition {
  const { id, title, judgement, judgementNote, indicatorName, indicatorUnit, indicatorTarget } = ambition;
  const hasIndicator = indicatorName !== '' || ambition.indicatorValues.length > 0;
  return {
    id,
    title,
    judgement: judgement?.value ?? null,
    judgementNote,
    indicator: hasIndicator
      ? {
          name: indicatorName,
          unit: indicatorUnit,
          target: indicatorTarget,
          value: ambition.indicatorValues.findLast(({ day }) => day <= end)?.value ?? null,
        }
      : null,
  };
}

function countsOf(actions: readonly RecordedAction[], added: number): RecordCounts {
  const count = (is: (action: RecordedAction) => boolean): number => actions.filter(is).length;
  return {
    done: count(({ outcome }) => outcome === 'done'),
    helped: count(({ helped }) => helped === 'yes'),
    notHelped: count(({ helped }) => helped === 'no'),
    notYet: count(({ helped }) => helped === 'not-yet'),
    carried: count(({ outcome }) => outcome === 'carried'),
    later: count(({ outcome }) => outcome === 'later'),
    stopped: count(({ outcome }) => outcome === 'stopped'),
    added,
  };
}

/** Between two closings: a team may close before the last day of a cycle, or days after it. */
function isNew({ created }: Action, { cycle, since }: DraftOptions): boolean {
  if (created === null) return false;
  return since === null ? cycle.start <= dayOf(Date.parse(created.at)) : created.at > since;
}
