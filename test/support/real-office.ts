import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import type { Asker } from './app-server.ts';
import { Colleague, type ColleagueOptions } from './colleague.ts';
import { realOrganisation, type RealOrganisation } from './real-organisation.ts';

/** A real organisation for one test, and browsers that people of it sit behind. */
export interface RealOffice extends RealOrganisation {
  /** A browser for this person, who is signed in, or for a stranger. What goes wrong in it fails the test. */
  browse(who: Asker | null, options?: ColleagueOptions): Promise<Colleague>;
}

/** Call once at the top of a file; the answer opens an office in a test. */
export function realOffices(): (options?: Parameters<typeof realOrganisation>[0]) => Promise<RealOffice> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(inject('wsEndpoint'));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    const organisation = await realOrganisation(options);
    return {
      ...organisation,
      browse: async (who, how = {}) => {
        if (browser === undefined) throw new Error('the office opens in a test');
        const way = who === null ? { stranger: true } : { cookie: who.cookie };
        const colleague = await Colleague.arrive(browser, organisation.server, 'somebody', {
          ...how,
          ...way,
        });
        onTestFinished(async () => {
          const { problems } = colleague;
          await colleague.leave();
          expect(problems).toEqual([]);
        });
        return colleague;
      },
    };
  };
}
