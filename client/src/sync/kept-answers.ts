import { isSharedComputer } from './device.ts';
import { completed, databaseStores, inTime, keptDatabase, settled } from './kept-database.ts';

/** The last answer of the API for a path, as kept on this device; undefined when there is none. */
export async function keptAnswer<Answer>(person: string, path: string): Promise<Answer | undefined> {
  if (isSharedComputer()) return undefined;
  const database = await keptDatabase(person);
  const store = database.transaction(databaseStores.answers).objectStore(databaseStores.answers);
  return inTime(settled<Answer | undefined>(store.get(path)));
}

/** Keeps an answer for when there is no connection. Failing to is no harm. */
export async function keepAnswer(person: string, path: string, answer: unknown): Promise<void> {
  if (isSharedComputer()) return;
  const database = await keptDatabase(person);
  const transaction = database.transaction(databaseStores.answers, 'readwrite');
  transaction.objectStore(databaseStores.answers).put(answer, path);
  await completed(transaction);
}
