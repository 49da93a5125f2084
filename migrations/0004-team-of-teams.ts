import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a team asked of the one above it, and every step that was taken with it. */
async function questions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('asked_by', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('help', 'text', (column) => column.notNull())
    .addColumn('before_day', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    // 0: it was settled long ago, and boards no longer show it
    .addColumn('shown', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  // one question at a time about a card: of two who ask at once the second finds the first
  await sql`create unique index question_live_of_card on question (board, card_kind, card)
    where settled_at is null`.execute(db);
  await db.schema
    .createIndex('question_of_card')
    .on('question')
    .columns(['board', 'card', 'asked_at'])
    .execute();
  await db.schema
    .createIndex('question_at_holder')
    .on('question')
    .columns(['holder', 'settled_at'])
    .execute();
  // which teams it concerns, and how: who asked, who has it now, who had it
  await db.schema
    .createTable('question_team')
    .addColumn('question', 'text', (column) => column.notNull().references('question.id').onDelete('cascade'))
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('question_team_key', ['question', 'team'])
    .execute();
  await db.schema
    .createIndex('question_team_of_team')
    .on('question_team')
    .columns(['team', 'side'])
    .execute();
  await db.schema
    .createTable('question_step')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('question', 'text', (column) => column.notNull().references('question.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('person', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('to_team', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addUniqueConstraint('question_step_position', ['question', 'position'])
    .execute();
}

/** An action that a team offers to one below it. */
async function offers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('offer')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('to_team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('source_board', 'text')
    .addColumn('source', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('offered_by', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('offered_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('board', 'text')
    .addColumn('action', 'text')
    .addColumn('goal', 'text')
    .addColumn('cycle', 'integer')
    .addColumn('shown', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await sql`create unique index offer_live_of_source on offer (source_board, source)
    where settled_at is null and source is not null`.execute(db);
  await db.schema.createIndex('offer_of_team').on('offer').columns(['team', 'settled_at']).execute();
  await db.schema.createIndex('offer_to_team').on('offer').columns(['to_team', 'settled_at']).execute();
}

/** A card that waits for a card of another board. */
async function dependencies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('dependency')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('on_board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('on_kind', 'text', (column) => column.notNull())
    .addColumn('on_card', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text')
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('shown', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await sql`create unique index dependency_live on dependency
    (board, card_kind, card, on_board, on_kind, on_card) where ended_at is null`.execute(db);
  await db.schema.createIndex('dependency_on').on('dependency').columns(['on_board', 'on_card']).execute();
}

/** How cards stand that another board refers to; derived from the documents. */
async function referencedCards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('referenced_card')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('standing', 'text', (column) => column.notNull())
    .addColumn('comments', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('referenced_card_key', ['board', 'card_kind', 'card'])
    .execute();
}

/** What was decided and still has to be written on a board; and what somebody is told of it. */
async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('errand')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('team_notice')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text')
    .execute();
  await db.schema.createIndex('team_notice_of_person').on('team_notice').columns(['person', 'at']).execute();
}

/** Meetings of a Team van teams; the record is never changed once one has ended. */
async function meetings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('cycle', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('agenda', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('record', 'text')
    .addColumn('destroy_on', 'text')
    .execute();
  await sql`create unique index meeting_running on meeting (team) where ended_at is null`.execute(db);
  await db.schema.createIndex('meeting_of_team').on('meeting').columns(['team', 'started_at']).execute();
  // which records were destroyed, without what they said
  await db.schema
    .createTable('meeting_destruction')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .execute();
}

/** More of what is derived from boards: all ambitions, what they serve, and successes. */
async function projections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ambition_row')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('ambition', 'text', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('paint', 'integer', (column) => column.notNull())
    .addColumn('horizon', 'integer')
    .addColumn('judgement', 'text')
    .addColumn('judgement_note', 'text', (column) => column.notNull())
    .addColumn('judged_at', 'text')
    .addColumn('serves_board', 'text')
    .addColumn('serves', 'text')
    // JSON: name, unit, target and the last values; null when it has none
    .addColumn('indicator', 'text')
    .addPrimaryKeyConstraint('ambition_row_key', ['board', 'ambition'])
    .execute();
  await db.schema.createIndex('ambition_row_serves').on('ambition_row').columns(['serves_board']).execute();
  await db.schema
    .createTable('success_row')
    .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
    .addColumn('success', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('cycle', 'integer')
    .addColumn('created_at', 'text')
    .addPrimaryKeyConstraint('success_row_key', ['board', 'success'])
    .execute();
  await db.schema.alterTable('goal_row').addColumn('ambition', 'text').execute();
  await db.schema.alterTable('goal_row').addColumn('before_day', 'text').execute();
  // counting a board's cycle reads the index alone
  await db.schema
    .createIndex('action_row_counts')
    .on('action_row')
    .columns(['board', 'cycle', 'state', 'stuck', 'carried', 'goal'])
    .execute();
  // rows of before know neither ambitions nor successes: from nothing they are read anew at the next start
  for (const table of ['action_owner', 'action_row', 'goal_row', 'board_line'])
    await sql`delete from ${sql.table(table)}`.execute(db);
}

/** Teams above teams: what is asked and offered between them, what waits for what, meetings, and more projections. */
export const teamOfTeams: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await questions(db);
    await offers(db);
    await dependencies(db);
    await referencedCards(db);
    await outbox(db);
    await meetings(db);
    await projections(db);
  },
};
