import type { PersonKind, PersonState } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId, SessionId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely, Transaction } from 'kysely';
import { PersonLifecycle } from '../people/person-lifecycle.ts';
import type { Schema } from '../schema.ts';
import { InvitationStore, type StoredInvitation } from './invitations.ts';

/** An account elsewhere, by what never changes. */
export interface ExternalKey {
  readonly issuer: string;
  readonly subject: string;
}

/** Whose an account elsewhere is. */
export interface ExternalAccount {
  readonly person: PersonId;
  readonly kind: PersonKind;
  readonly state: PersonState;
}

/** One of somebody's own accounts elsewhere. */
export interface LinkedAccount extends ExternalKey {
  readonly email: string | null;
  readonly linkedAt: Instant;
  readonly seenAt: Instant;
}

/** Somebody who comes in for the first time. */
export interface NewcomerRow extends ExternalKey {
  readonly person: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly email: string | null;
  /** Hash of the token of the invitation that they came by. */
  readonly invitation: string | null;
  readonly at: Instant;
}

export type Welcomed =
  | { readonly ok: true; readonly invitation: StoredInvitation | null }
  /** `known`: the account came in a moment before. `invitation-ended`: used up, withdrawn or too old. */
  | { readonly ok: false; readonly why: 'known' | 'invitation-ended' };

/** Accounts at the provider of the sign-on: whose they are. */
export class ExternalAccountStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async find({ issuer, subject }: ExternalKey): Promise<ExternalAccount | null> {
    const row = await this.#db
      .selectFrom('external_account')
      .innerJoin('person', 'person.id', 'external_account.person')
      .select(['person.id as person', 'person.kind', 'person.state'])
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row ?? null;
  }

  async of(person: PersonId): Promise<LinkedAccount[]> {
    return this.#db
      .selectFrom('external_account')
      .select(['issuer', 'subject', 'email', 'linked_at as linkedAt', 'seen_at as seenAt'])
      .where('person', '=', person)
      .orderBy('linked_at')
      .execute();
  }

  /** Makes a person of somebody who wasn't known, with the membership of their invitation: all of it or nothing. */
  async welcome(newcomer: NewcomerRow): Promise<Welcomed> {
    try {
      return await this.#db.transaction().execute(async (db) => {
        const { person, name, initials, email, at } = newcomer;
        const invitation =
          newcomer.invitation === null ? null : await new InvitationStore(db).take(newcomer.invitation, at);
        const ended = invitation === null || !(await isGoingOn(db, invitation.team));
        if (newcomer.invitation !== null && ended) throw new Undone('invitation-ended');
        const rest = { role: '', office: null, kind: 'member', administrator: false } as const;
        await new PersonLifecycle(db).add({ id: person, name, initials, email, ...rest });
        if (!(await insert(db, newcomer, newcomer))) throw new Undone('known');
        if (invitation !== null) await enter(db, invitation, person, at);
        return { ok: true, invitation };
      });
    } catch (error) {
      if (error instanceof Undone) return { ok: false, why: error.why };
      throw error;
    }
  }

  /**
   * Somebody who is known takes an invitation too; who is in its team already uses nothing up. Null when it has ended, also for
   * whoever came by it before and was taken out of the team.
   */
  async accept(person: PersonId, invitation: string, at: Instant): Promise<StoredInvitation | null> {
    try {
      return await this.#db.transaction().execute(async (db) => {
        const invitations = new InvitationStore(db);
        const open = await invitations.open(invitation, at);
        if (open === null || !(await isGoingOn(db, open.team))) return null;
        if (!(await enter(db, open, person, at))) return open;
        return invitations.take(invitation, at);
      });
    } catch (error) {
      if (error instanceof Undone) return null;
      throw error;
    }
  }

  /** Links an account to a person. False when it is somebody's already. */
  async link(
    key: ExternalKey,
    account: { readonly person: PersonId; readonly email: string | null; readonly at: Instant },
  ): Promise<boolean> {
    return insert(this.#db, key, account);
  }

  /** Notes that somebody came, and where mail reaches them now. */
  async seen(
    { issuer, subject }: ExternalKey,
    { person, email, at }: { readonly person: PersonId; readonly email: string | null; readonly at: Instant },
  ): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db
        .updateTable('external_account')
        .set({ seen_at: at, ...(email !== null && { email }) })
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .execute();
      if (email !== null) await db.updateTable('person').set({ email }).where('id', '=', person).execute();
    });
  }

  /** By whose word a session began: the issuer; null for one that began here. */
  async issuerOf(session: SessionId): Promise<string | null> {
    const row = await this.#db
      .selectFrom('session')
      .select('issuer')
      .where('id', '=', session)
      .executeTakeFirst();
    return row?.issuer ?? null;
  }

  /** False when it wasn't this person's. */
  async unlink(person: PersonId, { issuer, subject }: ExternalKey): Promise<boolean> {
    const gone = await this.#db
      .deleteFrom('external_account')
      .where('person', '=', person)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  }
}

/** Ends a transaction whose work must not stay. */
class Undone extends Error {
  readonly why: 'known' | 'invitation-ended';

  constructor(why: 'known' | 'invitation-ended') {
    super(why);
    this.why = why;
  }
}

async function insert(
  db: Kysely<Schema>,
  { issuer, subject }: ExternalKey,
  { person, email, at }: { readonly person: PersonId; readonly email: string | null; readonly at: Instant },
): Promise<boolean> {
  const made = await db
    .insertInto('external_account')
    .values({ issuer, subject, person, email, linked_at: at, seen_at: at })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** What an invitation gives: a place in its team. False when they have one there; throws `Undone` when they came by it before. */
async function enter(
  db: Transaction<Schema>,
  { id, team, role }: StoredInvitation,
  person: PersonId,
  at: Instant,
): Promise<boolean> {
  const joins =
    team !== null &&
    role !== null &&
    (await new PersonLifecycle(db).joinTeam(person, team, role, dayOf(Date.parse(at))));
  const first = (joins || team === null) && (await new InvitationStore(db).noteUse(id, person, at));
  if (joins && !first) throw new Undone('invitation-ended');
  return joins;
}

/** Into the organisation, or into a team that hasn't ended. */
async function isGoingOn(db: Transaction<Schema>, team: TeamId | null): Promise<boolean> {
  if (team === null) return true;
  const row = await db.selectFrom('team').select('ended_at').where('id', '=', team).executeTakeFirst();
  return row?.ended_at === null;
}
