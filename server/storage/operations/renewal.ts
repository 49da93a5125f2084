import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What ended with a restore, that people may miss. */
export interface EndedAccess {
  readonly tokens: number;
  readonly guestLinks: number;
  readonly invitations: number;
  readonly displays: number;
}

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

  /**
   * Ends every sign-in, token, link, invitation and screen: one that was ended after the backup must not come back to life. Answers
   * how many of what somebody has to make anew.
   */
  async endAccess(at: Instant): Promise<EndedAccess> {
    return this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('session').execute();
      await db.deleteFrom('sign_in_attempt').execute();
      await db.deleteFrom('one_time_link').execute();
      await db.deleteFrom('diary_feed').execute();
      await db.deleteFrom('display_pairing').execute();
      // what waited in the post may have gone since
      await db
        .updateTable('outgoing_mail')
        .set({ ended_at: at, outcome: 'withdrawn', about: '{}' })
        .where('ended_at', 'is', null)
        .execute();
      const ended = async (table: 'api_token' | 'guest_link' | 'invitation'): Promise<number> => {
        const { numUpdatedRows } = await db
          .updateTable(table)
          .set({ revoked_at: at })
          .where('revoked_at', 'is', null)
          .where('expires_at', '>', at)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      };
      const screens = await db
        .updateTable('display')
        .set({ ended_at: at })
        .where('ended_at', 'is', null)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      return {
        tokens: await ended('api_token'),
        guestLinks: await ended('guest_link'),
        invitations: await ended('invitation'),
        displays: Number(screens.numUpdatedRows),
      };
    });
  }
}
