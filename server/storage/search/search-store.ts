import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { sql, type Kysely, type Transaction } from 'kysely';
import { chunks } from '../chunks.ts';
import { BulkStatement } from '../engine/bulk-statement.ts';
import type { Schema } from '../schema.ts';
import { withoutMarks } from './marks.ts';
import { entriesOfRecord, type StoredRecord } from './record-entries.ts';
import { scopeOf } from './scope.ts';
import { longestBody, type SearchChange, type SearchEntry } from './search-entry.ts';

/** Rows per statement: databases limit the number of parameters. */
const rowsAtOnce = 200;
/** Records that are made findable in one transaction; others have their turn at the database in between. */
const recordsAtOnce = 40;

/** What can be found, derived from the boards' documents and the records of their cycles; disposable. */
export class SearchStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Up to where each board's document was followed. */
  async seqs(): Promise<ReadonlyMap<BoardId, number>> {
    const rows = await this.#db.selectFrom('search_state').select(['board', 'seq']).execute();
    return new Map(rows.map(({ board, seq }) => [board, seq]));
  }

  /** Writes changes of any number of boards in one transaction. One that is older than what is stored is left out. */
  async apply(changes: readonly SearchChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.#db.transaction().execute(async (db) => {
      const stored = await db
        .selectFrom('search_state')
        .select(['board', 'seq'])
        .where(
          'board',
          'in',
          changes.map(({ board }) => board),
        )
        .execute();
      const seqs = new Map(stored.map(({ board, seq }) => [board, seq]));
      await saveChanges(
        db,
        changes.filter(({ board, seq }) => seq >= (seqs.get(board) ?? 0)),
      );
    });
  }

  /** Makes the records of these boards findable that aren't yet, for as long as `goOn` says so. */
  async addRecords(boards: readonly BoardId[], goOn: () => boolean): Promise<void> {
    for (const chunk of chunks(boards, rowsAtOnce)) {
      const records = await this.#db
        .selectFrom('cycle_record')
        .select(recordColumns)
        .where('board', 'in', chunk)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('search_entry')
                .select('id')
                .whereRef('search_entry.board', '=', 'cycle_record.board')
                .where('search_entry.kind', '=', 'record')
                .where('search_entry.card', '=', 'record')
                .whereRef('search_entry.number', '=', 'cycle_record.number'),
            ),
          ),
        )
        .orderBy('closed_at')
        .orderBy('number')
        .execute();
      await this.#addRecords(records, goOn);
    }
  }

  /** Makes all records findable, oldest first, after `clear`. */
  async addAllRecords(goOn: () => boolean): Promise<void> {
    const keys = await this.#db
      .selectFrom('cycle_record')
      .select(['board', 'number'])
      .orderBy('closed_at')
      .orderBy('board')
      .orderBy('number')
      .execute();
    for (const chunk of chunks(keys, recordsAtOnce)) {
      const tuples = chunk.map(({ board, number }) => sql`(${board}, ${number})`);
      const records = await this.#db
        .selectFrom('cycle_record')
        .select(recordColumns)
        .where(sql<boolean>`(board, number) in (values ${sql.join(tuples)})`)
        .orderBy('closed_at')
        .orderBy('board')
        .orderBy('number')
        .execute();
      await this.#addRecords(records, goOn);
    }
  }

  /** What was recorded of these cards is read anew: they left the board, and are kept whole beside their record from now on. */
  async renewDeparted(board: BoardId, cards: readonly string[]): Promise<void> {
    for (const chunk of chunks(cards, rowsAtOnce)) {
      const rows = await this.#db
        .selectFrom('departed_card')
        .select('number')
        .distinct()
        .where('board', '=', board)
        .where('card', 'in', chunk)
        .execute();
      if (rows.length === 0) continue;
      const records = await this.#db
        .selectFrom('cycle_record')
        .select(recordColumns)
        .where('board', '=', board)
        .where(
          'number',
          'in',
          rows.map(({ number }) => number),
        )
        .execute();
      await this.#addRecords(records);
    }
  }

  /** Takes all that can be found out of the index, at once: a trigger per row would take minutes. */
  async clear(): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await sql`insert into search_index (search_index) values ('delete-all')`.execute(db);
      const { rows } = await sql<{ readonly sql: string }>`
        select sql from sqlite_master where type = 'trigger' and name = 'search_entry_removed'`.execute(db);
      await sql`drop trigger search_entry_removed`.execute(db);
      await db.deleteFrom('search_entry').execute();
      await db.deleteFrom('search_state').execute();
      for (const trigger of rows) await sql.raw(trigger.sql).execute(db);
    });
  }

  async #addRecords(records: readonly StoredRecord[], goOn: () => boolean = () => true): Promise<void> {
    for (const some of chunks(records, recordsAtOnce)) {
      if (!goOn()) return;
      const keys = some.map(({ board, number }) => sql`(${board}, ${number})`);
      const isOne = sql<boolean>`(board, number) in (values ${sql.join(keys)})`;
      await this.#db.transaction().execute(async (db) => {
        // one that was destroyed since it was read must not come back
        const there = await db.selectFrom('cycle_record').select(['board', 'number']).where(isOne).execute();
        const actions = await db
          .selectFrom('recorded_action')
          .select(['board', 'number', 'action', 'title', 'outcome', 'content'])
          .where(isOne)
          .orderBy('board')
          .orderBy('number')
          .orderBy('position')
          .execute();
        const departed = await db
          .selectFrom('departed_card')
          .select(['board', 'number', 'card', 'content'])
          .where(isOne)
          .where('card_kind', '=', 'action')
          .execute();
        const key = ({ board, number }: { readonly board: BoardId; readonly number: number }): string =>
          `${board} ${number}`;
        const actionsOf = Map.groupBy(actions, key);
        const departedOf = Map.groupBy(departed, key);
        const standing = new Set(there.map(key));
        for (const record of some) {
          if (!standing.has(key(record))) continue;
          const entries = entriesOfRecord(
            record,
            actionsOf.get(key(record)) ?? [],
            departedOf.get(key(record)) ?? [],
          );
          await saveEntries(
            db,
            entries.map((entry) => ({ board: record.board, entry })),
          );
        }
      });
    }
  }
}

