import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { databaseFile, openStorage } from '../storage/database.ts';
import { foldJournal } from '../storage/engine/database-copy.ts';
import { ProcessLock } from '../storage/engine/process-lock.ts';
import { checkCopy } from './check-copy.ts';
import { flushToDisk } from './flush-to-disk.ts';
import { renew, type Renewed } from './renew.ts';

/** The folder has a database, and nobody said that it may be replaced. */
export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError';
}

export interface Restore {
  readonly file: string;
  readonly dataDir: string;
  /** Whether a database that is there may be moved aside. */
  readonly replace: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Restored extends Renewed {
  /** Where the former database lies now; null when there was none. */
  readonly aside: string | null;
}

/**
 * Puts a backup in the place of the database. The backup is opened and looked through first, then made ready in a folder beside;
 * only then the former one goes aside. Throws `UnusableCopyError`, `NewerDatabaseError`, `DataDirInUseError` (a server is running)
 * or `NotEmptyError`; in all of these cases nothing has changed.
 */
export async function restore({ file, dataDir, replace, now }: Restore): Promise<Restored> {
  checkCopy(file);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new ProcessLock(join(dataDir, 'lock.sqlite'));
  const staging = join(dataDir, 'restoring');
  try {
    const path = join(dataDir, databaseFile);
    if (existsSync(path) && !replace) throw new NotEmptyError(dataDir);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { mode: 0o700 });
    const renewed = await prepare(file, staging, now);
    const aside = existsSync(path) ? moveAside(dataDir, now) : null;
    renameSync(join(staging, databaseFile), path);
    flushToDisk(dataDir);
    return { ...renewed, aside };
  } finally {
    rmSync(staging, { recursive: true, force: true });
    lock.release();
  }
}

async function prepare(file: string, staging: string, now: number): Promise<Renewed> {
  const copy = join(staging, databaseFile);
  copyFileSync(file, copy);
  chmodSync(copy, 0o600);
  const storage = await openStorage({ dataDir: staging, thread: false });
  let renewed: Renewed;
  try {
    renewed = await renew(storage, basename(file), now);
    await storage.checkpoint();
  } finally {
    await storage.close();
  }
  flushToDisk(copy);
  return renewed;
}

/**
 * The former database and its journal, in a folder of their own. The file itself keeps its old name too until the new one takes
 * its place, so that a power cut in between never leaves a folder without a database, which would be set up anew.
 */
function moveAside(dataDir: string, now: number): string {
  foldJournal(join(dataDir, databaseFile));
  const stamp = toInstant(now).replaceAll(/[-:]|\.\d+/g, '');
  let aside = join(dataDir, `replaced-${stamp}`);
  for (let number = 2; existsSync(aside); number += 1) aside = join(dataDir, `replaced-${stamp}-${number}`);
  mkdirSync(aside, { mode: 0o700 });
  linkSync(join(dataDir, databaseFile), join(aside, databaseFile));
  for (const end of ['-wal', '-shm']) {
    const path = join(dataDir, databaseFile + end);
    if (existsSync(path)) renameSync(path, join(aside, databaseFile + end));
  }
  flushToDisk(aside);
  return aside;
}

/** Whether there is a database in the folder at all. */
export function hasDatabase(dataDir: string): boolean {
  const path = join(dataDir, databaseFile);
  return existsSync(path) && statSync(path).isFile();
}
