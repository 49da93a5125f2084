import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';

const works = availableParallelism() > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** Whether server and load each have a core to themselves. */
export const coresApart = works;

/** Words before a server's command that keep it on the first core. */
export function serverCore(): readonly string[] {
  return works ? ['taskset', '-c', '0'] : [];
}

/** Moves this process, which makes the load, with all its threads to the second core. */
export function takeLoadCore(): void {
  if (works) spawnSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)]);
}

/** Runs `body` with all cores for what it starts: a browser needs more than the load's one. */
export async function onAllCores<Value>(body: () => Promise<Value>): Promise<Value> {
  const pin = (cores: string): void => {
    if (works) spawnSync('taskset', ['-a', '-p', '-c', cores, String(process.pid)]);
  };
  pin(`0-${cpus().length - 1}`);
  try {
    return await body();
  } finally {
    pin('1');
  }
}
