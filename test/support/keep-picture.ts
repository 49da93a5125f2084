import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Colleague } from './colleague.ts';

const failures = resolve(import.meta.dirname, '../../node_modules/.cache/browser-failures');

/** Keeps what was on the screen when a test failed. */
export async function keepPicture({ id, page }: Colleague, test: string): Promise<void> {
  mkdirSync(failures, { recursive: true });
  const name = `${test} ${id}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  await page.screenshot({ path: join(failures, `${name}.png`) }).catch(() => undefined);
}
