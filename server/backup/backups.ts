import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AuditEntry, AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BackupId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { databaseFile } from '../storage/database.ts';
import type { BackupError, BackupRow, BackupStore } from '../storage/operations/backups.ts';
import type { BackupAnswer } from './backup-thread.ts';
import { flushToDisk } from './flush-to-disk.ts';

export interface BackupDeps {
  readonly dataDir: string;
  readonly store: BackupStore;
  readonly audit: AuditLog;
  /** How many good ones are kept. */
  readonly keep: () => Promise<number>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A line for the server's log. */
  readonly onError: (error: unknown) => void;
}

/** Who wants it, for the history and the audit log. */
export type BackupBy = Pick<AuditEntry, 'actor' | 'actorKind' | 'origin'>;

/** One that is under way: its id, and how it ends. Never rejects. */
export interface StartedBackup {
  readonly id: BackupId;
  readonly file: string;
  readonly ended: Promise<BackupRow>;
}

/** A history of failures is no use after this many rows. */
const mostRows = 400;

/**
 * Makes backups while people work: a copy in a thread of its own, on disk, opened again with every board in it, and only then
 * given its name [S8]. The key that opens sealed secrets (secret.key) is never in it.
 */
export class Backups {
  readonly folder: string;
  readonly #deps: BackupDeps;
  #running: StartedBackup | null = null;
  #abort: (() => void) | null = null;

  constructor(deps: BackupDeps) {
    this.#deps = deps;
    this.folder = join(deps.dataDir, 'backups');
  }

  /** Once, before the first: what was under way when the server ended is no backup. */
  async begin(): Promise<void> {
    await this.#deps.store.endInterrupted(toInstant(this.#deps.now()));
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder))
      if (name.endsWith('.partial')) rmSync(join(this.folder, name), { force: true });
  }

  /** Refuses `busy` while another is under way. */
  async start(by: BackupBy): Promise<Result<StartedBackup>> {
    if (this.#running !== null) return refuse('busy');
    const { store, now } = this.#deps;
    const id = newId<BackupId>();
    const startedAt = toInstant(now());
    const file = `verbeterbord-${startedAt.replaceAll(/[-:]|\.\d+/g, '')}-${id.slice(0, 6)}.sqlite`;
    const row = { id, startedAt, file, startedBy: by.actor };
    const recorded = Promise.withResolvers<void>();
    const started = { id, file, ended: recorded.promise.then(() => this.#make(row, by)) };
    this.#running = started;
    void started.ended.then(() => {
      this.#running = null;
    });
    try {
      await store.add(row);
    } catch (error) {
      this.#running = null;
      throw error;
    }
    recorded.resolve();
    return accept(started);
  }

  /** Newest first. */
  async history(): Promise<BackupRow[]> {
    return this.#deps.store.list(100);
  }

  /** Ends what is under way, for the server stops: it counts as interrupted. Then nothing is written to the database any more. */
  async stop(): Promise<void> {
    this.#abort?.();
    await this.#running?.ended;
  }

  async #make(
    row: Pick<BackupRow, 'id' | 'startedAt' | 'file' | 'startedBy'>,
    by: BackupBy,
  ): Promise<BackupRow> {
    const { store, audit, now, onError } = this.#deps;
    const partial = join(this.folder, `${row.file}.partial`);
    let made: Pick<BackupRow, 'bytes' | 'boards' | 'error'>;
    try {
      made = await this.#copy(partial, row.file);
    } catch (error) {
      // the thread may still write: what it leaves is swept away at the next start
      onError(error);
      if (existsSync(partial)) rmSync(partial, { force: true });
      made = { bytes: null, boards: null, error: reasonOf(error) };
    }
    const endedAt = toInstant(now());
    try {
      await store.end(row.id, made, endedAt);
      await audit.add({
        action: made.error === null ? 'backup-made' : 'backup-failed',
        ...by,
        objectKind: 'backup',
        object: row.id,
        result: made.error === null ? 'done' : 'refused',
        detail: { file: row.file, bytes: made.bytes, boards: made.boards, error: made.error },
      });
      await this.#rotate();
    } catch (error) {
      onError(error);
    }
    return { ...row, ...made, endedAt };
  }

  async #copy(partial: string, file: string): Promise<Pick<BackupRow, 'bytes' | 'boards' | 'error'>> {
    const { dataDir } = this.#deps;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const aborted = new Promise<never>((_resolve, reject) => {
      this.#abort = () => reject(new InterruptedError('the server stops'));
    });
    const answer = await Promise.race([inThread(join(dataDir, databaseFile), partial), aborted]);
    if (!answer.ok) throw new CopyFailedError(answer);
    renameSync(partial, join(this.folder, file));
    flushToDisk(this.folder);
    return { bytes: answer.bytes, boards: answer.boards, error: null };
  }

  /** The oldest good ones go beyond what is kept; a failure never costs a good one. */
  async #rotate(): Promise<void> {
    const { store } = this.#deps;
    const rows = await store.list(mostRows * 2);
    const good = rows.filter((row) => row.endedAt !== null && row.error === null);
    for (const row of good.slice(await this.#deps.keep())) {
      rmSync(join(this.folder, row.file), { force: true });
      await store.remove(row.id);
    }
    for (const row of rows.slice(mostRows)) if (row.error !== null) await store.remove(row.id);
  }
}

class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

class CopyFailedError extends Error {
  override readonly name = 'CopyFailedError';
  readonly answer: Extract<BackupAnswer, { ok: false }>;

  constructor(answer: Extract<BackupAnswer, { ok: false }>) {
    super(`the backup failed: ${answer.message}`);
    this.answer = answer;
  }
}

function reasonOf(error: unknown): BackupError {
  if (error instanceof InterruptedError) return 'interrupted';
  const { name, code } =
    error instanceof CopyFailedError ? error.answer : (error as { name?: string; code?: unknown });
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'disk-full';
  return name === 'UnusableCopyError' ? 'damaged' : 'failed';
}

/** A thread, because copying and looking through everything takes seconds, and people are typing. */
async function inThread(from: string, to: string): Promise<BackupAnswer> {
  const worker = new Worker(new URL('./backup-thread.ts', import.meta.url), { workerData: { from, to } });
  try {
    return await new Promise<BackupAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that makes the backup ended')));
    });
  } finally {
    await worker.terminate();
  }
}
