import { StorageBrokenError, StorageFullError } from '../storage-errors.ts';

/** An error of the database, in a form that crosses threads. */
export interface Failure {
  readonly kind: 'full' | 'broken' | 'other';
  readonly code: string | null;
  readonly message: string;
}

/** Codes after which nothing that this connection says can be trusted. */
const broken = /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|PERM|PROTOCOL|NOMEM)/;

/** Sorts what went wrong: no space, a database that can't be trusted, or a mistake in our own statement. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const given = (error as { code?: unknown } | null)?.code;
  const code = typeof given === 'string' ? given : null;
  // the shared index of the journal can't grow: also for want of space, and nothing was committed
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return { kind: 'full', code, message };
  return { kind: code !== null && broken.test(code) ? 'broken' : 'other', code, message };
}

/** A statement that the database refused: a bug or a broken constraint, never the disk. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
  /** SQLite's, such as SQLITE_CONSTRAINT_PRIMARYKEY. */
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

export function errorOf(failure: Failure): Error {
  if (failure.kind === 'full') return new StorageFullError(failure.message);
  if (failure.kind === 'broken') return new StorageBrokenError(`${failure.code}: ${failure.message}`);
  return new StatementError(failure.message, failure.code);
}
