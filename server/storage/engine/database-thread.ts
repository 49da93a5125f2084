import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { failureOf, type Failure } from './failure.ts';
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
  // after a failure that can't be trusted nothing is tried again: the process is about to end
  let broken: Failure | null = null;
  port.on('message', ({ id, call, parameters }: ThreadRequest) => {
    if (broken !== null && call !== 'close') {
      answer({ id, ok: false, failure: broken });
      return;
    }
    try {
      const method = engine[call] as (...given: readonly unknown[]) => unknown;
      answer({ id, ok: true, value: method.apply(engine, parameters as unknown[]) });
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'broken') broken = failure;
      answer({ id, ok: false, failure });
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
