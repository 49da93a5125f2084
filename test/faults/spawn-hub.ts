import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export interface SpawnedHub {
  readonly url: string;
  /** What it wrote on stderr. */
  readonly complaints: string[];
  signal(name: NodeJS.Signals): void;
  /** Kills it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** The hub in a process of its own, on a database in this folder. */
export async function spawnHub(folder: string, ...more: readonly string[]): Promise<SpawnedHub> {
  const child = spawn(process.execPath, [`${import.meta.dirname}/hub-process.ts`, folder, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  const complaints: string[] = [];
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes.toString()));
  const port = await Promise.race([
    once(child.stdout, 'data').then(([bytes]: Buffer[]) => String(bytes).trim()),
    gone.then(() => {
      throw new Error(`the hub ended: ${complaints.join('')}`);
    }),
  ]);
  return { url: `ws://127.0.0.1:${port}/sync`, complaints, signal: (name) => void child.kill(name), kill };
}
