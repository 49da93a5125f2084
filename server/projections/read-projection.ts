import {
  listAction,
  listedFields,
  projectAmbitions,
  projectBoard,
  projectGoals,
  projectSuccesses,
  type ActionRow,
  type BoardLists,
  type ListedAction,
} from '@verbeterbord/shared/board/project.ts';
import { findFields, listCards } from '@verbeterbord/shared/board/read.ts';
import type { CardKind, CardRef } from '@verbeterbord/shared/domain/card.ts';
import { asId, type ActionId, type GoalId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';
import type { ProjectedAction } from '../storage/boards/projections.ts';

/** What a document says of actions and of its lists; actions that are in the bin or gone stand in `removals`. */
export interface ReadProjection {
  readonly upserts: readonly ProjectedAction[];
  readonly removals: readonly ActionId[];
  /** Those of which a card was touched, each whole. */
  readonly lists: Partial<BoardLists>;
}

/** The whole board. */
export function readWhole(doc: Y.Doc): ReadProjection {
  const { actions, ambitions, goals, successes } = projectBoard(doc);
  return { ...split(actions.map(listed)), lists: { ambitions, goals, successes } };
}

/** Only what follows from these cards: a goal's title stands in the rows of its actions. */
export function readTouched(doc: Y.Doc, cards: Iterable<CardRef>): ReadProjection {
  const ids = new Set<string>();
  const goals = new Set<string>();
  const kinds = new Set<CardKind>();
  for (const { kind, id } of cards) {
    kinds.add(kind);
    if (kind === 'action') ids.add(id);
    else if (kind === 'goal') goals.add(id);
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
    lists: {
      ...(kinds.has('ambition') && { ambitions: projectAmbitions(doc) }),
      ...(kinds.has('goal') && { goals: projectGoals(doc) }),
      ...(kinds.has('success') && { successes: projectSuccesses(doc) }),
    },
  };
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
