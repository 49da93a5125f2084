import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What somebody is told of something between teams: which, and what was done with it. */
export interface TeamNotice {
  /** `<object>:<step>:<person>`, so that nobody is told a thing twice. */
  readonly id: string;
  readonly person: PersonId;
  readonly kind: 'question' | 'offer' | 'dependency';
  readonly object: string;
  readonly verb: string;
}

export type StoredTeamNotice = TeamNotice & { readonly at: Instant; readonly seenAt: Instant | null };

/** Rows in one statement: whole teams of teams are told of a question. */
const atOnce = 100;

/** What people are told in *voor jou* of questions, offers and dependencies. */
export class TeamNoticeStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** A part of the transaction around it; what is there already stays. */
  async add(notices: readonly TeamNotice[], at: Instant): Promise<void> {
    for (let from = 0; from < notices.length; from += atOnce)
      await this.#db
        .insertInto('team_notice')
        .values(
          notices.slice(from, from + atOnce).map(({ id, person, kind, object, verb }) => ({
            id,
            person,
            kind,
            object,
            verb,
            at,
            seen_at: null,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
  }

  /** Who was told this of something. */
  async toldOf(object: string, verb: string): Promise<PersonId[]> {
    const rows = await this.#db
      .selectFrom('team_notice')
      .select('person')
      .distinct()
      // by the key: ids begin with what they are about
      .where('id', '>=', `${object}:`)
      .where('id', '<', `${object};`)
      .where('verb', '=', verb)
      .execute();
    return rows.map(({ person }) => person);
  }

  /** Of one person since a moment, newest first, at most a hundred. */
  async of(person: PersonId, since: Instant): Promise<StoredTeamNotice[]> {
    return this.#db
      .selectFrom('team_notice')
      .select(['id', 'person', 'kind', 'object', 'verb', 'at', 'seen_at as seenAt'])
      .where('person', '=', person)
      .where('at', '>=', since)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(100)
      .execute();
  }

  async markSeen(person: PersonId, ids: readonly string[], at: Instant): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .updateTable('team_notice')
      .set({ seen_at: at })
      .where('person', '=', person)
      .where('id', 'in', ids)
      .where('seen_at', 'is', null)
      .execute();
  }

  /** Those of before this moment. Answers how many. */
  async removeBefore(before: Instant): Promise<number> {
    const gone = await this.#db.deleteFrom('team_notice').where('at', '<', before).executeTakeFirst();
    return Number(gone.numDeletedRows);
  }
}
