import { databaseStores, settled } from './kept-database.ts';

/** What is kept of a board that went out of the way stands beside it. */
export const asideKey = (board: string): string => `aside:${board}`;

/** Takes a board off this device, with all that is known of it. The transaction writes in every store. */
export async function deleteBoard(transaction: IDBTransaction, board: string): Promise<void> {
  const boards = transaction.objectStore(databaseStores.boards);
  boards.delete(board);
  boards.delete(asideKey(board));
  const path = `/boards/${board}`;
  transaction.objectStore(databaseStores.answers).delete(IDBKeyRange.bound(path, `${path}~`));
  const updates = transaction.objectStore(databaseStores.updates);
  for (const key of await settled<IDBValidKey[]>(updates.index('board').getAllKeys(board)))
    updates.delete(key);
}
