import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@verbeterbord/server/app.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { testConfig } from './test-config.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the example in it, and when it was made (milliseconds since 1970); absent where no setup made one. */
    exampleTemplate: { readonly folder: string; readonly at: number } | undefined;
  }
}

/** A test whose clock stands within this of the making can have the copy, on the same day. Milliseconds. */
const sameTime = 2 * 3_600_000;
/** Written while the server runs, and no part of what it keeps. */
const passing = /\/lock\.sqlite|-(wal|shm)$/;

/** Makes the example once for all test files of a run: five boards with their past take as long as many a test. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbeterbord-example-'));
  const at = Date.now();
  const app = await createApp({ dataDir: folder, config: testConfig });
  await app.stop();
  provide('exampleTemplate', { folder, at });
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts the example in an empty data folder, as a first start at this moment would; false where that start has to do it itself. */
export async function copyExample(dataDir: string, now: number): Promise<boolean> {
  const template = inject('exampleTemplate');
  if (template === undefined || !existsSync(template.folder)) return false;
  if (Math.abs(now - template.at) > sameTime || dayOf(now) !== dayOf(template.at)) return false;
  await cp(template.folder, dataDir, { recursive: true, filter: (path) => !passing.test(path) });
  return true;
}
