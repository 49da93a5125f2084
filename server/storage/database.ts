import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { BoardLog } from './boards/board-log.ts';
import { SqliteBoardLog } from './boards/sqlite-board-log.ts';
import type { Engine } from './engine/engine.ts';
import { InlineEngine } from './engine/inline-engine.ts';
import { ProcessLock } from './engine/process-lock.ts';
import { SqliteDialect } from './engine/sqlite-dialect.ts';
import { ThreadEngine } from './engine/thread-engine.ts';
import { Turns } from './engine/turns.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

/** The database as the rest of the server knows it. */
export interface Storage {
  readonly db: Kysely<Schema>;
  readonly boardLog: BoardLog;
  /** Whether the database takes writes, found out by one that changes nothing. */
  isWritable(): Promise<boolean>;
  /** Folds the journal into the file. */
  checkpoint(): Promise<void>;
  /** Closes the database and frees the folder for another process. */
  close(): Promise<void>;
}

export interface StorageOptions {
  /** Made when it isn't there. */
  readonly dataDir: string;
  /** Whether the connection lives in a thread of its own; true unless told otherwise. */
  readonly thread?: boolean;
  /** Hears when the database was lost under us. */
  readonly onLost?: (error: Error) => void;
}

export const databaseFile = 'verbeterbord.sqlite';

/**
 * Locks the folder, opens the database and brings it up to date.
 * Throws `DataDirInUseError`, `NewerDatabaseError`, or what the disk says; then nothing stays open.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  // for who runs the server only: whoever can read the files needs no sign-in
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const lock = new ProcessLock(join(options.dataDir, 'lock.sqlite'));
  let engine: Engine | null = null;
  try {
    const path = join(options.dataDir, databaseFile);
    const opened =
      options.thread === false
        ? new InlineEngine(path)
        : await ThreadEngine.open(path, options.onLost ?? (() => undefined));
    engine = opened;
    const turns = new Turns();
    const db = new Kysely<Schema>({ dialect: new SqliteDialect(opened, turns) });
    await migrate(db as unknown as Kysely<never>);
    return {
      db,
      boardLog: new SqliteBoardLog(opened, turns),
      isWritable: () =>
        turns.run(async () => {
          try {
            await opened.call('probe');
            return true;
          } catch {
            return false;
          }
        }),
      checkpoint: () => turns.run(() => opened.call('checkpoint')),
      close: async () => {
        await db.destroy();
        // what still waits for its turn goes first
        await turns.run(() => opened.close());
        lock.release();
      },
    };
  } catch (error) {
    await engine?.close();
    lock.release();
    throw error;
  }
}
