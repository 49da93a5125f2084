import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { failureOf } from './failure.ts';
import { SqliteEngine } from './sqlite-engine.ts';
import type { ThreadAnswer, ThreadRequest } from './thread-messages.ts';

/** Quiet for this long: give memory back. V8 doesn't collect while nothing allocates. */
const quietMs = 5_000;

invariant(parentPort !== null, 'database-thread runs as a thread');
const port = parentPort;
const answer = (message: ThreadAnswer): void => port.postMessage(message);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

try {
  const engine = new SqliteEngine((workerData as { path: string }).path);
  let quiet: NodeJS.Timeout | undefined;
  port.on('message', ({ id, call, parameters }: ThreadRequest) => {
    try {
      const method = engine[call] as (...given: readonly unknown[]) => unknown;
      answer({ id, ok: true, value: method.apply(engine, parameters as unknown[]) });
    } catch (error) {
      answer({ id, ok: false, failure: failureOf(error) });
    }
    if (call === 'close') {
      clearTimeout(quiet);
      port.close();
      return;
    }
    if (quiet === undefined) {
      quiet = setTimeout(() => {
        quiet = undefined;
        engine.relax();
        collect();
      }, quietMs).unref();
    } else quiet.refresh();
  });
  answer({ id: 0, ok: true, value: null });
} catch (error) {
  answer({ id: 0, ok: false, failure: failureOf(error) });
}
