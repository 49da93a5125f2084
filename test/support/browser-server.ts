import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium, launchOptions } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one Chromium of this run listens: `chromium.connect(inject('wsEndpoint'))`. */
    wsEndpoint: string;
  }
}

/** Starts one Chromium for all browser tests of a run. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const found = await findChromium();
  const server = await chromium.launchServer({ ...launchOptions(found), host: '127.0.0.1' });
  process.stderr.write(`browser: ${found.source} (${found.executablePath})\n`);
  provide('wsEndpoint', server.wsEndpoint());
  return () => server.close();
}
