import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { InvitationId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Instant } from '@verbeterbord/shared/time.ts';
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface Invitation {
  readonly id: InvitationId;
  /** Where it was mailed; null for a link to pass on. */
  readonly email: string | null;
  /** Null: into the organisation, and no team yet. */
  readonly team: TeamId | null;
  readonly role: TeamRole | null;
  readonly maxUses: number;
  readonly createdBy: PersonId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** As in a list of them. */
export interface ListedInvitation extends StoredInvitation {
  /** Whether who made it may invite there now; else it counts for nobody. */
  readonly standing: boolean;
}

export interface StoredInvitation extends Invitation {
  readonly uses: number;
  readonly revokedAt: Instant | null;
}

const columns = [
  'id',
  'email',
  'team',
  'role',
  'max_uses as maxUses',
  'uses',
  'created_by as createdBy',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
] as const;

/** Invitations into the organisation or a team. The database knows the hash of their token. */
export class InvitationStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(invitation: Invitation, tokenHash: string): Promise<void> {
    await this.#db
      .insertInto('invitation')
      .values({
        id: invitation.id,
        token_hash: tokenHash,
        email: invitation.email,
        team: invitation.team,
        role: invitation.role,
        max_uses: invitation.maxUses,
        created_by: invitation.createdBy,
        created_at: invitation.createdAt,
        expires_at: invitation.expiresAt,
      })
      .execute();
  }

  /** Newest first, at most 500; of one team, or of all. */
  async list(team: TeamId | null, now: Instant): Promise<ListedInvitation[]> {
    let query = this.#db
      .selectFrom('invitation')
      .select(columns)
      .select((where) => mayInvite(where, now).as('standing'));
    if (team !== null) query = query.where('team', '=', team);
    const rows = await query.orderBy('created_at', 'desc').orderBy('id').limit(500).execute();
    return rows.map(({ standing, ...row }) => Object.assign(row, { standing: Boolean(standing) }));
  }

  async find(id: InvitationId): Promise<StoredInvitation | null> {
    const row = await this.#db
      .selectFrom('invitation')
      .select(columns)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  }

  /** One that can be accepted now; null for any other, whatever the reason: also when who made it may invite no longer. */
  async open(tokenHash: string, now: Instant): Promise<StoredInvitation | null> {
    const row = await this.#db
      .selectFrom('invitation')
      .select(columns)
      .where('token_hash', '=', tokenHash)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .whereRef('uses', '<', 'max_uses')
      .where((where) => mayInvite(where, now))
      .executeTakeFirst();
    return row ?? null;
  }

  /** Takes one of its uses: of two people who want the last one at once, one gets it, the other null. */
  async take(tokenHash: string, now: Instant): Promise<StoredInvitation | null> {
    const row = await this.#db
      .updateTable('invitation')
      .set((each) => ({ uses: each('uses', '+', 1) }))
      .where('token_hash', '=', tokenHash)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .whereRef('uses', '<', 'max_uses')
      .where((where) => mayInvite(where, now))
      .returning(columns)
      .executeTakeFirst();
    return row ?? null;
  }

  /** False when this person accepted it before. */
  async noteUse(invitation: InvitationId, person: PersonId, at: Instant): Promise<boolean> {
    const noted = await this.#db
      .insertInto('invitation_use')
      .values({ invitation, person, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return noted.numInsertedOrUpdatedRows === 1n;
  }

  /** False when there is nothing left to revoke. */
  async revoke(id: InvitationId, at: Instant): Promise<boolean> {
    const revoked = await this.#db
      .updateTable('invitation')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return revoked.numUpdatedRows === 1n;
  }

  /** All that somebody made: they know the links. */
  async revokeMadeBy(person: PersonId, at: Instant): Promise<void> {
    await this.#db
      .updateTable('invitation')
      .set({ revoked_at: at })
      .where('created_by', '=', person)
      .where('revoked_at', 'is', null)
      .execute();
  }

  /** Forgets where an invitation of this person's was mailed, also one that they never used; such a one ends. */
  async forgetEmailOf(person: PersonId, at: Instant): Promise<void> {
    const email = sql<string>`lower(invitation.email)`;
    await this.#db
      .updateTable('invitation')
      .set({
        email: null,
        revoked_at: sql<Instant | null>`case when uses < max_uses then coalesce(revoked_at, ${at}) else revoked_at end`,
      })
      .where((where) =>
        where.or([
          where('id', 'in', (each) =>
            each
              .selectFrom('invitation_use')
              .select('invitation_use.invitation')
              .where('person', '=', person),
          ),
          where(email, 'in', (each) =>
            each
              .selectFrom('person')
              .select(sql<string>`lower(person.email)`.as('email'))
              .where('person.id', '=', person)
              .where('person.email', 'is not', null),
          ),
          where(email, 'in', (each) =>
            each.selectFrom('local_account').select('login').where('person', '=', person),
          ),
        ]),
      )
      .where('email', 'is not', null)
      .execute();
  }
}

/**
 * An invitation stands on the right of who made it: a lead who is one no longer knows the link, and would come back by it.
 * One that nobody made came from the command line.
 */
function mayInvite(where: ExpressionBuilder<Schema, 'invitation'>, now: Instant) {
  const today = dayOf(Date.parse(now));
  return where.or([
    where('invitation.created_by', 'is', null),
    where.exists(
      where
        .selectFrom('person')
        .select('person.id')
        .whereRef('person.id', '=', 'invitation.created_by')
        .where('person.state', '=', 'active')
        .where('person.administrator', '=', 1),
    ),
    where.exists(
      where
        .selectFrom('membership')
        .select('membership.person')
        .whereRef('membership.person', '=', 'invitation.created_by')
        .whereRef('membership.team', '=', 'invitation.team')
        .where('membership.role', '=', 'lead')
        .where('membership.from_day', '<=', today)
        .where((each) =>
          each.or([each('membership.until_day', 'is', null), each('membership.until_day', '>=', today)]),
        ),
    ),
  ]);
}
