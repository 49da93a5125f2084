import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What has to change in a database that was put back from a backup, before anybody comes in. */
export class RenewalStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async boards(): Promise<BoardId[]> {
    const rows = await this.#db.selectFrom('board').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  }

  async setEpoch(board: BoardId, epoch: number): Promise<void> {
    await this.#db.updateTable('board').set({ epoch }).where('id', '=', board).execute();
  }

  /** Ends every sign-in and every link under way: one that was ended after the backup must not come back to life. */
  async endSignIns(): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('session').execute();
      await db.deleteFrom('sign_in_attempt').execute();
      await db.deleteFrom('one_time_link').execute();
    });
  }
}
