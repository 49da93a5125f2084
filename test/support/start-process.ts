import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-storage.ts';

const main = resolve(import.meta.dirname, '../../server/main.ts');

export interface StartProcess {
  /** Without a slash at the end. */
  readonly url: string;
  /** As an administrator reads it on stdout. */
  readonly setUpLink: string;
}

/**
 * What `start` runs, on an empty folder and a free port of this machine, told by its environment alone. It ends with the test,
 * which fails when it ended before or complained.
 */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<StartProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      TMPDIR: process.env['TMPDIR'],
      PORT: '0',
      LOG_LEVEL: 'error',
      DATA_DIR: temporaryFolder(),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const gone = once(child, 'exit');
  onTestFinished(async () => {
    const said = complaints;
    const early = child.exitCode !== null || child.signalCode !== null;
    child.kill('SIGTERM');
    await gone;
    expect({ early, said }).toEqual({ early: false, said: '' });
  });
  let url: string | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    url ??= line;
    const setUpLink = /^Set up .*: (http:\/\/\S+)$/.exec(line)?.[1];
    if (setUpLink === undefined) continue;
    child.stdout.resume();
    return { url, setUpLink };
  }
  throw new Error(`the server ended before it could be set up:\n${complaints}`);
}
