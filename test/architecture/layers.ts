/**
 * The dependency rule, as data. The linter (oxlint.config.ts) and the architecture test both read it, so that the
 * picture in one's editor and the verdict of the test can't differ.
 *
 *   client ──► shared ◄── server ──► migrations        test ──► everything
 */
export interface Layer {
  readonly name: string;
  /** A folder (ending in a slash) or a file, from the root. The longest match wins. */
  readonly owns: readonly string[];
  /** The layers it may import, besides itself. */
  readonly may: readonly string[];
  /** The packages it may import; without it: all that its package.json lists. */
  readonly packages?: readonly string[];
  /** Each folder in it stands alone: one doesn't import the other. */
  readonly apart?: true;
  /** What to do instead of an import that isn't allowed. */
  readonly instead: string;
}

const sharedAll = [
  'shared/base',
  'shared/domain',
  'shared/board',
  'shared/sync',
  'shared/live',
  'shared/api',
];

const shared: readonly Layer[] = [
  {
    name: 'shared/base',
    owns: ['shared/errors.ts', 'shared/assert.ts', 'shared/ids.ts', 'shared/time.ts'],
    may: [],
    packages: ['nanoid'],
    instead: 'everything stands on these files, so they stand on nothing',
  },
  {
    name: 'shared/domain',
    owns: ['shared/domain/'],
    may: ['shared/base'],
    packages: ['fractional-indexing'],
    instead: 'the domain is plain types and pure functions: what needs Yjs goes to shared/board',
  },
  {
    name: 'shared/board',
    owns: ['shared/board/'],
    may: ['shared/base', 'shared/domain'],
    packages: ['yjs', 'lib0', 'fractional-indexing'],
    instead: 'the document knows the domain only; what goes over a wire stands in shared/sync, live or api',
  },
  {
    name: 'shared/sync',
    owns: ['shared/sync/'],
    may: ['shared/base', 'shared/domain', 'shared/board'],
    packages: ['yjs', 'lib0', 'zod'],
    instead: 'the sync protocol knows the document, never the app events or the API',
  },
  {
    name: 'shared/live',
    owns: ['shared/live/'],
    may: ['shared/base', 'shared/domain'],
    packages: ['zod'],
    instead: 'events carry ids and versions, no contents: take a type from shared/domain',
  },
  {
    name: 'shared/api',
    owns: ['shared/api/'],
    may: ['shared/base', 'shared/domain'],
    packages: ['zod'],
    instead: 'describe what goes over HTTP with zod and the types of shared/domain',
  },
];

