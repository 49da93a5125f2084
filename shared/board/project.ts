import type * as Y from 'yjs';
import { outcomeOf, type Action, type ActionState, type Helped } from '../domain/action.ts';
import type { Ambition, HigherAmbition, IndicatorValue, JudgementValue } from '../domain/ambition.ts';
import type { Goal } from '../domain/goal.ts';
import { compareOrdered } from '../domain/order.ts';
import type { ActionId, AmbitionId, GoalId, PersonId, SuccessId } from '../ids.ts';
import type { Day, Instant } from '../time.ts';
import { listCards } from './read.ts';

/** One action as a row, for what looks across boards. */
export interface ActionRow {
  readonly id: ActionId;
  readonly title: string;
  readonly owners: readonly PersonId[];
  /** Null when it has none, or one that isn't on the board (any more). */
  readonly goal: { readonly id: GoalId; readonly title: string; readonly number: number } | null;
  readonly due: Day | null;
  readonly state: ActionState;
  readonly order: string;
  /** Null is *later*. */
  readonly cycle: number | null;
  readonly stuck: boolean;
  /** Empty when it isn't stuck. */
  readonly stuckReason: string;
  readonly carried: number;
  /** When it was done; null when it isn't. */
  readonly done: Instant | null;
  readonly helped: Helped | null;
  readonly created: Instant | null;
  readonly createdBy: PersonId | null;
  readonly archived: Instant | null;
}

/** What SQL keeps of an action: what lists over boards show. */
export type ListedAction = Omit<ActionRow, 'order' | 'helped'>;

/** The fields of an action that its listed row follows from. */
export const listedFields = [
  'title',
  'owners',
  'goal',
  'due',
  'cycle',
  'place',
  'stuck',
  'stuckReason',
  'carried',
  'done',
  'created',
  'archived',
] as const satisfies readonly (keyof Action)[];

/** Actions of one cycle, archived ones left out. Stuck ones are counted in todo or doing too. */
export interface CycleCounts {
  readonly cycle: number;
  readonly todo: number;
  readonly doing: number;
  readonly done: number;
  readonly stuck: number;
}

/** What an overview of boards shows of one. Nothing of it is about persons. */
export interface BoardRow {
  /** The first ambition on the board. */
  readonly ambition: {
    readonly id: AmbitionId;
    readonly title: string;
    readonly paint: number;
    readonly horizon: number | null;
  } | null;
  readonly judgement: JudgementValue | null;
  readonly judgementNote: string;
  /** By cycle, oldest first; *later* is left out. */
  readonly cycles: readonly CycleCounts[];
}

/** What an ambition is measured by. */
export interface ProjectedIndicator {
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  /** The latest ones, oldest first. */
  readonly values: readonly IndicatorValue[];
}

/** One ambition as a row. Nothing of it is about persons. */
export interface AmbitionRow {
  readonly id: AmbitionId;
  readonly title: string;
  readonly paint: number;
  readonly horizon: number | null;
  readonly judgement: JudgementValue | null;
  readonly judgementNote: string;
  /** When it was judged so. */
  readonly judgedAt: Instant | null;
  readonly serves: HigherAmbition | null;
  /** Null when nothing is measured. */
  readonly indicator: ProjectedIndicator | null;
}

/** One goal as a row. */
export interface GoalRow {
  readonly id: GoalId;
  readonly title: string;
  readonly number: number;
  /** The one that it names, if any. */
  readonly ambition: AmbitionId | null;
  readonly before: Day | null;
}

/** One success as a row. */
export interface SuccessRow {
  readonly id: SuccessId;
  readonly title: string;
  /** Number of the cycle in which it was celebrated. */
  readonly cycle: number | null;
  readonly created: Instant | null;
}

/** The lists of a board that are kept whole, without what is in the bin. */
export interface BoardLists {
  /** As the board sorts them. */
  readonly ambitions: readonly AmbitionRow[];
  /** As the board sorts them. */
  readonly goals: readonly GoalRow[];
  /** By id. */
  readonly successes: readonly SuccessRow[];
}

export interface BoardProjection extends BoardLists {
  /** By id, archived ones too. */
  readonly actions: readonly ActionRow[];
  readonly board: BoardRow;
}

