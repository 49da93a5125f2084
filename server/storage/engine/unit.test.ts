import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../database.ts';
import { together } from './unit.ts';

async function storage() {
  const dataDir = mkdtempSync(join(tmpdir(), 'verbeterbord-unit-'));
  const opened = await openStorage({ dataDir, thread: false });
  onTestFinished(async () => {
    await opened.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const { db } = opened;
  const add = async (id: string): Promise<void> => {
    await db.insertInto('organisation').values({ id, name: id }).execute();
  };
  const all = async (): Promise<string[]> =>
    (await db.selectFrom('organisation').select('id').orderBy('id').execute()).map(({ id }) => id);
  return { db, add, all };
}

test('what throws half-way leaves nothing; what does not is there whole', async () => {
  const { db, add, all } = await storage();
  const broken = together(db, async () => {
    await add('a');
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await all()).toEqual([]);
  await together(db, async () => {
    await add('a');
    await db
      .transaction()
      .execute((part) => part.insertInto('organisation').values({ id: 'b', name: 'b' }).execute());
  });
  expect(await all()).toEqual(['a', 'b']);
});

test('a part that fails is undone by itself, and goes with the whole when that fails', async () => {
  const { db, add, all } = await storage();
  await together(db, async () => {
    await add('a');
    const part = together(db, async () => {
      await add('b');
      throw new Error('no');
    });
    await expect(part).rejects.toThrow('no');
    await together(db, () => add('c'));
  });
  expect(await all()).toEqual(['a', 'c']);
  const whole = together(db, async () => {
    await together(db, () => add('d'));
    throw new Error('no');
  });
  await expect(whole).rejects.toThrow('no');
  expect(await all()).toEqual(['a', 'c']);
});

test('somebody else waits until it is done, and is no part of what fails', async () => {
  const { db, add, all } = await storage();
  let begun = (): void => undefined;
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let goOn = (): void => undefined;
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const failing = together(db, async () => {
    await add('a');
    begun();
    await mayGoOn;
    throw new Error('no');
  });
  await isBegun;
  const other = add('b');
  goOn();
  await expect(failing).rejects.toThrow('no');
  await other;
  expect(await all()).toEqual(['b']);
});
