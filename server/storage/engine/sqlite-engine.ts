import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type Database from 'better-sqlite3';
import type {
  AdoptedRow,
  ChangeRow,
  ClientRow,
  FormerGeneration,
  LoadedBoard,
  NewBoardRow,
  Replacement,
  UpdateRow,
} from '../boards/board-log.ts';
import { departedOf, loadFormer, replaceBoard, writeAdopted } from '../boards/generations.ts';
import { loadBoard } from '../boards/load-board.ts';
import { unpackUpdates, type PackedUpdates } from '../boards/packed-updates.ts';
import { ownBytes } from './bytes.ts';
import { openSqliteFile } from './sqlite-file.ts';

/** A statement's parameters, as SQLite takes them. */
export type SqlValue = string | number | bigint | null | Uint8Array;

export interface StatementResult {
  readonly rows: readonly Record<string, unknown>[];
  readonly changes: number;
  readonly insertId: number | null;
}

const mostStatements = 300;

/**
 * Everything that is done with the one connection to the database file, synchronously: it lives in a thread of its own
 * (or, where that is measured, in the main one). Nothing outside `storage` sees it.
 */
export class SqliteEngine {
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  readonly #statement = (sql: string): Database.Statement => this.#prepare(sql);

  constructor(path: string) {
    this.#db = openSqliteFile(path);
  }

  /** One statement, compiled once. */
  execute(sql: string, parameters: readonly SqlValue[]): StatementResult {
    const statement = this.#prepare(sql);
    if (statement.reader) {
      const rows = statement.all(...parameters) as Record<string, unknown>[];
      for (const row of rows)
        for (const [key, value] of Object.entries(row))
          if (value instanceof Uint8Array) row[key] = ownBytes(value);
      return { rows, changes: 0, insertId: null };
    }
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], changes, insertId: Number(lastInsertRowid) };
  }

  begin(): void {
    this.#db.exec('begin immediate');
  }

  commit(): void {
    this.#db.exec('commit');
  }

  /** SQLite rolls back by itself when the disk is full; a second rollback would throw. */
  rollback(): void {
    if (this.#db.inTransaction) this.#db.exec('rollback');
  }

  /** Undoes what was written since the last savepoint; a full disk undid it already, and all that it was a part of. */
  rollbackPart(): void {
    if (!this.#db.inTransaction) return;
    this.#db.exec('rollback to part');
    this.#db.exec('release part');
  }

  createBoard(board: NewBoardRow, first: Uint8Array, changes: readonly ChangeRow[]): void {
    this.#transaction(() => {
      this.#prepare(
        'insert into board (id, team, title, epoch, created_by, created_at) values (?, ?, ?, 1, ?, ?)',
      ).run(board.id, board.team, board.title, board.person, board.at);
      this.#appendUpdate({ board: board.id, bytes: first, person: board.person, at: board.at });
      for (const row of changes) this.#appendChange(row);
    });
  }

  load(board: BoardId): LoadedBoard | null {
    return loadBoard(this.#statement, board);
  }

  append(
    batch: PackedUpdates,
    changes: readonly ChangeRow[],
    clients: readonly ClientRow[],
    adopted: readonly AdoptedRow[],
  ): readonly number[] {
    return this.#transaction(() => {
      for (const row of clients) this.#registerClient(row);
      const seqs = unpackUpdates(batch).map((row) => this.#appendUpdate(row));
      for (const row of changes) this.#appendChange(row);
      for (const row of adopted) writeAdopted(this.#statement, row);
      return seqs;
    });
  }

  replaceBoard(replacement: Replacement): number {
    return this.#transaction(() => replaceBoard(this.#statement, replacement));
  }

  former(board: BoardId, epoch: number): FormerGeneration | null {
    return loadFormer(this.#statement, board, epoch);
  }

  departed(board: BoardId, cards: readonly CardRef[]): readonly CardRef[] {
    return departedOf(this.#statement, board, cards);
  }

  saveSnapshot(board: BoardId, upToSeq: number, bytes: Uint8Array): void {
    this.#transaction(() => {
      this.#prepare(
        `insert into board_snapshot (board, up_to_seq, bytes) values (?, ?, ?)
         on conflict (board) do update set up_to_seq = excluded.up_to_seq, bytes = excluded.bytes
         where excluded.up_to_seq >= board_snapshot.up_to_seq`,
      ).run(board, upToSeq, bytes);
      this.#prepare('delete from board_update where board = ? and seq <= ?').run(board, upToSeq);
    });
  }

  registerClients(entries: readonly ClientRow[]): void {
    this.#transaction(() => {
      for (const row of entries) this.#registerClient(row);
    });
  }

  /** A write that changes nothing anybody reads; throws when the disk takes no more. */
  probe(): void {
    const version = this.#db.pragma('user_version', { simple: true });
    this.#db.pragma(`user_version = ${version === 0 ? 1 : 0}`);
  }

  /** Folds the WAL into the database file, as far as possible. */
  checkpoint(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Gives back what the page cache holds. */
  relax(): void {
    this.#db.pragma('shrink_memory');
  }

  close(): void {
    this.#db.close();
  }

  #appendUpdate(row: UpdateRow): number {
    const { lastInsertRowid } = this.#prepare(
      'insert into board_update (board, bytes, person, at) values (?, ?, ?, ?)',
    ).run(row.board, row.bytes, row.person, row.at);
    return Number(lastInsertRowid);
  }

  #appendChange(row: ChangeRow): void {
    this.#prepare(
      'insert into card_change (board, card, card_kind, kind, person, at, detail) values (?, ?, ?, ?, ?, ?, ?)',
    ).run(row.board, row.card, row.cardKind, row.kind, row.person, row.at, row.detail);
  }

  #registerClient(row: ClientRow): void {
    this.#prepare(
      'insert into board_client (board, client, person) values (?, ?, ?) on conflict do nothing',
    ).run(row.board, row.client, row.person);
  }

  #transaction<Value>(body: () => Value): Value {
    this.begin();
    try {
      const value = body();
      this.commit();
      return value;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  #prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(sql);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size >= mostStatements && oldest !== undefined) this.#statements.delete(oldest);
    this.#statements.set(sql, statement);
    return statement;
  }
}
