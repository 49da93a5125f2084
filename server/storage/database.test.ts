import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '@verbeterbord/migrations/migrations.ts';
import Database from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { expect, onTestFinished, test, vi } from 'vitest';
import { databaseFile, openStorage, type Storage } from './database.ts';
import { DataDirInUseError } from './engine/process-lock.ts';
import { openSqliteFile } from './engine/sqlite-file.ts';
import { migrate, NewerDatabaseError } from './migrate.ts';

// real threads and files: on a busy machine they take their time
vi.setConfig({ testTimeout: 30_000 });

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'verbeterbord-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function storageIn(dataDir: string): Promise<Storage> {
  const storage = await openStorage({ dataDir });
  onTestFinished(() => storage.close());
  return storage;
}

test('a file that exists is opened with synchronous=FULL again, not at the default of its journal', () => {
  const path = join(folder(), 'a.sqlite');
  openSqliteFile(path).close();
  const plain = new Database(path);
  expect(plain.pragma('journal_mode', { simple: true })).toBe('wal');
  plain.close();
  const db = openSqliteFile(path);
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  db.close();
});

test('a folder that is not there is made, and a second server on it is refused until the first has gone', async () => {
  const dataDir = join(folder(), 'deep', 'data');
  const first = await openStorage({ dataDir });
  await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(DataDirInUseError);
  await first.close();
  const second = await openStorage({ dataDir });
  await second.close();
});

test('a server that was killed leaves the folder free at once', async () => {
  const dataDir = folder();
  const script = join(dataDir, 'holder.ts');
  writeFileSync(
    script,
    `import { ProcessLock } from ${JSON.stringify(join(import.meta.dirname, 'engine/process-lock.ts'))};
     new ProcessLock(${JSON.stringify(join(dataDir, 'lock.sqlite'))});
     process.send('held');
     setInterval(() => undefined, 1000);`,
  );
  const holder = fork(script);
  await new Promise((resolve) => holder.once('message', resolve));
  await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(DataDirInUseError);
  const gone = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await gone;
  await storageIn(dataDir);
});

test('a database of a newer program is refused, and nothing in it is touched', async () => {
  const dataDir = folder();
  await (await openStorage({ dataDir })).close();
  const raw = new Database(join(dataDir, databaseFile));
  raw.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('9999-tomorrow', 'later');
  raw.close();
  await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(NewerDatabaseError);
  // and the refusal holds nothing
  await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(NewerDatabaseError);
});

test('a migration that fails leaves nothing behind, of the steps before it in the same start neither', async () => {
  const storage = await storageIn(folder());
  const good: Migration = {
    up: (db: Kysely<never>) => db.schema.createTable('good').addColumn('a', 'text').execute(),
  };
  const bad: Migration = {
    up: async (db: Kysely<never>) => {
      await db.schema.createTable('half').addColumn('a', 'text').execute();
      throw new Error('step failed');
    },
  };
  const db = storage.db as unknown as Kysely<never>;
  const steps = { ...migrations, '9000-good': good, '9001-bad': bad };
  await expect(migrate(db, steps)).rejects.toThrow('step failed');
  const tables = (await db.introspection.getTables()).map((table) => table.name);
  expect(tables).toContain('board_update');
  expect(tables).not.toContain('half');
  expect(tables).not.toContain('good');
});

test('an update that points at a board that does not exist is refused by the database itself', async () => {
  const { db } = await storageIn(folder());
  const orphan = sql`insert into board_update (board, bytes, at) values ('nowhere', x'00', '')`.execute(db);
  await expect(orphan).rejects.toMatchObject({
    name: 'StatementError',
    code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  });
});

test('an append waits for a transaction that is under way, and is not part of it', async () => {
  const { db, boardLog } = await storageIn(folder());
  const at = '2026-11-20T00:00:00.000Z' as never;
  await db
    .insertInto('team')
    .values({ id: 't' as never, name: 'T', parent: null })
    .execute();
  const made = Promise.withResolvers<void>();
  const transaction = db.transaction().execute(async (trx) => {
    await trx
      .insertInto('team')
      .values({ id: 'u' as never, name: 'U', parent: null })
      .execute();
    await made.promise;
    throw new Error('rolled back');
  });
  const create = boardLog.create(
    { id: 'b' as never, team: 't' as never, title: 'B', person: null, at },
    new Uint8Array([1]),
  );
  made.resolve();
  await expect(transaction).rejects.toThrow('rolled back');
  await create;
  expect((await boardLog.load('b' as never))?.updates).toHaveLength(1);
  expect(await db.selectFrom('team').select('id').execute()).toEqual([{ id: 't' }]);
});

test('a full database refuses the batch whole, and takes it when there is room again', async () => {
  const dataDir = folder();
  const storage = await storageIn(dataDir);
  const at = '2026-11-20T00:00:00.000Z' as never;
  await storage.db
    .insertInto('team')
    .values({ id: 't' as never, name: 'T', parent: null })
    .execute();
  await storage.boardLog.create(
    { id: 'b' as never, team: 't' as never, title: 'B', person: null, at },
    new Uint8Array([1]),
  );
  const large = { board: 'b' as never, bytes: new Uint8Array(200_000), person: null, at };
  await sql`pragma max_page_count = 60`.execute(storage.db);
  await expect(storage.boardLog.append([large, large], [])).rejects.toMatchObject({
    name: 'StorageFullError',
  });
  expect((await storage.boardLog.load('b' as never))?.updates).toHaveLength(1);
  await sql`pragma max_page_count = 1000000`.execute(storage.db);
  expect(await storage.boardLog.append([large, large], [])).toHaveLength(2);
});

test('closing folds the journal into the file', async () => {
  const dataDir = folder();
  const storage = await openStorage({ dataDir });
  await storage.checkpoint();
  await storage.close();
  expect(existsSync(join(dataDir, `${databaseFile}-wal`))).toBe(false);
});
