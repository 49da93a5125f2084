import type { PersonKind, TeamRole } from '@verbeterbord/shared/domain/team.ts';
import { asId, type OfficeId, type PersonId, type SessionId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { anAdministratorIn, type WaysIn } from './ways-in.ts';

export interface NewPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  readonly office: OfficeId | null;
  readonly kind: PersonKind;
  readonly email: string | null;
  readonly administrator: boolean;
}

/** What is left of somebody who was erased. */
const erased = { name: 'Oud-medewerker', initials: '–', role: '', office: null, email: null } as const;

/** How people come and go. Run it in one transaction with what else changes with them. */
export class PersonLifecycle {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add({ administrator, ...person }: NewPerson): Promise<void> {
    await this.#db
      .insertInto('person')
      .values({ ...person, administrator: administrator ? 1 : 0 })
      .execute();
  }

  /** Whether somebody of the organisation; null for a guest, or nobody. */
  async stateOf(id: PersonId): Promise<'active' | 'deactivated' | 'erased' | null> {
    const row = await this.#db
      .selectFrom('person')
      .select('state')
      .where('id', '=', id)
      .where('kind', '=', 'member')
      .executeTakeFirst();
    return row?.state ?? null;
  }

  /**
   * False for the last administrator who can sign in, and for who isn't active. One statement, so that two at once can't both be
   * the last but one.
   */
  async deactivate(id: PersonId, at: Instant, ways: WaysIn): Promise<boolean> {
    const done = await this.#db
      .updateTable('person')
      .set({ state: 'deactivated', ended_at: at, administrator: 0 })
      .where('id', '=', id)
      .where('kind', '=', 'member')
      .where('state', '=', 'active')
      .where((where) => where.or([where('administrator', '=', 0), anAdministratorIn(ways, id)]))
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  }

  /** False for who isn't deactivated: who was erased stays so. */
  async reactivate(id: PersonId): Promise<boolean> {
    const done = await this.#db
      .updateTable('person')
      .set({ state: 'active', ended_at: null })
      .where('id', '=', id)
      .where('state', '=', 'deactivated')
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  }

  /**
   * Takes away all that says who it was, and every way in. Only after they were deactivated: false otherwise. Ended sessions
   * stay for their term, without what they say of the person, so that a browser that comes back hears that it ended.
   */
  async erase(id: PersonId, at: Instant): Promise<boolean> {
    const done = await this.#db
      .updateTable('person')
      .set({ ...erased, state: 'erased', ended_at: at })
      .where('id', '=', id)
      .where('state', '=', 'deactivated')
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
    for (const table of [
      'passkey',
      'recovery_code',
      'local_account',
      'external_account',
      'api_token',
      'one_time_link',
      'sign_in_attempt',
      'board_visit',
      'post_preference',
      'outgoing_mail',
      'diary_feed',
      'late_edit',
      'mention',
      'team_notice',
    ] as const)
      await this.#db.deleteFrom(table).where('person', '=', id).execute();
    await this.#db
      .updateTable('session')
      .set({ device: '', issuer: null, subject: null, issuer_session: null })
      .where('person', '=', id)
      .execute();
    return true;
  }

  /** Ends what somebody is in the middle of: sessions, tokens, links that were sent to them. */
  async endAccess(id: PersonId, at: Instant): Promise<void> {
    for (const table of ['session', 'api_token'] as const)
      await this.#db
        .updateTable(table)
        .set({ revoked_at: at })
        .where('person', '=', id)
        .where('revoked_at', 'is', null)
        .execute();
    for (const table of ['one_time_link', 'sign_in_attempt', 'diary_feed'] as const)
      await this.#db.deleteFrom(table).where('person', '=', id).execute();
  }

  /** Yesterday was the last day of every membership; a deputy speaks for the team where they did. */
  async endMemberships(id: PersonId, today: Day): Promise<void> {
    await this.#db.deleteFrom('membership').where('person', '=', id).where('from_day', '>=', today).execute();
    await this.#db
      .updateTable('membership')
      .set({ until_day: addDays(today, -1) })
      .where('person', '=', id)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', today)]))
      .execute();
    await this.#db.updateTable('delegate').set({ deputy: null }).where('deputy', '=', id).execute();
    await this.#db
      .updateTable('delegate')
      .set({ person: sql<PersonId>`deputy`, deputy: null })
      .where('person', '=', id)
      .where('deputy', 'is not', null)
      .execute();
    await this.#db.deleteFrom('delegate').where('person', '=', id).execute();
  }

  /** Gives somebody a place in a team from today on, when they have none there. False when they had. */
  async joinTeam(person: PersonId, team: TeamId, role: TeamRole, today: Day): Promise<boolean> {
    const now = await this.#db
      .selectFrom('membership')
      .select('team')
      .where('team', '=', team)
      .where('person', '=', person)
      .where('from_day', '<=', today)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', today)]))
      .executeTakeFirst();
    if (now !== undefined) return false;
    await this.#db
      .insertInto('membership')
      .values({ team, person, role, from_day: today, until_day: null })
      .onConflict((conflict) =>
        conflict.columns(['team', 'person', 'from_day', 'source']).doUpdateSet({ role, until_day: null }),
      )
      .execute();
    return true;
  }

  /** Ends somebody's sessions, apart from one, which gets another token with its next request. */
  async endSessions(id: PersonId, keep: string | null, at: Instant): Promise<void> {
    let others = this.#db
      .updateTable('session')
      .set({ revoked_at: at })
      .where('person', '=', id)
      .where('revoked_at', 'is', null);
    if (keep !== null) others = others.where('session.id', '!=', asId<SessionId>(keep));
    await others.execute();
    if (keep !== null)
      await this.#db
        .updateTable('session')
        .set({ renew: 1 })
        .where('session.id', '=', asId<SessionId>(keep))
        .execute();
  }

  async emailOf(id: PersonId): Promise<string | null> {
    const row = await this.#db.selectFrom('person').select('email').where('id', '=', id).executeTakeFirst();
    return row?.email ?? null;
  }
}
