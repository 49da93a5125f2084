import { defineConfig } from 'vitest/config';
import { SecondTries } from './test/support/second-tries.ts';

const exclude = ['**/node_modules/**', '**/dist/**'];

/** Folders of test/ that need nothing but the machine; they run together with the unit tests. */
const plain = ['contract', 'convergence', 'sync', 'simulation', 'http', 'projections', 'usecases', 'bench'];

/** Those of them whose tests start the whole server, with the example in it. */
const withExample = new Set(['http', 'projections', 'usecases']);

export default defineConfig({
  test: {
    // two cores is what we promise to be quick on
    maxWorkers: 2,
    reporters: ['default', new SecondTries()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,server,migrations}/**/*.test.ts', 'client/src/**/*.test.{ts,tsx}'],
          exclude,
        },
      },
      {
        test: {
          name: 'architecture',
          include: [
            'test/architecture.test.ts',
            'test/architecture/**/*.test.ts',
            'test/support/**/*.test.ts',
          ],
          exclude,
        },
      },
      ...plain.map((name) => ({
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          exclude,
          ...(withExample.has(name) && { globalSetup: ['test/support/example-template.ts'] }),
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      })),
      {
        // kills, full disks and slow sockets: alone, so that a verdict never depends on a neighbour
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // one Chromium for all files; two files at a time
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude,
          globalSetup: ['test/support/browser-server.ts', 'test/support/example-template.ts'],
          // what a colleague sees comes over a wire
          expect: { poll: { timeout: 10_000, interval: 25 } },
          // what doesn't come is missed after ten seconds, where it is waited for; a long story on a busy machine takes its time
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // several browsers, a server and a machine with something else to do: once more, and named at the end (docs/decisions.md)
          retry: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
