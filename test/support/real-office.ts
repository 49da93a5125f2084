import type { Asker } from './app-server.ts';
import { arrivals } from './arrivals.ts';
import type { Colleague, ColleagueOptions } from './colleague.ts';
import { realOrganisation, type RealOrganisation } from './real-organisation.ts';

/** A real organisation for one test, and browsers that people of it sit behind. */
export interface RealOffice extends RealOrganisation {
  /** A browser for this person, who is signed in, or for a stranger. What goes wrong in it fails the test. */
  browse(who: Asker | null, options?: ColleagueOptions): Promise<Colleague>;
}

/** Call once at the top of a file; the answer opens an office in a test. */
export function realOffices(): (options?: Parameters<typeof realOrganisation>[0]) => Promise<RealOffice> {
  const arrive = arrivals();
  return async (options = {}) => {
    const organisation = await realOrganisation(options);
    return {
      ...organisation,
      browse: async (who, how = {}) => {
        const way = who === null ? { stranger: true } : { cookie: who.cookie };
        return arrive(organisation.server, 'somebody', { ...how, ...way });
      },
    };
  };
}
