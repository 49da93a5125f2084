import Database from 'better-sqlite3';

/** Another process serves this folder. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
}

/**
 * One server per folder: an exclusive transaction on a database of its own, held for the life of the process.
 * The lock is the operating system's, so that it is free at once when the process is gone, however it went.
 */
export class ProcessLock {
  readonly #db: Database.Database;

  /** Throws `DataDirInUseError` when somebody holds it. */
  constructor(path: string) {
    this.#db = new Database(path, { timeout: 0 });
    try {
      this.#db.exec('begin exclusive');
    } catch (error) {
      this.#db.close();
      if ((error as { code?: unknown }).code === 'SQLITE_BUSY')
        throw new DataDirInUseError(`${path} is locked`);
      throw error;
    }
  }

  release(): void {
    this.#db.close();
  }
}
