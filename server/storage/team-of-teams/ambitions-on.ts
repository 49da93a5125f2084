import type { OverviewAmbition } from '@verbeterbord/shared/api/overview.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { Expression, Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export const ambitionColumns = [
  'ambition_row.board',
  'ambition_row.ambition',
  'ambition_row.title',
  'ambition_row.paint',
  'ambition_row.horizon',
  'ambition_row.judgement',
  'ambition_row.judgement_note',
  'ambition_row.judged_at',
  'ambition_row.serves_board',
  'ambition_row.serves',
  'ambition_row.indicator',
] as const;

type StoredAmbition = Pick<
  Schema['ambition_row'],
  (typeof ambitionColumns)[number] extends `ambition_row.${infer Column extends keyof Schema['ambition_row']}`
    ? Column
    : never
>;

/** A row as an overview shows it. */
export function toAmbition(row: StoredAmbition): OverviewAmbition {
  return {
    board: row.board,
    id: row.ambition,
    title: row.title,
    paint: row.paint,
    horizon: row.horizon,
    judgement: row.judgement,
    judgementNote: row.judgement_note,
    judgedOn: row.judged_at === null ? null : dayOf(Date.parse(row.judged_at)),
    indicator: row.indicator === null ? null : (JSON.parse(row.indicator) as OverviewAmbition['indicator']),
    serves:
      row.serves_board === null || row.serves === null
        ? null
        : { board: row.serves_board, ambition: row.serves },
  };
}

/** Ambitions of these boards (a query for their ids, or a list of at most 500), each board's in its order. */
export async function ambitionsOn(
  db: Kysely<Schema>,
  boards: Expression<{ id: BoardId }> | readonly BoardId[],
): Promise<ReadonlyMap<BoardId, OverviewAmbition[]>> {
  const rows = await db
    .selectFrom('ambition_row')
    .select(ambitionColumns)
    .where('board', 'in', boards as readonly BoardId[])
    .orderBy('board')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows.map(toAmbition), (ambition) => ambition.board);
}
