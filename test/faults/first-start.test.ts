import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseFile } from '@verbeterbord/server/storage/database.ts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';

const entry = resolve(import.meta.dirname, '../support/demo-process.ts');
const tables = [
  'organisation',
  'person',
  'team',
  'membership',
  'board',
  'board_update',
  'card_change',
  'board_visit',
];

/** How many rows there are of everything that the example brings. */
async function rows(dataDir: string): Promise<Record<string, number>> {
  const server = await startApp({ dataDir });
  const db = server.app.storage.db as unknown as Kysely<Record<string, object>>;
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows: found } = await sql<{
      count: number;
    }>`select count(*) as count from ${sql.table(table)}`.execute(db);
    counts[table] = found[0]?.count ?? 0;
  }
  await server.stop();
  return counts;
}

/** Bytes that the database has put on the disk so far. */
function written(folder: string): number {
  return statSync(join(folder, `${databaseFile}-wal`), { throwIfNoEntry: false })?.size ?? 0;
}

/** A first start on this folder that is killed as soon as so much is on the disk; answers whether it was still loading. */
async function killedFirstStart(folder: string, bytes: number): Promise<boolean> {
  const child = spawn(process.execPath, [entry, '0', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = (): void => void child.kill('SIGKILL');
  onTestFinished(kill);
  let isListening = false;
  child.stdout.on('data', () => {
    isListening = true;
    kill();
  });
  const watcher = watch(folder, () => {
    if (written(folder) >= bytes) kill();
  });
  await once(child, 'exit');
  watcher.close();
  return !isListening;
}

test('a first start that is killed at any moment leaves nothing half: the next one has the whole example', async () => {
  const folder = temporaryFolder();
  expect(await killedFirstStart(folder, Number.POSITIVE_INFINITY)).toBe(false);
  const atTheEnd = written(folder);
  const whole = await rows(folder);
  expect(whole['board']).toBe(5);
  expect(Math.min(...Object.values(whole))).toBeGreaterThan(0);

  let interrupted = 0;
  for (const part of [0.0001, 0.3, 0.5, 0.65, 0.8, 0.95]) {
    const other = temporaryFolder();
    if (await killedFirstStart(other, atTheEnd * part)) interrupted += 1;
    expect(await rows(other), `killed when ${part} of it was on the disk`).toEqual(whole);
  }
  expect(interrupted).toBeGreaterThan(2);
});
