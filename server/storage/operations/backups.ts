import type { BackupId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Why a backup failed: no room, a board that can't be read, the server ended meanwhile, or something else (the log says what). */
export const backupErrors = ['disk-full', 'damaged', 'interrupted', 'failed'] as const;
export type BackupError = (typeof backupErrors)[number];

/** A backup that was made, failed, or is under way (no end yet). */
export interface BackupRow {
  readonly id: BackupId;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Its name in the folder of backups. */
  readonly file: string;
  readonly bytes: number | null;
  readonly boards: number | null;
  readonly error: BackupError | null;
  /** Null for the one of the night, and for one from the command line. */
  readonly startedBy: PersonId | null;
}

/** The history of backups. The files themselves are the business of server/backup. */
export class BackupStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(row: Pick<BackupRow, 'id' | 'startedAt' | 'file' | 'startedBy'>): Promise<void> {
    const { id, startedAt, file, startedBy } = row;
    await this.#db
      .insertInto('backup')
      .values({ id, started_at: startedAt, file, started_by: startedBy })
      .execute();
  }

  async end(
    id: BackupId,
    row: Partial<Pick<BackupRow, 'bytes' | 'boards' | 'error'>>,
    at: Instant,
  ): Promise<void> {
    const { bytes = null, boards = null, error = null } = row;
    await this.#db
      .updateTable('backup')
      .set({ bytes, boards, error, ended_at: at })
      .where('id', '=', id)
      .execute();
  }

  /** What was under way when the server ended, and so never will be. */
  async endInterrupted(at: Instant): Promise<void> {
    await this.#db
      .updateTable('backup')
      .set({ error: 'interrupted' satisfies BackupError, ended_at: at })
      .where('ended_at', 'is', null)
      .execute();
  }

  /** Newest first. */
  async list(limit: number): Promise<BackupRow[]> {
    const rows = await this.#db
      .selectFrom('backup')
      .select(['id', 'started_at', 'ended_at', 'file', 'bytes', 'boards', 'error', 'started_by'])
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      file: row.file,
      bytes: row.bytes,
      boards: row.boards,
      error: row.error as BackupError | null,
      startedBy: row.started_by,
    }));
  }

  /** When the last one that succeeded began; null when there is none. */
  async lastGood(): Promise<Instant | null> {
    const row = await this.#db
      .selectFrom('backup')
      .select((each) => each.fn.max('started_at').as('at'))
      .where('ended_at', 'is not', null)
      .where('error', 'is', null)
      .executeTakeFirst();
    return row?.at ?? null;
  }

  async remove(id: BackupId): Promise<void> {
    await this.#db.deleteFrom('backup').where('id', '=', id).execute();
  }
}
