import { migrations } from '@verbeterbord/migrations/migrations.ts';
import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** The database was written by a newer program. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Brings the database up to the program, in one transaction: a step that fails leaves nothing behind.
 * Throws `NewerDatabaseError` when the database is ahead, and what a step threw otherwise.
 */
export async function migrate(
  db: Kysely<never>,
  steps: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  const unknown = (await appliedSteps(db)).filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    throw new NewerDatabaseError(`the database has ${unknown.join(', ')}, which this version doesn't know`);
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
}

async function appliedSteps(db: Kysely<never>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const bookkeeping = db as unknown as Kysely<{ kysely_migration: { name: string } }>;
  const rows = await bookkeeping.selectFrom('kysely_migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}
