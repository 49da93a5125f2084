import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import { MailQueue } from '../post/mail-queue.ts';
import type { Schema } from '../schema.ts';

/** Beside the settings that people choose; those have no such key. */
const believedKey = 'retention-clock';
/** More wait for the next hour. */
const mostAtOnce = 500;

/** Destroys what is past its term: rows that nobody needs any more. */
export class RetentionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Sessions that ended (by time, or by somebody) before this moment. */
  async removeSessions(before: Instant): Promise<number> {
    const gone = await this.#db
      .deleteFrom('session')
      .where((each) => each.or([each('expires_at', '<', before), each('revoked_at', '<', before)]))
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  }

  /** Sign-ins that were begun and never ended, and links that were used or ran out. */
  async removeAttemptsAndLinks(before: Instant): Promise<number> {
    const attempts = await this.#db
      .deleteFrom('sign_in_attempt')
      .where('expires_at', '<', before)
      .executeTakeFirst();
    const links = await this.#db
      .deleteFrom('one_time_link')
      .where('expires_at', '<', before)
      .executeTakeFirst();
    return Number(attempts.numDeletedRows) + Number(links.numDeletedRows);
  }

  /** Letters that went, or won't go any more. */
  async removeLetters(before: Instant): Promise<number> {
    return new MailQueue(this.#db).removeEnded(before);
  }

  /** Invitations that ended, and who came by them. */
  async removeInvitations(before: Instant): Promise<number> {
    return this.#db.transaction().execute(async (db) => {
      const ended = db
        .selectFrom('invitation')
        .select('id')
        .where((each) => each.or([each('expires_at', '<', before), each('revoked_at', '<', before)]));
      await db.deleteFrom('invitation_use').where('invitation', 'in', ended).execute();
      const gone = await db.deleteFrom('invitation').where('id', 'in', ended).executeTakeFirst();
      return Number(gone.numDeletedRows);
    });
  }

  /** Tokens of programs that ended. */
  async removeTokens(before: Instant): Promise<number> {
    const gone = await this.#db
      .deleteFrom('api_token')
      .where((each) => each.or([each('expires_at', '<', before), each('revoked_at', '<', before)]))
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  }

  /**
   * Guests whose link ended: their name goes, and the link. Their cards stay, as somebody else's would.
   */
  async forgetGuests(
    before: Instant,
    name: { readonly name: string; readonly initials: string },
  ): Promise<number> {
    return this.#db.transaction().execute(async (db) => {
      const links = db
        .selectFrom('guest_link')
        .select('id')
        .where((each) => each.or([each('expires_at', '<', before), each('revoked_at', '<', before)]));
      const guests = db.selectFrom('guest_visit').select('person').where('link', 'in', links);
      await db.deleteFrom('session').where('person', 'in', guests).execute();
      const gone = await db
        .updateTable('person')
        .set({ ...name, role: '', office: null, email: null, state: 'erased' })
        .where('id', 'in', guests)
        .executeTakeFirst();
      await db.deleteFrom('guest_visit').where('link', 'in', links).execute();
      await db.deleteFrom('guest_link').where('id', 'in', links).execute();
      return Number(gone.numUpdatedRows);
    });
  }

  /**
   * Screens that ended, or that never came in, and codes that nobody typed. Nobody wrote as one of them, so nothing of it is left.
   */
  async removeDisplays(before: Instant): Promise<number> {
    return this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('display_pairing').where('expires_at', '<', before).execute();
      const ended = await db
        .selectFrom('display')
        .select(['id', 'person'])
        .where((each) => each.or([each('expires_at', '<', before), each('ended_at', '<', before)]))
        .limit(mostAtOnce)
        .execute();
      if (ended.length === 0) return 0;
      const people = ended.map(({ person }) => person);
      const screens = ended.map(({ id }) => id);
      await db.deleteFrom('session').where('person', 'in', people).execute();
      await db.deleteFrom('display').where('id', 'in', screens).execute();
      await db.deleteFrom('person').where('id', 'in', people).execute();
      return ended.length;
    });
  }

  /** Who was deactivated before this moment and isn't erased yet. */
  async deactivatedBefore(before: Instant): Promise<PersonId[]> {
    const rows = await this.#db
      .selectFrom('person')
      .select('id')
      .where('kind', '=', 'member')
      .where('state', '=', 'deactivated')
      .where('ended_at', '<', before)
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** The moment that the clock was last believed at; before the first time, the newest row of the audit log. */
  async believed(): Promise<Instant | null> {
    const kept = await this.#db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', believedKey)
      .executeTakeFirst();
    if (kept !== undefined) return kept.value as Instant;
    const newest = await this.#db
      .selectFrom('audit')
      .select((each) => each.fn.max('at').as('at'))
      .executeTakeFirst();
    return newest?.at ?? null;
  }

  async believe(at: Instant): Promise<void> {
    await this.#db
      .insertInto('setting')
      .values({ key: believedKey, value: at })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: at }))
      .execute();
  }

  async boards(): Promise<BoardId[]> {
    const rows = await this.#db.selectFrom('board').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  }

  /** What the history says of cards that are gone for good. */
  async removeHistory(board: BoardId, cards: readonly string[]): Promise<void> {
    if (cards.length === 0) return;
    await this.#db.deleteFrom('card_change').where('board', '=', board).where('card', 'in', cards).execute();
  }
}
