import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Screens on the wall: each is a person of kind `display`, so that its session, its sockets and its end go the way of everybody
 * else's, and what it shows stands here. A code that a screen shows waits in `display_pairing`, until the screen comes in by it.
 */
export const displays: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('display')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull().unique().references('person.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('every_seconds', 'integer')
      .addColumn('created_by', 'text', (column) => column.references('person.id'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      // until the screen came in: until when it can
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .execute();
    await db.schema
      .createTable('display_board')
      .addColumn('display', 'text', (column) => column.notNull().references('display.id').onDelete('cascade'))
      .addColumn('board', 'text', (column) => column.notNull().references('board.id'))
      .addColumn('place', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('display_board_key', ['display', 'board'])
      .execute();
    await db.schema.createIndex('display_board_of_board').on('display_board').column('board').execute();
    await db.schema
      .createTable('display_pairing')
      .addColumn('secret_hash', 'text', (column) => column.primaryKey())
      .addColumn('code_hash', 'text', (column) => column.notNull().unique())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      // what was made with the code; null while nobody typed it
      .addColumn('display', 'text', (column) => column.references('display.id').onDelete('cascade'))
      .execute();
    await db.schema
      .createIndex('display_pairing_by_end')
      .on('display_pairing')
      .column('expires_at')
      .execute();
  },
};
