import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { InvitationId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

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
  async list(team: TeamId | null): Promise<StoredInvitation[]> {
    let rows = this.#db.selectFrom('invitation').select(columns);
    if (team !== null) rows = rows.where('team', '=', team);
    return rows.orderBy('created_at', 'desc').orderBy('id').limit(500).execute();
  }

  async find(id: InvitationId): Promise<StoredInvitation | null> {
    const row = await this.#db
      .selectFrom('invitation')
      .select(columns)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  }

  /** One that can be accepted now; null for any other, whatever the reason. */
  async open(tokenHash: string, now: Instant): Promise<StoredInvitation | null> {
    const row = await this.#db
      .selectFrom('invitation')
      .select(columns)
      .where('token_hash', '=', tokenHash)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .whereRef('uses', '<', 'max_uses')
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

  /** Forgets where an invitation of this person's was mailed. */
  async forgetEmailOf(person: PersonId): Promise<void> {
    await this.#db
      .updateTable('invitation')
      .set({ email: null })
      .where('id', 'in', (each) =>
        each.selectFrom('invitation_use').select('invitation_use.invitation').where('person', '=', person),
      )
      .execute();
  }
}
