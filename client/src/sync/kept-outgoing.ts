import { isSharedComputer } from './device.ts';
import { completed, databaseStores, inTime, keptDatabase, settled } from './kept-database.ts';
import type { Outgoing } from './outgoing.ts';

/** They stand beside the answers of the API, under a key that no path has, in the order in which they were done. */
const prefix = 'outbox:';
const keyOf = ({ at, id }: Outgoing): string => `${prefix}${String(at).padStart(15, '0')}:${id}`;

/** What waits on this device to be sent, oldest first. */
export async function keptOutgoing(person: string): Promise<readonly Outgoing[]> {
  if (isSharedComputer()) return [];
  const database = await keptDatabase(person);
  const store = database.transaction(databaseStores.answers).objectStore(databaseStores.answers);
  return inTime(settled<Outgoing[]>(store.getAll(IDBKeyRange.bound(prefix, `${prefix}~`))));
}

/** Resolves true when it is on this device's disk; false where nothing may be kept, or nothing can. */
export async function keepOutgoing(
  person: string,
  put: readonly Outgoing[],
  gone: readonly Outgoing[],
): Promise<boolean> {
  if (isSharedComputer()) return false;
  try {
    const database = await keptDatabase(person);
    const transaction = database.transaction(databaseStores.answers, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(databaseStores.answers);
    for (const entry of gone) store.delete(keyOf(entry));
    for (const entry of put) store.put(entry, keyOf(entry));
    await completed(transaction);
    return true;
  } catch {
    return false;
  }
}
