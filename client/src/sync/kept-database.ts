/** One IndexedDB database per person, so that signing out wipes it in one go. */
export const databasePrefix = 'verbeterbord-';

export const databaseStores = {
  /** Yjs updates, autoincremented, with an index on the board. */
  updates: 'updates',
  /** One row per board: see KeptBoardRow. */
  boards: 'boards',
  /** Last answers of the API, by path. */
  answers: 'answers',
} as const;

/** A broken or blocked browser store must not keep a board from opening. Milliseconds. */
const patience = 900;

const open = new Map<string, Promise<IDBDatabase>>();

/** Settles with the request, or rejects when the browser doesn't answer in time. */
export function settled<Answer>(request: IDBRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as Answer));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

/** Settles when the transaction is on the device's disk. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
}

/** `promise`, or a rejection when it takes longer than a person should wait for a local copy. */
export function inTime<Answer>(promise: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB is slow')), patience);
    promise.then(
      (answer) => {
        clearTimeout(timer);
        resolve(answer);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

function openNew(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    const updates = request.result.createObjectStore(databaseStores.updates, { autoIncrement: true });
    updates.createIndex('board', 'board');
    request.result.createObjectStore(databaseStores.boards);
    request.result.createObjectStore(databaseStores.answers);
  });
  return inTime(settled<IDBDatabase>(request)).then((database) => {
    // another tab signs out: let it wipe
    database.addEventListener('versionchange', () => {
      database.close();
      open.delete(name);
    });
    database.addEventListener('close', () => open.delete(name));
    return database;
  });
}

/** The database of one person on this device. Rejects when the browser has none to give. */
export function keptDatabase(person: string): Promise<IDBDatabase> {
  const name = databasePrefix + person;
  let opening = open.get(name);
  if (opening === undefined) {
    opening = openNew(name);
    open.set(name, opening);
    opening.catch(() => open.delete(name));
  }
  return opening;
}

/** Takes everything of everybody off this device: at sign-out, or when it turns out to be a shared computer. */
export async function wipeKept(): Promise<void> {
  for (const opening of open.values()) {
    const database = await opening.catch(() => null);
    database?.close();
  }
  open.clear();
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return;
  for (const { name } of await indexedDB.databases().catch(() => [])) {
    if (name?.startsWith(databasePrefix) === true)
      await inTime(settled(indexedDB.deleteDatabase(name))).catch(() => undefined);
  }
}
