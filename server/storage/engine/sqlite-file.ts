import { invariant } from '@verbeterbord/shared/assert.ts';
import Database from 'better-sqlite3';
import { growJournal } from './sqlite-journal.ts';

/**
 * Opens the database file, or makes it. Every setting is read back: better-sqlite3 13 opens an existing WAL file at
 * `synchronous=NORMAL`, and with that a power cut loses what we called saved.
 */
export function openSqliteFile(path: string): Database.Database {
  const db = new Database(path);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    invariant(db.pragma('synchronous', { simple: true }) === 2, 'SQLite refused synchronous=FULL');
    invariant(db.pragma('journal_mode', { simple: true }) === 'wal', 'SQLite refused the WAL journal');
    invariant(db.pragma('foreign_keys', { simple: true }) === 1, 'SQLite refused foreign keys');
    growJournal(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
