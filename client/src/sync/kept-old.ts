import { completed, databaseStores, keptDatabase, settled } from './kept-database.ts';

/** How long a board stays on a device without being opened. Milliseconds. */
const longest = 30 * 86_400_000;

/** Takes boards off this device that weren't opened for 30 days. */
export async function wipeOld(person: string, now: number): Promise<void> {
  const database = await keptDatabase(person);
  const transaction = database.transaction([databaseStores.boards, databaseStores.updates], 'readwrite');
  const boards = transaction.objectStore(databaseStores.boards);
  const updates = transaction.objectStore(databaseStores.updates);
  const keys = await settled<IDBValidKey[]>(boards.getAllKeys());
  for (const key of keys) {
    const row = await settled<{ readonly used?: number } | undefined>(boards.get(key));
    if (now - (row?.used ?? 0) < longest) continue;
    boards.delete(key);
    for (const update of await settled<IDBValidKey[]>(updates.index('board').getAllKeys(key)))
      updates.delete(update);
  }
  await completed(transaction);
}
