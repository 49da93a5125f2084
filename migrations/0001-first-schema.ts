import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const bytes = sql`blob`;

async function organisation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('office')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('initials', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('office', 'text', (column) => column.references('office.id'))
    .execute();
  await db.schema
    .createTable('team')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('parent', 'text', (column) => column.references('team.id'))
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text')
    .addPrimaryKeyConstraint('membership_key', ['team', 'person', 'from_day'])
    .execute();
  await db.schema.createIndex('membership_of_person').on('membership').columns(['person', 'team']).execute();
  await db.schema
    .createTable('delegate')
    .addColumn('team', 'text', (column) => column.primaryKey().references('team.id'))
    .addColumn('parent', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('deputy', 'text', (column) => column.references('person.id'))
    .execute();
  await db.schema
    .createTable('rhythm')
    .addColumn('team', 'text', (column) => column.primaryKey().references('team.id'))
    .addColumn('start', 'text', (column) => column.notNull())
    .addColumn('days', 'integer', (column) => column.notNull())
    .addColumn('first_number', 'integer', (column) => column.notNull())
    .execute();
}

async function boards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('board')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('created_by', 'text', (column) => column.references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('board_of_team').on('board').column('team').execute();
  // autoincrement: a plain rowid starts again at 1 after pruning, and new rows would sort before the snapshot
  await db.schema
    .createTable('board_update')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('board_update_of_board').on('board_update').columns(['board', 'seq']).execute();
  await db.schema
    .createTable('board_snapshot')
    .addColumn('board', 'text', (column) => column.primaryKey().references('board.id'))
    .addColumn('up_to_seq', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('board_client')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('client', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('board_client_key', ['board', 'client'])
    .execute();
  await db.schema
    .createTable('card_change')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .execute();
  await db.schema.createIndex('card_change_of_board').on('card_change').columns(['board', 'id']).execute();
  await db.schema
    .createIndex('card_change_of_card')
    .on('card_change')
    .columns(['board', 'card', 'id'])
    .execute();
  await db.schema
    .createTable('board_visit')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('board_visit_key', ['board', 'person'])
    .execute();
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('session_of_person').on('session').column('person').execute();
}

/** What is derived from the documents; `rebuild` makes it anew. */
async function projections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('action_row')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('goal', 'text')
    .addColumn('goal_title', 'text')
    .addColumn('goal_number', 'integer')
    .addColumn('due', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('cycle', 'integer')
    .addColumn('stuck', 'integer', (column) => column.notNull())
    .addColumn('stuck_reason', 'text', (column) => column.notNull())
    .addColumn('carried', 'integer', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .addPrimaryKeyConstraint('action_row_key', ['board', 'action'])
    .execute();
  await db.schema
    .createTable('action_owner')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('action_owner_key', ['board', 'action', 'person'])
    .execute();
  await db.schema
    .createIndex('action_owner_of_person')
    .on('action_owner')
    .columns(['person', 'board', 'action'])
    .execute();
  await db.schema
    .createTable('board_line')
    .addColumn('board', 'text', (column) => column.primaryKey().references('board.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('ambition_title', 'text')
    .addColumn('ambition_paint', 'integer')
    .addColumn('ambition_horizon', 'integer')
    .addColumn('judgement', 'text')
    .addColumn('judgement_note', 'text', (column) => column.notNull())
    .addColumn('last_movement', 'text')
    .execute();
}

/** The organisation, the boards' log, sessions, and what is derived from boards. */
export const firstSchema: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await organisation(db);
    await boards(db);
    await sessions(db);
    await projections(db);
  },
};
