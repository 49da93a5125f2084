import { migrations } from '@verbeterbord/migrations/migrations.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import Database from 'better-sqlite3';
import type { LoadedBoard } from '../boards/board-log.ts';
import { loadBoard } from '../boards/load-board.ts';
import { NewerDatabaseError } from '../migrate.ts';

/** The file isn't a whole database of ours. */
export class UnusableCopyError extends Error {
  override readonly name = 'UnusableCopyError';
}

/**
 * Writes the database as it is at this moment to another file, while others go on writing. That file is there and empty, or not
 * there at all. Takes as long as reading and writing it all: call it in a thread.
 */
export function copyDatabase(from: string, to: string): void {
  const db = new Database(from, { fileMustExist: true });
  try {
    db.pragma('busy_timeout = 10000');
    db.prepare('vacuum into ?').run(to);
  } finally {
    db.close();
  }
}

/** Folds what is left in the journal into the file, where that can still be done; a file that can't be read stays as it is. */
export function foldJournal(path: string): void {
  try {
    const db = new Database(path, { fileMustExist: true });
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  } catch {
    // the reason to put a backup back may be just that
  }
}

/** A copy of the database, opened to look at and not to change. */
export class DatabaseCopy {
  readonly #db: Database.Database;

  /** Throws `UnusableCopyError` for anything that isn't whole, and `NewerDatabaseError` for one that a newer program made. */
  constructor(path: string) {
    try {
      this.#db = new Database(path, { readonly: true, fileMustExist: true });
    } catch (error) {
      throw new UnusableCopyError(messageOf(error), { cause: error });
    }
    try {
      this.#look();
    } catch (error) {
      this.#db.close();
      if (error instanceof NewerDatabaseError || error instanceof UnusableCopyError) throw error;
      throw new UnusableCopyError(messageOf(error), { cause: error });
    }
  }

  #look(): void {
    const steps = this.#db.prepare('select name from kysely_migration order by name').all() as {
      name: string;
    }[];
    const unknown = steps.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
    if (unknown.length > 0)
      throw new NewerDatabaseError(`it has ${unknown.join(', ')}, which this version doesn't know`);
    const found = this.#db.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new UnusableCopyError(String(found).replaceAll(/\s+/g, ' '));
    const loose = this.#db.pragma('foreign_key_check') as unknown[];
    if (loose.length > 0) throw new UnusableCopyError(`${loose.length} rows point at nothing`);
  }

  boards(): BoardId[] {
    const rows = this.#db.prepare('select id from board order by id').all() as { id: BoardId }[];
    return rows.map(({ id }) => id);
  }

  load(board: BoardId): LoadedBoard | null {
    return loadBoard((sql) => this.#db.prepare(sql), board);
  }

  close(): void {
    this.#db.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
