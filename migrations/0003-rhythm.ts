import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A tree's calendar in parts: each runs until the next begins, so that holidays can lengthen a cycle or come between two. */
async function calendar(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar_part')
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('start', 'text', (column) => column.notNull())
    .addColumn('days', 'integer', (column) => column.notNull())
    .addColumn('first_number', 'integer')
    .addPrimaryKeyConstraint('calendar_part_key', ['team', 'start'])
    .execute();
  await sql`insert into calendar_part (team, start, days, first_number)
    select team, start, days, first_number from rhythm`.execute(db);
  await db.schema.dropTable('rhythm').execute();
  // what people changed in it, from which its parts are made
  await db.schema
    .createTable('calendar_plan')
    .addColumn('team', 'text', (column) => column.primaryKey().references('team.id'))
    .addColumn('content', 'text', (column) => column.notNull())
    .execute();
  // a team that came under another tree counts on from its own numbers
  await db.schema
    .alterTable('team')
    .addColumn('counts_on', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

/** What a closed cycle leaves: immutable, until the day on which it is destroyed. */
async function records(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cycle_record')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('start_day', 'text', (column) => column.notNull())
    .addColumn('end_day', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text', (column) => column.notNull())
    .addColumn('closed_by', 'text', (column) => column.references('person.id'))
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('destroy_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('cycle_record_key', ['board', 'number'])
    .execute();
  await db.schema.createIndex('cycle_record_by_state').on('cycle_record').column('state').execute();
  await db.schema.createIndex('cycle_record_by_end').on('cycle_record').column('destroy_on').execute();
  await db.schema
    .createTable('recorded_action')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recorded_action_key', ['board', 'number', 'action'])
    .addForeignKeyConstraint(
      'recorded_action_of_record',
      ['board', 'number'],
      'cycle_record',
      ['board', 'number'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('recorded_action_of_card')
    .on('recorded_action')
    .columns(['board', 'action', 'number'])
    .execute();
  // apart, because names go sooner than the record
  await db.schema
    .createTable('recorded_owner')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recorded_owner_key', ['board', 'number', 'action', 'person'])
    .addForeignKeyConstraint(
      'recorded_owner_of_record',
      ['board', 'number'],
      'cycle_record',
      ['board', 'number'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createTable('mood')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('mood_key', ['board', 'number', 'voter'])
    .execute();
  await db.schema
    .createTable('destruction')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('board_title', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('start_day', 'text', (column) => column.notNull())
    .addColumn('end_day', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .addColumn('actions', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .alterTable('board')
    .addColumn('record_years', 'integer', (column) => column.notNull().defaultTo(5))
    .execute();
  await db.schema.alterTable('board').addColumn('last_closed', 'integer').execute();
}

/** What was a board's document until it was built anew, and the cards that left it. */
async function generations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('board_epoch')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('ended_at', 'text', (column) => column.notNull())
    .addColumn('bytes', sql`blob`, (column) => column.notNull())
    .addColumn('clients', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('board_epoch_key', ['board', 'epoch'])
    .execute();
  await db.schema.createIndex('board_epoch_by_end').on('board_epoch').column('ended_at').execute();
  await db.schema
    .createTable('departed_card')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    // 0: who owned it and said what was taken out
    .addColumn('named', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('departed_card_key', ['board', 'card_kind', 'card'])
    .execute();
  await db.schema
    .createIndex('departed_card_of_record')
    .on('departed_card')
    .columns(['board', 'number'])
    .execute();
  await db.schema
    .createTable('late_edit')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.references('person.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text')
    .execute();
  await db.schema.createIndex('late_edit_of_card').on('late_edit').columns(['board', 'card']).execute();
  await db.schema.createIndex('late_edit_of_person').on('late_edit').columns(['person', 'seen_at']).execute();
}

/** Derived, as the other projections: `rebuild` makes them anew. */
async function projections(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('action_row').addColumn('created_at', 'text').execute();
  await db.schema.alterTable('action_row').addColumn('created_by', 'text').execute();
  await db.schema
    .createTable('goal_row')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('goal', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('goal_row_key', ['board', 'goal'])
    .execute();
  await db.schema
    .createTable('mention')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('by', 'text', (column) => column.references('person.id'))
    // of the card, so that a notice needs no document
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text')
    // when a letter was made of it
    .addColumn('told_at', 'text')
    .addPrimaryKeyConstraint('mention_key', ['board', 'card_kind', 'card', 'source', 'person'])
    .execute();
  await db.schema.createIndex('mention_of_person').on('mention').columns(['person', 'at']).execute();
  await db.schema
    .createTable('mention_state')
    .addColumn('board', 'text', (column) => column.primaryKey().references('board.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('search_entry')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    // 0: on the board now; else the closed cycle whose record holds it
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'text')
    // words for the index alone, by which it finds a board, a kind or a month without looking at each row
    .addColumn('scope', 'text', (column) => column.notNull())
    .addUniqueConstraint('search_entry_key', ['board', 'kind', 'card', 'number'])
    .execute();
  await db.schema
    .createTable('search_state')
    .addColumn('board', 'text', (column) => column.primaryKey().references('board.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
  await fullText(db);
  // all rows are made anew at the next start
  for (const table of ['action_owner', 'action_row', 'board_line'])
    await sql`delete from ${sql.table(table)}`.execute(db);
}

/** The index of words. PostgreSQL will have its own; whoever asks knows `server/storage/search` only. */
async function fullText(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table search_index using fts5(
    title, body, scope, content = 'search_entry', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
  )`.execute(db);
  await sql`create trigger search_entry_added after insert on search_entry begin
    insert into search_index (rowid, title, body, scope) values (new.id, new.title, new.body, new.scope);
  end`.execute(db);
  await sql`create trigger search_entry_removed after delete on search_entry begin
    insert into search_index (search_index, rowid, title, body, scope)
      values ('delete', old.id, old.title, old.body, old.scope);
  end`.execute(db);
  await sql`create trigger search_entry_changed after update of title, body, scope on search_entry begin
    insert into search_index (search_index, rowid, title, body, scope)
      values ('delete', old.id, old.title, old.body, old.scope);
    insert into search_index (rowid, title, body, scope) values (new.id, new.title, new.body, new.scope);
  end`.execute(db);
  // what was destroyed can't be found any more, whoever destroyed it
  await sql`create trigger search_record_removed after delete on cycle_record begin
    delete from search_entry where board = old.board and number = old.number and number > 0;
  end`.execute(db);
}

async function post(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('post_preference')
    .addColumn('person', 'text', (column) => column.primaryKey().references('person.id'))
    .addColumn('digest', 'integer', (column) => column.notNull())
    .addColumn('digest_weekday', 'integer', (column) => column.notNull())
    .addColumn('digest_hour', 'integer', (column) => column.notNull())
    .addColumn('reminders', 'integer', (column) => column.notNull())
    .addColumn('mentions', 'integer', (column) => column.notNull())
    .addColumn('quiet_from', 'integer', (column) => column.notNull())
    .addColumn('quiet_until', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    // the weekly overview inside the app: the week that was put away
    .addColumn('overview_seen', 'text')
    .execute();
  await db.schema
    .createTable('outgoing_mail')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    // what makes it once: such as digest:<person>:<day>
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    // what it is about, as JSON: its words are made when it goes, from what its reader may see then
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    // that it was given up, by its reader
    .addColumn('seen_at', 'text')
    .execute();
  await db.schema
    .createIndex('outgoing_mail_waiting')
    .on('outgoing_mail')
    .columns(['ended_at', 'next_try_at'])
    .execute();
  await db.schema
    .createIndex('outgoing_mail_of_person')
    .on('outgoing_mail')
    .columns(['person', 'kind', 'made_at'])
    .execute();
  await db.schema
    .createTable('diary_feed')
    .addColumn('person', 'text', (column) => column.primaryKey().references('person.id'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
}

/** How far somebody read what changed, apart from when they saw the board; and the change log by time. */
async function news(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('board_visit').addColumn('looked_at', 'text').execute();
  await db.schema.alterTable('board_visit').addColumn('before_at', 'text').execute();
  await db.schema.createIndex('card_change_by_time').on('card_change').columns(['board', 'at']).execute();
}

/** The shared calendar of cycles, their records, generations of documents, search, mentions and the post. */
export const rhythm: Migration = {
  up: async (db) => {
    await calendar(db);
    await records(db);
    await generations(db);
    await projections(db);
    await post(db);
    await news(db);
  },
};
