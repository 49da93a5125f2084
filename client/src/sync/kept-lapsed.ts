import type { Me } from '@verbeterbord/shared/api/people.ts';
import { api } from '../api/api.ts';
import { deleteBoard } from './delete-board.ts';
import { completed, databaseStores, keptDatabase, settled } from './kept-database.ts';

/**
 * Takes boards off this device that I may no longer see: the right may have gone while there was no connection, or while another
 * board was open. One that is opened says so by itself; of the others nobody would hear. Throws an `ApiError` when the server
 * can't be asked, and then nothing goes.
 */
export async function wipeLapsed({ person, guestOf, display }: Me): Promise<void> {
  const database = await keptDatabase(person.id);
  const kept = await keptBoards(database);
  if (kept.length === 0) return;
  const seen = new Set<string>(
    display ? await idsAt('/display') : guestOf === null ? await idsAt('/boards') : [guestOf],
  );
  const lapsed = kept.filter((board) => !seen.has(board));
  if (lapsed.length === 0) return;
  const transaction = database.transaction(Object.values(databaseStores), 'readwrite', {
    durability: 'strict',
  });
  for (const board of lapsed) await deleteBoard(transaction, board);
  await completed(transaction);
}

async function idsAt(path: '/boards' | '/display'): Promise<readonly string[]> {
  const { boards } = await api.get<{ readonly boards: readonly { readonly id: string }[] }>(path);
  return boards.map(({ id }) => id);
}

async function keptBoards(database: IDBDatabase): Promise<readonly string[]> {
  const boards = database.transaction(databaseStores.boards).objectStore(databaseStores.boards);
  const keys = await settled<string[]>(boards.getAllKeys() as IDBRequest);
  return [...new Set(keys.map((key) => key.replace(/^aside:/, '')))];
}