/** Everything that SQL keeps of a board, as plain rows; the same document gives the same rows on every machine. */
export function projectBoard(doc: Y.Doc): BoardProjection {
  const goals = new Map(listCards(doc, 'goal').map((goal) => [goal.id, goal]));
  const actions = listCards(doc, 'action')
    .map((action) => projectAction(action, action.goal === null ? undefined : goals.get(action.goal)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ambitions = projectAmbitions(doc);
  return {
    actions,
    board: { ...lineOf(ambitions), cycles: countCycles(actions) },
    ambitions,
    goals: projectGoals(doc),
    successes: projectSuccesses(doc),
  };
}

/** The row of one action; `goal` is the one that it names, if that is on the board. */
export function projectAction(action: Action, goal: Goal | undefined): ActionRow {
  return {
    ...listAction(action, goal),
    order: action.place.order,
    helped: outcomeOf(action),
  };
}

/** As `projectAction`, only what SQL keeps. */
export function listAction(
  action: Pick<Action, 'id' | (typeof listedFields)[number]>,
  goal: Pick<Goal, 'id' | 'title' | 'number' | 'archived'> | undefined,
): ListedAction {
  const { id, title, owners, due, cycle, carried } = action;
  const { state } = action.place;
  return {
    id,
    title,
    owners,
    goal: goal?.archived === null ? { id: goal.id, title: goal.title, number: goal.number } : null,
    due,
    state,
    cycle,
    stuck: action.stuck !== null,
    stuckReason: action.stuck === null ? '' : action.stuckReason,
    carried,
    done: state === 'done' ? (action.done?.at ?? null) : null,
    created: action.created?.at ?? null,
    createdBy: action.created?.by ?? null,
    archived: action.archived?.at ?? null,
  };
}

/** What an overview shows of the board, apart from counts: it follows from its first ambition. */
export function lineOf([first]: readonly AmbitionRow[]): Omit<BoardRow, 'cycles'> {
  return {
    ambition: first ? { id: first.id, title: first.title, paint: first.paint, horizon: first.horizon } : null,
    judgement: first?.judgement ?? null,
    judgementNote: first?.judgementNote ?? '',
  };
}

/** How many values of an indicator are kept outside its board. */
const latestValues = 26;

/** The ambitions that aren't in the bin, as the board sorts them. */
export function projectAmbitions(doc: Y.Doc): AmbitionRow[] {
  return listCards(doc, 'ambition')
    .filter((ambition) => ambition.archived === null)
    .sort(compareOrdered)
    .map(({ id, title, paint, horizon, judgement, judgementNote, serves, ...measured }) => ({
      id,
      title,
      paint,
      horizon,
      judgement: judgement?.value ?? null,
      judgementNote,
      judgedAt: judgement?.at ?? null,
      serves,
      indicator: indicatorOf(measured),
    }));
}

function indicatorOf({
  indicatorName: name,
  indicatorUnit: unit,
  indicatorTarget: target,
  indicatorValues: values,
}: Pick<
  Ambition,
  'indicatorName' | 'indicatorUnit' | 'indicatorTarget' | 'indicatorValues'
>): ProjectedIndicator | null {
  if (name === '' && values.length === 0) return null;
  return { name, unit, target, values: values.slice(-latestValues) };
}

/** The goals that aren't in the bin, as the board sorts them. */
export function projectGoals(doc: Y.Doc): GoalRow[] {
  return listCards(doc, 'goal')
    .filter((goal) => goal.archived === null)
    .sort(compareOrdered)
    .map(({ id, title, number, ambition, before }) => ({ id, title, number, ambition, before }));
}

/** The successes that aren't in the bin, by id. */
export function projectSuccesses(doc: Y.Doc): SuccessRow[] {
  return listCards(doc, 'success')
    .filter((success) => success.archived === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, cycle, created }) => ({ id, title, cycle, created: created?.at ?? null }));
}

function countCycles(actions: readonly ActionRow[]): CycleCounts[] {
  const counts = new Map<number, { -readonly [Key in keyof CycleCounts]: number }>();
  for (const { cycle, archived, state, stuck } of actions) {
    if (cycle === null || archived !== null) continue;
    let count = counts.get(cycle);
    if (count === undefined) counts.set(cycle, (count = { cycle, todo: 0, doing: 0, done: 0, stuck: 0 }));
    count[state] += 1;
    if (stuck && state !== 'done') count.stuck += 1;
  }
  return [...counts.values()].sort((a, b) => a.cycle - b.cycle);
}
