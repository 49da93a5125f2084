import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { Colleague, type ColleagueOptions } from './colleague.ts';
import type { DemoServer } from './demo-server.ts';

type Arrive = (server: Pick<DemoServer, 'url'>, id: string, options?: ColleagueOptions) => Promise<Colleague>;

/**
 * Call once at the top of a file whose tests start servers of their own; the answer lets somebody in behind a browser, which goes at
 * the end of the test. What went wrong in it fails the test.
 */
export function arrivals(): Arrive {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(inject('wsEndpoint'));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (server, id, options = {}) => {
    if (browser === undefined) throw new Error('the browser is there before the first test');
    const colleague = await Colleague.arrive(browser, server, id, options);
    onTestFinished(async () => {
      const { problems } = colleague;
      await colleague.leave();
      expect(problems).toEqual([]);
    });
    return colleague;
  };
}