const server: readonly Layer[] = [
  {
    name: 'server/main',
    owns: ['server/main.ts'],
    may: ['server/app', 'server/base', 'server/example', ...sharedAll],
    instead: 'main starts and stops; what it starts is put together in server/app.ts',
  },
  {
    name: 'server/app',
    owns: ['server/app.ts'],
    may: [
      'server/base',
      'server/http',
      'server/auth',
      'server/secrets',
      'server/mail',
      'server/live',
      'server/projections',
      'server/api',
      'server/admin',
      'server/backup',
      'server/jobs',
      'server/usecases',
      'server/boards',
      'server/storage',
      'server/example',
      'migrations',
      ...sharedAll,
    ],
    instead: 'app.ts is the composition root, and only server/main.ts, server/admin.ts and tests import it',
  },
  {
    name: 'server/base',
    owns: ['server/config.ts', 'server/events.ts', 'server/shutdown.ts'],
    may: [...sharedAll],
    instead: 'the whole server stands on these files: hand them what they need as an argument',
  },
  {
    name: 'server/http',
    owns: ['server/http/'],
    may: ['server/base', ...sharedAll],
    instead: 'http knows requests, not the product: server/app.ts hands it what answers',
  },
  {
    name: 'server/auth',
    owns: ['server/auth/'],
    may: ['server/base', 'server/http', 'server/secrets', 'server/usecases', 'server/storage', ...sharedAll],
    instead: 'auth says who is asking; what they may do stands in shared/domain, what happens in a use case',
  },
  {
    name: 'server/secrets',
    owns: [
      'server/auth/token.ts',
      'server/auth/secret-box.ts',
      'server/auth/local/',
      'server/auth/second-factor/',
    ],
    may: ['server/base', ...sharedAll],
    instead: 'what makes and checks secrets knows nobody: a use case asks it and storage keeps the outcome',
  },
  {
    name: 'server/mail',
    owns: ['server/mail/'],
    may: ['server/base', ...sharedAll],
    instead: 'mail is words and a way out: a use case says to whom and why',
  },
  {
    name: 'server/live',
    owns: ['server/live/'],
    may: [
      'server/base',
      'server/http',
      'server/auth',
      'server/usecases',
      'server/boards',
      'server/storage',
      ...sharedAll,
    ],
    instead: 'live listens to server/events.ts and passes ids on; it asks nothing of api or projections',
  },
  {
    name: 'server/projections',
    owns: ['server/projections/'],
    may: ['server/base', 'server/usecases', 'server/boards', 'server/storage', ...sharedAll],
    instead: 'projections follow server/events.ts and write rows: whoever reads them asks server/storage',
  },
  {
    name: 'server/api',
    owns: ['server/api/'],
    may: [
      'server/base',
      'server/http',
      'server/auth',
      'server/secrets',
      'server/mail',
      'server/projections',
      'server/backup',
      'server/usecases',
      'server/boards',
      'server/storage',
      ...sharedAll,
    ],
    instead: 'a route parses, asks a use case or a query, and answers; tell screens through server/events.ts',
  },
  {
    name: 'server/jobs',
    owns: ['server/jobs/'],
    may: [
      'server/base',
      'server/projections',
      'server/backup',
      'server/usecases',
      'server/boards',
      'server/storage',
      ...sharedAll,
    ],
    instead: 'a job calls a use case at its hour',
  },
  {
    name: 'server/backup',
    owns: ['server/backup/'],
    may: ['server/base', 'server/boards', 'server/storage', ...sharedAll],
    instead: 'a backup is files, the database and the boards in it: hand it the rest as an argument',
  },
  {
    name: 'server/command-line',
    owns: ['server/admin.ts'],
    may: ['server/app', 'server/admin', 'server/backup', 'server/base', 'server/storage', ...sharedAll],
    instead: 'admin.ts reads what was typed: a verb stands in server/admin',
  },
  {
    name: 'server/admin',
    owns: ['server/admin/'],
    may: [
      'server/base',
      'server/secrets',
      'server/projections',
      'server/backup',
      'server/usecases',
      'server/storage',
      ...sharedAll,
    ],
    instead: 'a verb of the command line calls a use case, as a route does',
  },
  {
    name: 'server/usecases',
    owns: ['server/usecases/'],
    may: [
      'server/base',
      'server/secrets',
      'server/mail',
      'server/imports',
      'server/boards',
      'server/storage',
      ...sharedAll,
    ],
    instead:
      'a use case decides and writes, then emits through server/events.ts; live, api and projections listen',
  },
  {
    name: 'server/imports',
    owns: ['server/imports/'],
    may: [...sharedAll],
    instead: 'reading what came from elsewhere is pure: a use case hands it people and days, and writes',
  },
  {
    name: 'server/boards',
    owns: ['server/boards/'],
    may: ['server/base', 'server/storage', ...sharedAll],
    instead: 'boards knows nothing above it: emit through server/events.ts, or take a port as an argument',
  },
  {
    name: 'server/storage',
    owns: ['server/storage/'],
    may: ['server/base', 'migrations', ...sharedAll],
    instead: 'storage is the lowest layer: give it plain values',
  },
  {
    name: 'server/example',
    owns: ['server/example/'],
    may: ['server/base', 'server/usecases', 'server/boards', 'server/storage', ...sharedAll],
    instead: 'the example organisation is made of shared commands, use cases, boards and storage',
  },
];

