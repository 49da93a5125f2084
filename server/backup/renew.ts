import { randomInt } from 'node:crypto';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { setEpoch } from '@verbeterbord/shared/board/set-epoch.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { openDocument } from '../boards/board-document.ts';
import type { Storage } from '../storage/database.ts';
import { AuditStore } from '../storage/operations/audit.ts';
import { BackupStore } from '../storage/operations/backups.ts';
import { RenewalStore, type EndedAccess } from '../storage/operations/renewal.ts';

export interface Renewed {
  readonly boards: number;
  readonly ended: EndedAccess;
}

/**
 * Makes a database that was put back ready for use. Every board gets another epoch, because browsers hold copies that know more
 * than it does [G9]; every sign-in, token, guest link, invitation and screen ends, because those that were revoked meanwhile must not
 * come back. Answers how many boards, and how many ended.
 */
export async function renew(storage: Storage, file: string, now: number): Promise<Renewed> {
  const store = new RenewalStore(storage.db);
  const boards = await store.boards();
  for (const board of boards) await renewBoard(storage, store, board, now);
  const ended = await store.endAccess(toInstant(now));
  await endBackup(new BackupStore(storage.db), file, boards.length, toInstant(now));
  await new AuditStore(storage.db, () => now).add({
    action: 'backup-restored',
    actor: null,
    actorKind: 'cli',
    origin: 'cli',
    objectKind: 'backup',
    result: 'done',
    detail: { file, boards: boards.length, ...ended },
  });
  return { boards: boards.length, ended };
}

/** In the copy, the backup that it is was still under way. */
async function endBackup(store: BackupStore, file: string, boards: number, at: Instant): Promise<void> {
  const own = (await store.list(100)).find((row) => row.file === file && row.endedAt === null);
  if (own !== undefined) await store.end(own.id, { boards }, at);
  await store.endInterrupted(at);
}

async function renewBoard(storage: Storage, store: RenewalStore, board: BoardId, now: number): Promise<void> {
  const loaded = await storage.boardLog.load(board);
  const document = loaded === null ? new Error(`board ${board} is gone`) : openDocument(loaded, () => 0);
  if (document instanceof Error) throw document;
  const { doc, epoch: before } = document;
  // any other one will do; a count would give the same again when one backup is put back twice
  let epoch = before;
  while (epoch === before) epoch = randomInt(2, 1_000_000);
  let update: Uint8Array | null = null;
  doc.on('update', (bytes: Uint8Array) => {
    update = bytes;
  });
  setEpoch(doc, epoch);
  invariant(update !== null, 'another epoch is a change');
  await storage.boardLog.append([{ board, bytes: update, person: null, at: toInstant(now) }], []);
  await store.setEpoch(board, epoch);
  doc.destroy();
}