const recordColumns = ['board', 'number', 'closed_at', 'content'] as const;

async function saveChanges(db: Transaction<Schema>, changes: readonly SearchChange[]): Promise<void> {
  await saveStates.run(
    db,
    changes.map(({ board, seq }) => [board, seq]),
  );
  for (const { board, upserts, removals, whole } of changes) {
    if (whole) await removeOthers(db, board, upserts);
    for (const { kind, card } of removals)
      await db
        .deleteFrom('search_entry')
        .where('board', '=', board)
        .where('kind', '=', kind)
        .where('card', '=', card)
        .where('number', '=', 0)
        .execute();
  }
  await saveEntries(
    db,
    changes.flatMap(({ board, upserts }) => upserts.map((entry) => ({ board, entry }))),
  );
}

const saveStates = new BulkStatement((db, rows) =>
  db
    .insertInto('search_state')
    .values(Array.from({ length: rows }, () => ({ board: asId<BoardId>(''), seq: 0 })))
    .onConflict((conflict) =>
      conflict.column('board').doUpdateSet((row) => ({ seq: row.ref('excluded.seq') })),
    )
    .compile(),
);

/** What was on the board and isn't any more. */
async function removeOthers(
  db: Transaction<Schema>,
  board: BoardId,
  entries: readonly SearchEntry[],
): Promise<void> {
  const kept = new Set(entries.map(({ kind, card }) => `${kind} ${card}`));
  const there = await db
    .selectFrom('search_entry')
    .select(['id', 'kind', 'card'])
    .where('board', '=', board)
    .where('number', '=', 0)
    .execute();
  const gone = there.filter(({ kind, card }) => !kept.has(`${kind} ${card}`)).map(({ id }) => id);
  for (const ids of chunks(gone, rowsAtOnce))
    await db.deleteFrom('search_entry').where('id', 'in', ids).execute();
}

const entryColumns = ['board', 'kind', 'card', 'number', 'state', 'title', 'body', 'at', 'scope'] as const;

/** Rows that are the same as they were cost the index nothing. */
const upsertEntries = new BulkStatement((db, rows) => {
  const row = Object.fromEntries(entryColumns.map((column) => [column, ''])) as unknown as EntryRow;
  return db
    .insertInto('search_entry')
    .values(Array.from({ length: rows }, () => row))
    .onConflict((conflict) =>
      conflict
        .columns(['board', 'kind', 'card', 'number'])
        .doUpdateSet((values) => ({
          state: values.ref('excluded.state'),
          title: values.ref('excluded.title'),
          body: values.ref('excluded.body'),
          at: values.ref('excluded.at'),
          scope: values.ref('excluded.scope'),
        }))
        .where(
          sql<boolean>`(search_entry.state, search_entry.title, search_entry.body, search_entry.at, search_entry.scope)
            is not (excluded.state, excluded.title, excluded.body, excluded.at, excluded.scope)`,
        ),
    )
    .compile();
});

type EntryRow = Omit<Schema['search_entry'], 'id'>;

async function saveEntries(
  db: Transaction<Schema>,
  entries: readonly { readonly board: BoardId; readonly entry: SearchEntry }[],
): Promise<void> {
  await upsertEntries.run(
    db,
    entries.map(({ board, entry }) => [
      board,
      entry.kind,
      entry.card,
      entry.number,
      entry.state,
      withoutMarks(entry.title),
      withoutMarks(entry.body).slice(0, longestBody),
      entry.at,
      scopeOf(board, entry),
    ]),
  );
}
