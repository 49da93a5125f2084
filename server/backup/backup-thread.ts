import { closeSync, openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { copyDatabase } from '../storage/engine/database-copy.ts';
import { checkCopy, type CheckedCopy } from './check-copy.ts';
import { flushToDisk } from './flush-to-disk.ts';

/** From the thread that makes a copy: what is in it, or what went wrong. */
export type BackupAnswer =
  | ({ readonly ok: true } & CheckedCopy)
  | { readonly ok: false; readonly name: string; readonly code: string | null; readonly message: string };

invariant(parentPort !== null, 'backup-thread runs as a thread');
const { from, to } = workerData as { from: string; to: string };
const answer = (message: BackupAnswer): void => parentPort?.postMessage(message);

try {
  // for its owner only, before there is anything in it
  closeSync(openSync(to, 'wx', 0o600));
  copyDatabase(from, to);
  flushToDisk(to);
  answer({ ok: true, ...checkCopy(to) });
} catch (error) {
  const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
  answer({
    ok: false,
    name: name ?? 'Error',
    code: typeof code === 'string' ? code : null,
    message: message ?? String(error),
  });
}
