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
import { findFields } from '@verbeterbord/shared/board/read.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { asId, type ActionId, type GoalId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';
import type { TouchedCard } from '../events.ts';
import type { ProjectedAction } from '../storage/boards/projections.ts';

/** What a document says of actions and of its lists; actions that are in the bin or gone stand in `removals`. */
export interface ReadProjection {
  readonly upserts: readonly ProjectedAction[];
  /** Rows as they were known, with the texts of now. */
  readonly retold: readonly ProjectedAction[];
  readonly removals: readonly ActionId[];
  /** Those of which a card was touched, each whole. */
  readonly lists: Partial<BoardLists>;
}

/** The fields that rows follow from, by kind; other kinds have no rows. */
const projected: Readonly<Partial<Record<CardKind, ReadonlySet<string>>>> = {
  action: new Set(listedFields),
  ambition: new Set([
    'title',
    'paint',
    'horizon',
    'judgement',
    'judgementNote',
    'serves',
    'indicatorName',
    'indicatorUnit',
    'indicatorTarget',
    'indicatorValues',
    'order',
    'archived',
  ]),
  goal: new Set(['title', 'number', 'ambition', 'before', 'order', 'archived']),
  success: new Set(['title', 'cycle', 'created', 'archived']),
};

/** Whether a row may have changed with this card. */
export function isProjected({ kind, fields }: TouchedCard): boolean {
  const rows = projected[kind];
  return rows !== undefined && (fields === null || !rows.isDisjointFrom(fields));
}

/** The whole board. */
export function readWhole(doc: Y.Doc): ReadProjection {
  const { actions, ambitions, goals, successes } = projectBoard(doc);
  return { ...split(actions.map(listed)), retold: [], lists: { ambitions, goals, successes } };
}

/**
 * Only what follows from these cards: a goal's title stands in the rows of its actions. `known` answers the row of an action as it is
 * stored, as far as that is remembered: of one in which letters were typed only the texts are read.
 */
export function readTouched(
  doc: Y.Doc,
  cards: Iterable<TouchedCard>,
  known: (action: string) => ProjectedAction | null | undefined,
): ReadProjection {
  const ids = new Set<string>();
  const goals = new Set<string>();
  const kinds = new Set<CardKind>();
  const retold = new Map<string, ProjectedAction>();
  for (const { kind, id, typed } of cards) {
    kinds.add(kind);
    if (kind === 'goal') goals.add(id);
    if (kind !== 'action') continue;
    const row = typed ? known(id) : null;
    const texts = row ? findFields(doc, 'action', id, ['title', 'stuckReason']) : undefined;
    if (!row || texts === undefined) ids.add(id);
    else retold.set(id, { ...row, title: texts.title, stuckReason: row.stuck ? texts.stuckReason : '' });
  }
  if (goals.size > 0) for (const id of actionsUnder(doc, goals)) ids.add(id);
  const rows: ListedAction[] = [];
  const removals: ActionId[] = [];
  const goalOf = goalReader(doc);
  for (const id of ids) {
    retold.delete(id);
    const action = findFields(doc, 'action', id, listedFields);
    if (action === undefined) removals.push(asId(id));
    else rows.push(listAction(action, goalOf(action.goal)));
  }
  const found = split(rows);
  return {
    upserts: found.upserts,
    retold: [...retold.values()],
    removals: [...removals, ...found.removals],
    lists: {
      ...(kinds.has('ambition') && { ambitions: projectAmbitions(doc) }),
      ...(kinds.has('goal') && { goals: projectGoals(doc) }),
      ...(kinds.has('success') && { successes: projectSuccesses(doc) }),
    },
  };
}

function actionsUnder(doc: Y.Doc, goals: ReadonlySet<string>): string[] {
  return [...doc.getMap(roots.action).keys()].filter((id) => {
    const goal = findFields(doc, 'action', id, ['goal'])?.goal;
    return goal !== null && goal !== undefined && goals.has(goal);
  });
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