const clientBase = ['client/sync', 'client/live', 'client/api', 'client/ui', 'client/ui/drag', 'client/i18n'];

const client: readonly Layer[] = [
  {
    name: 'client/tools',
    owns: ['client/vite.config.ts', 'client/tools/'],
    may: [],
    instead: 'build tools know no source',
  },
  {
    name: 'client/main',
    owns: ['client/src/main.tsx', 'client/src/vite-env.d.ts'],
    may: ['client/app', ...clientBase, ...sharedAll],
    instead: 'main mounts client/src/app, nothing more',
  },
  {
    name: 'client/app',
    owns: ['client/src/app/'],
    may: ['client/features', 'client/crossings', ...clientBase, ...sharedAll],
    instead:
      'only client/src/main.tsx imports the app: what two features share goes to sync, live, api or ui',
  },
  {
    name: 'client/features',
    owns: ['client/src/features/'],
    may: ['client/crossings', ...clientBase, ...sharedAll],
    apart: true,
    instead:
      'a feature imports no other feature and not the app: move what both need to ui or sync, or let a route join them',
  },
  {
    name: 'client/crossings',
    owns: ['client/src/crossings/'],
    may: ['client/sync', 'client/live', 'client/api', 'client/ui', 'client/i18n', ...sharedAll],
    instead:
      'crossings is what goes between teams, on a board and in the overview alike: a feature mounts it',
  },
  {
    name: 'client/sync',
    owns: ['client/src/sync/'],
    // the store and its hook stand in ui; people and rhythm of a board come over the API
    may: ['client/api', 'client/ui', 'client/i18n', ...sharedAll],
    instead: 'sync holds the document and its connection: show it with ui from a feature',
  },
  {
    name: 'client/live',
    owns: ['client/src/live/'],
    may: ['client/i18n', ...sharedAll],
    instead: 'live hears typed events: a feature decides what to fetch again',
  },
  {
    name: 'client/api',
    owns: ['client/src/api/'],
    may: ['client/i18n', ...sharedAll],
    instead: 'api fetches and parses: a feature shows it',
  },
  {
    name: 'client/ui',
    owns: ['client/src/ui/'],
    may: ['client/ui/drag', 'client/i18n', 'shared/base'],
    instead: 'ui knows no domain: pass texts and callbacks as props from a feature',
  },
  {
    name: 'client/ui/drag',
    owns: ['client/src/ui/drag/'],
    may: ['client/ui', 'client/i18n', 'shared/base'],
    instead: 'ui knows no domain: pass texts and callbacks as props from a feature',
  },
  {
    name: 'client/i18n',
    owns: ['client/src/i18n/'],
    may: ['shared/base', 'shared/domain'],
    instead: 'i18n is words: pass the values in',
  },
];

export const layers: readonly Layer[] = [
  ...shared,
  ...server,
  ...client,
  {
    name: 'migrations',
    owns: ['migrations/'],
    may: [],
    packages: ['kysely'],
    instead: 'a step never changes after release, so it stands on nothing that does: write the SQL out',
  },
];

/** Packages that one place knows, so that they can be replaced there. */
export interface Home {
  readonly packages: readonly string[];
  readonly layers: readonly string[];
  readonly instead: string;
}

export const homes: readonly Home[] = [
  {
    packages: ['@dnd-kit/core'],
    layers: ['client/ui/drag'],
    instead: 'drag through client/src/ui/drag',
  },
  {
    packages: ['y-websocket', 'y-protocols'],
    layers: ['client/sync', 'server/boards', 'shared/sync'],
    instead: 'open a board through client/src/sync',
  },
  { packages: ['socket.io-client'], layers: ['client/live'], instead: 'listen through client/src/live' },
  { packages: ['socket.io'], layers: ['server/live'], instead: 'emit through server/events.ts' },
  {
    packages: ['better-sqlite3'],
    layers: ['server/storage'],
    instead: 'ask the database through server/storage',
  },
];
