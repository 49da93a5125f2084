import type { AmbitionRow, BoardLists, GoalRow, SuccessRow } from '@verbeterbord/shared/board/project.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Kysely, Transaction } from 'kysely';
import { chunks } from '../chunks.ts';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

/** The lists of one board that are to be written; absent ones stay as they are. */
export interface ListChange {
  readonly board: BoardId;
  readonly lists: Partial<BoardLists>;
}

/** Ambitions, goals and successes are few: those of a board are replaced when one of them changed, of all boards at once. */
export async function saveLists(db: Transaction<Schema>, changes: readonly ListChange[]): Promise<void> {
  const ambitions = changed(changes, 'ambitions');
  await clear(db, 'ambition_row', ambitions.boards);
  for (const chunk of chunks(
    ambitions.rows.map(({ board, row, position }) => ({
      board,
      ambition: row.id,
      position,
      title: row.title,
      paint: row.paint,
      horizon: row.horizon,
      judgement: row.judgement,
      judgement_note: row.judgementNote,
      judged_at: row.judgedAt,
      serves_board: row.serves?.board ?? null,
      serves: row.serves?.ambition ?? null,
      indicator: row.indicator === null ? null : JSON.stringify(row.indicator),
    })),
  ))
    await db.insertInto('ambition_row').values(chunk).execute();

  const goals = changed(changes, 'goals');
  await clear(db, 'goal_row', goals.boards);
  for (const chunk of chunks(
    goals.rows.map(({ board, row, position }) => ({
      board,
      goal: row.id,
      position,
      title: row.title,
      number: row.number,
      ambition: row.ambition,
      before_day: row.before,
    })),
  ))
    await db.insertInto('goal_row').values(chunk).execute();

  const successes = changed(changes, 'successes');
  await clear(db, 'success_row', successes.boards);
  for (const chunk of chunks(
    successes.rows.map(({ board, row }) => ({
      board,
      success: row.id,
      title: row.title,
      cycle: row.cycle,
      created_at: row.created,
    })),
  ))
    await db.insertInto('success_row').values(chunk).execute();
}

interface Changed<Name extends keyof BoardLists> {
  readonly boards: readonly BoardId[];
  readonly rows: readonly {
    readonly board: BoardId;
    readonly row: BoardLists[Name][number];
    /** Sorts as the list does. */
    readonly position: string;
  }[];
}

function changed<Name extends keyof BoardLists>(changes: readonly ListChange[], name: Name): Changed<Name> {
  const given = changes.flatMap(({ board, lists }) => {
    const list = lists[name];
    return list === undefined ? [] : [{ board, list }];
  });
  return {
    boards: given.map(({ board }) => board),
    rows: given.flatMap(({ board, list }) =>
      list.map((row, at) => ({ board, row, position: String(at).padStart(6, '0') })),
    ),
  };
}

async function clear(
  db: Transaction<Schema>,
  table: 'ambition_row' | 'goal_row' | 'success_row',
  boards: readonly BoardId[],
): Promise<void> {
  for (const chunk of chunks(boards)) await db.deleteFrom(table).where('board', 'in', chunk).execute();
}

/** The ambitions of these boards, each board's in its order. */
export async function ambitionsOn(
  db: Kysely<Schema>,
  boards: readonly BoardId[],
): Promise<ReadonlyMap<BoardId, readonly AmbitionRow[]>> {
  const rows = await inChunks(boards, (chunk) =>
    db
      .selectFrom('ambition_row')
      .selectAll()
      .where('board', 'in', chunk)
      .orderBy('board')
      .orderBy('position')
      .execute(),
  );
  return byBoard(rows, (row) => ({
    id: row.ambition,
    title: row.title,
    paint: row.paint,
    horizon: row.horizon,
    judgement: row.judgement,
    judgementNote: row.judgement_note,
    judgedAt: row.judged_at,
    serves:
      row.serves_board === null || row.serves === null
        ? null
        : { board: row.serves_board, ambition: row.serves },
    indicator: row.indicator === null ? null : (JSON.parse(row.indicator) as AmbitionRow['indicator']),
  }));
}

/** The goals of these boards, each board's in its order. */
export async function goalsOn(
  db: Kysely<Schema>,
  boards: readonly BoardId[],
): Promise<ReadonlyMap<BoardId, readonly GoalRow[]>> {
  const rows = await inChunks(boards, (chunk) =>
    db
      .selectFrom('goal_row')
      .selectAll()
      .where('board', 'in', chunk)
      .orderBy('board')
      .orderBy('position')
      .execute(),
  );
  return byBoard(rows, ({ goal: id, title, number, ambition, before_day: before }) => ({
    id,
    title,
    number,
    ambition,
    before,
  }));
}

/** The successes of these boards, by id. */
export async function successesOn(
  db: Kysely<Schema>,
  boards: readonly BoardId[],
): Promise<ReadonlyMap<BoardId, readonly SuccessRow[]>> {
  const rows = await inChunks(boards, (chunk) =>
    db
      .selectFrom('success_row')
      .selectAll()
      .where('board', 'in', chunk)
      .orderBy('board')
      .orderBy('success')
      .execute(),
  );
  return byBoard(rows, ({ success: id, title, cycle, created_at: created }) => ({
    id,
    title,
    cycle,
    created,
  }));
}

function byBoard<Row extends { readonly board: BoardId }, Value>(
  rows: readonly Row[],
  toValue: (row: Row) => Value,
): ReadonlyMap<BoardId, readonly Value[]> {
  const found = new Map<BoardId, Value[]>();
  for (const row of rows) {
    const known = found.get(row.board);
    if (known === undefined) found.set(row.board, [toValue(row)]);
    else known.push(toValue(row));
  }
  return found;
}
