import {
  listAction,
  listedFields,
  projectBoard,
  projectLine,
  type ActionRow,
  type ListedAction,
} from '@verbeterbord/shared/board/project.ts';
import { findFields, listCards } from '@verbeterbord/shared/board/read.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import { compareOrdered } from '@verbeterbord/shared/domain/order.ts';
import { asId, type ActionId, type GoalId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';
import type { ProjectedAction, ProjectedGoal, ProjectedLine } from '../storage/boards/projections.ts';

/** What a document says of actions, goals and its line; actions that are in the bin or gone stand in `removals`. */
export interface ReadProjection {
  readonly upserts: readonly ProjectedAction[];
  readonly removals: readonly ActionId[];
  readonly line: ProjectedLine | null;
  /** All goals, in order; null when none of them was touched. */
  readonly goals: readonly ProjectedGoal[] | null;
}

/** The whole board. */
export function readWhole(doc: Y.Doc): ReadProjection {
  const { actions, board } = projectBoard(doc);
  return { ...split(actions.map(listed)), line: toLine(board), goals: readGoals(doc) };
}

/** Only what follows from these cards: a goal's title stands in the rows of its actions, an ambition in the line. */
export function readTouched(doc: Y.Doc, cards: Iterable<CardRef>): ReadProjection {
  const ids = new Set<string>();
  const goals = new Set<string>();
  let ambition = false;
  for (const { kind, id } of cards) {
    if (kind === 'action') ids.add(id);
    else if (kind === 'goal') goals.add(id);
    else if (kind === 'ambition') ambition = true;
  }
  if (goals.size > 0)
    for (const action of listCards(doc, 'action'))
      if (action.goal !== null && goals.has(action.goal)) ids.add(action.id);
  const rows: ListedAction[] = [];
  const removals: ActionId[] = [];
  const goalOf = goalReader(doc);
  for (const id of ids) {
    const action = findFields(doc, 'action', id, listedFields);
    if (action === undefined) removals.push(asId(id));
    else rows.push(listAction(action, goalOf(action.goal)));
  }
  const found = split(rows);
  return {
    upserts: found.upserts,
    removals: [...removals, ...found.removals],
    line: ambition ? toLine(projectLine(doc, [])) : null,
    goals: goals.size > 0 ? readGoals(doc) : null,
  };
}

function readGoals(doc: Y.Doc): ProjectedGoal[] {
  return listCards(doc, 'goal')
    .filter((goal) => goal.archived === null)
    .sort(compareOrdered)
    .map(({ id, title, number }) => ({ id, title, number }));
}

const goalFields = ['title', 'number', 'archived'] as const;
type ReadGoal = Parameters<typeof listAction>[1];

/** Reads each goal once: many actions hang under one. */
function goalReader(doc: Y.Doc): (id: GoalId | null) => ReadGoal {
  const read = new Map<GoalId, ReadGoal>();
  return (id) => {
    if (id === null) return undefined;
    if (!read.has(id)) read.set(id, findFields(doc, 'goal', id, goalFields));
    return read.get(id);
  };
}

function split(rows: readonly ListedAction[]): Pick<ReadProjection, 'upserts' | 'removals'> {
  return {
    upserts: rows.filter((row) => row.archived === null).map(({ archived: _archived, ...row }) => row),
    removals: rows.filter((row) => row.archived !== null).map((row) => row.id),
  };
}

/** A row without what only the board's own screens show. */
function listed({ order: _order, helped: _helped, ...row }: ActionRow): ListedAction {
  return row;
}

function toLine({ ambition, judgement, judgementNote }: ReturnType<typeof projectLine>): ProjectedLine {
  return {
    ambition:
      ambition === null ? null : { title: ambition.title, paint: ambition.paint, horizon: ambition.horizon },
    judgement,
    judgementNote,
  };
}
