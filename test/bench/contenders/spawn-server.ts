import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Address } from '../load/socket.ts';
import { serverCore } from './cores.ts';

export interface SpawnedServer {
  readonly pid: number;
  readonly address: Address;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** Starts a program of Node on the server's core. It must print a line that ends in its port. Its errors go to our stderr. */
export async function spawnServer(
  entry: URL,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<SpawnedServer> {
  const command = [...serverCore(), process.execPath, ...nodeFlags(), fileURLToPath(entry), ...args];
  const child = spawn(command[0] ?? process.execPath, command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  alive.add(child);
  // what it says when it's asked to stop is no news
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!line.includes('stopping: SIG')) console.error(line);
  });
  const gone = once(child, 'exit').then(() => alive.delete(child));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /(\d+)\/?$/.exec(line.trim());
      if (found) resolve(Number(found[1]));
    });
    void gone.then(() => reject(new Error(`${entry.pathname} ended before it listened`)));
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(late);
  };
  // taskset replaces itself with the program, so this is the server's own pid
  return {
    pid: child.pid ?? 0,
    address: { host: '127.0.0.1', port },
    stop: async () => end('SIGTERM'),
    kill: async () => end('SIGKILL'),
  };
}

/** Flags for the servers, for instance `BENCH_NODE_FLAGS="--cpu-prof --cpu-prof-dir=/tmp/p"` when one looks for where time goes. */
function nodeFlags(): string[] {
  return (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
}
