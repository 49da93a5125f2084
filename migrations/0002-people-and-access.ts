import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const bytes = sql`blob`;

async function people(db: Kysely<unknown>): Promise<void> {
  // a guest is a person too, so that cards and history keep their name; `kind` keeps them out of every list of people
  await db.schema
    .alterTable('person')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('member'))
    .execute();
  await db.schema
    .alterTable('person')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('active'))
    .execute();
  await db.schema.alterTable('person').addColumn('email', 'text').execute();
  await db.schema
    .alterTable('person')
    .addColumn('administrator', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('person').addColumn('ended_at', 'text').execute();
  await db.schema.alterTable('team').addColumn('ended_at', 'text').execute();
  await db.schema
    .alterTable('board')
    .addColumn('open_to', 'text', (column) => column.notNull().defaultTo('tree'))
    .execute();
}

/**
 * A membership knows where it comes from: given by hand, or by the groups of the organisation's directory, which end what they
 * began. The two may begin on one day, so the source is part of the key, and SQLite makes a new table for that.
 */
async function memberships(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('membership_with_source')
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text')
    .addColumn('source', 'text', (column) => column.notNull().defaultTo('hand'))
    .addPrimaryKeyConstraint('membership_key', ['team', 'person', 'from_day', 'source'])
    .execute();
  await sql`insert into membership_with_source (team, person, role, from_day, until_day)
    select team, person, role, from_day, until_day from membership`.execute(db);
  await db.schema.dropTable('membership').execute();
  await db.schema.alterTable('membership_with_source').renameTo('membership').execute();
  await db.schema.createIndex('membership_of_person').on('membership').columns(['person', 'team']).execute();
}

/** The ways in. */
async function accounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('local_account')
    .addColumn('person', 'text', (column) => column.primaryKey().references('person.id'))
    .addColumn('login', 'text', (column) => column.notNull().unique())
    .addColumn('password_hash', 'text')
    .addColumn('totp_secret', 'text')
    .addColumn('totp_confirmed_at', 'text')
    .addColumn('totp_last_step', 'integer')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('external_account')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('email', 'text')
    .addColumn('linked_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('external_account_key', ['issuer', 'subject'])
    .execute();
  await db.schema.createIndex('external_account_of_person').on('external_account').column('person').execute();
  await db.schema
    .createTable('passkey')
    .addColumn('credential', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('public_key', bytes, (column) => column.notNull())
    .addColumn('counter', 'integer', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await db.schema.createIndex('passkey_of_person').on('passkey').column('person').execute();
  await db.schema
    .createTable('recovery_code')
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('recovery_code_key', ['person', 'code_hash'])
    .execute();
  // what a sign-in that is under way has to remember: state and nonce of the provider, or who still owes a second factor
  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('one_time_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
}

/** Sessions know now when they were used, on what device, and by which sign-on. Those of before end: everybody signs in once more. */
async function sessions(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('session').execute();
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('previous_hash', 'text')
    .addColumn('renewed_at', 'text')
    .addColumn('renew', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('issuer', 'text')
    .addColumn('subject', 'text')
    .addColumn('issuer_session', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('session_of_person').on('session').column('person').execute();
  await db.schema.createIndex('session_by_previous_hash').on('session').column('previous_hash').execute();
  await db.schema
    .createIndex('session_of_issuer')
    .on('session')
    .columns(['issuer', 'issuer_session'])
    .execute();
}

async function joining(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('team', 'text', (column) => column.references('team.id'))
    .addColumn('role', 'text')
    .addColumn('max_uses', 'integer', (column) => column.notNull())
    .addColumn('uses', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_by', 'text', (column) => column.references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createTable('invitation_use')
    .addColumn('invitation', 'text', (column) => column.notNull().references('invitation.id'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('invitation_use_key', ['invitation', 'person'])
    .execute();
  await db.schema
    .createTable('guest_link')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('guest_link_of_board').on('guest_link').column('board').execute();
  await db.schema
    .createTable('guest_visit')
    .addColumn('person', 'text', (column) => column.primaryKey().references('person.id'))
    .addColumn('link', 'text', (column) => column.notNull().references('guest_link.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('guest_visit_of_link').on('guest_visit').column('link').execute();
  await db.schema
    .createTable('group_mapping')
    .addColumn('issuer_group', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('group_mapping_key', ['issuer_group', 'team'])
    .execute();
}

async function administration(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('setting')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('actor_kind', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('object_kind', 'text')
    .addColumn('object', 'text')
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_by_time').on('audit').columns(['at', 'seq']).execute();
  // up to where the log was destroyed after its term, and the hash that the oldest row left builds on
  await db.schema
    .createTable('audit_anchor')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('up_to_seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await sql`insert into audit_anchor (id, up_to_seq, hash) values (1, 0, '')`.execute(db);
  await sql`create trigger audit_keeps_rows before update on audit
    begin select raise(abort, 'the audit log only grows'); end`.execute(db);
  await sql`create trigger audit_keeps_its_term before delete on audit
    when old.seq > (select up_to_seq from audit_anchor where id = 1)
    begin select raise(abort, 'the audit log only grows'); end`.execute(db);
  await db.schema
    .createTable('backup')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer')
    .addColumn('boards', 'integer')
    .addColumn('error', 'text')
    .addColumn('started_by', 'text')
    .execute();
}

/** Accounts and the ways in, sessions by device, invitations and guests, settings, tokens, the audit log and backups. */
export const peopleAndAccess: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await people(db);
    await memberships(db);
    await accounts(db);
    await sessions(db);
    await joining(db);
    await administration(db);
  },
};
