import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { livePath } from '@verbeterbord/shared/live/events.ts';
import { syncPath } from '@verbeterbord/shared/sync/protocol.ts';
import type { FastifyInstance } from 'fastify';
import { openControl, type Out } from './admin/control.ts';
import { runVerb } from './admin/run-verb.ts';
import type { AdminDeps } from './admin/verb.ts';
import { api } from './api/api.ts';
import { postParts } from './api/post/post-parts.ts';
import { accountParts } from './api/sign-in/account-parts.ts';
import { AccessGate } from './auth/access-gate.ts';
import { Access } from './auth/access.ts';
import { BoardDoor } from './auth/board-door.ts';
import { FreshLook } from './auth/fresh-look.ts';
import { oidcParts } from './auth/oidc/oidc-parts.ts';
import { keepRouteRules } from './auth/route-rules.ts';
import { SecretBox } from './auth/secret-box.ts';
import { SessionCookie } from './auth/session-cookie.ts';
import { Sessions } from './auth/sessions.ts';
import { sweepAccess, sweepEvery } from './auth/sweep-access.ts';
import { Backups } from './backup/backups.ts';
import { departing } from './boards/closing/departing.ts';
import { Hub } from './boards/hub.ts';
import { boardOfUrl } from './boards/sync-url.ts';
import { warmUp } from './boards/warm-up.ts';
import { isLoopback, type Config } from './config.ts';
import { ServerEvents } from './events.ts';
import { exampleAt, loadExample } from './example/load-example.ts';
import { AddressBudget, upgradeBudget } from './http/address-budget.ts';
import { clientVersion, serveClientFiles } from './http/client-files.ts';
import { handleErrors } from './http/error-handler.ts';
import { openHttp } from './http/open-http.ts';
import { Origins } from './http/origins.ts';
import { limitAddresses, limitSessions } from './http/rate-limits.ts';
import { keepRequestRules } from './http/request-rules.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { addressOf, trustedProxies, type TrustProxy } from './http/trusted-proxy.ts';
import { routeUpgrades } from './http/upgrades.ts';
import { backgroundJobs } from './jobs/background-jobs.ts';
import type { PostJob } from './jobs/post-job.ts';
import type { Upkeep } from './jobs/upkeep.ts';
import { Live } from './live/live.ts';
import { Mailer } from './mail/mailer.ts';
import { boardFollowers } from './projections/board-followers.ts';
import type { MentionProjector } from './projections/mention-projector.ts';
import { Overviews } from './projections/overview/overviews.ts';
import type { Projector } from './projections/projector.ts';
import type { SearchFollower } from './projections/search-follower.ts';
import { openStorage, type Storage } from './storage/database.ts';
import type { WaysIn } from './storage/people/ways-in.ts';
import { storesOn } from './storage/stores.ts';
import { crossingKinds } from './usecases/crossings/crossing-kinds.ts';
import { erasePerson } from './usecases/people/deactivate-person.ts';
import { makeSetUpLink } from './usecases/people/set-up-organisation.ts';

const builtClient = join(import.meta.dirname, '..', 'client', 'dist');

export interface AppOptions {
  readonly config: Config;
  /** Where the database is; locked for as long as the app lives. */
  readonly dataDir: string;
  /** The built client; beside this folder unless told otherwise. */
  readonly clientDir?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed?: () => number;
  /** Hears when the database can't be trusted any more: the process must end. */
  readonly onBroken?: (error: Error) => void;
}

/** The whole server, built and not listening yet. */
export interface App {
  readonly http: FastifyInstance;
  readonly hub: Hub;
  readonly events: ServerEvents;
  readonly storage: Storage;
  readonly projector: Projector;
  readonly searchFollower: SearchFollower;
  readonly mentionProjector: MentionProjector;
  readonly postJob: PostJob;
  readonly gate: AccessGate;
  readonly upkeep: Upkeep;
  /** Runs a verb of the command line; answers the exit code. */
  runVerb(args: readonly string[], out: Out): Promise<number>;
  /** The one-time link that sets up, made anew; null when that was done. Ask it when listening. */
  setUpLink(): Promise<string | null>;
  /** Makes the first opening of a board, and of an overview, after a start quick; a process does so once, before it listens. */
  warmUp(): void;
  /** Starts listening; answers the address it listens on, with the port that was picked. */
  listen(): Promise<string>;
  /** Stops in the order that loses nothing. */
  stop(): Promise<void>;
}

/** Puts the server together. The order in which things are registered is the way that a request takes. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, dataDir, onBroken = () => undefined } = options;
  const http = openHttp(config.logLevel, trustOf(config));
  const events = new ServerEvents((error) => http.log.error({ err: error }, 'a listener failed'));
  events.on('storageBroken', ({ error }) => onBroken(error));

  const storage = await openStorage({ dataDir, onLost: (error) => events.emit('storageBroken', { error }) });
  try {
    return await assemble(options, http, events, storage);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function assemble(
  { config, dataDir, clientDir = builtClient, now = Date.now, elapsed = () => performance.now() }: AppOptions,
  http: FastifyInstance,
  events: ServerEvents,
  storage: Storage,
): Promise<App> {
  const { db, boardLog } = storage;
  const logError = (error: unknown): void => http.log.error({ err: error }, 'failed in the background');
  const stores = storesOn(db, now);
  const { organisation, people, teams, boards, settings, sessionStore, tokens, audit, backupStore } = stores;
  if (config.mode === 'demo' && (await organisation.name()) === null)
    await loadExample({ organisation, now: now() });

  const hub = new Hub({
    log: boardLog,
    events,
    report: (level, message, details) => http.log[level]({ ...details }, message),
    departures: async (board) => {
      const due = await stores.departures.due(board);
      return (doc, at) => departing(doc, due, at);
    },
  });
  // what its records hold may leave now
  events.on('cycleClosed', ({ board }) => void hub.tidy(board));
  const crossings = crossingKinds(stores);
  const followers = boardFollowers({ hub, events, stores, crossings, now, onError: logError });
  const { projector, searchFollower, mentionProjector } = followers;
  await followers.all.start();
  const overviews = new Overviews({ ...stores, events, now, onError: logError });
  overviews.start();

  const origins = new Origins(config.publicUrl, isLoopback(config.host));
  const sessions = new Sessions({
    sessions: sessionStore,
    tokens,
    cookie: new SessionCookie(origins.secure),
    terms: () => settings.get('sessions'),
    now,
  });
  const access = new Access(teams, now);
  const lookDeps = { sessions, access, boards };
  const gate = new AccessGate(() => new FreshLook(lookDeps), logError);
  const box = new SecretBox(dataDir);
  const oidc = oidcParts({
    db,
    settings,
    box,
    environment: config.oidc,
    gate,
    audit,
    events,
    secure: origins.secure,
    publicUrl: config.publicUrl,
    now,
  });
  const backups = new Backups({
    dataDir,
    store: backupStore,
    audit,
    keep: async () => (await settings.get('backup')).keep,
    now,
    onError: logError,
  });
  await backups.begin();
  let control: { close(): Promise<void> } | null = null;
  let address = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const mailer = new Mailer({
    url: config.smtpUrl,
    from: `verbeterbord@${new URL(address).hostname}`,
    onError: (error) => http.log.warn({ err: error }, 'a mail was not sent'),
  });
  const waysIn = async (): Promise<WaysIn> =>
    config.mode === 'demo'
      ? 'everybody'
      : {
          passwords: await settings.get('localAccounts'),
          issuer: (await oidc.configs.oidc())?.issuer ?? null,
        };
  const account = accountParts({
    db,
    waysIn,
    organisation,
    teams,
    settings,
    box,
    mailer,
    gate,
    audit,
    events,
    example: exampleAt,
    secure: origins.secure,
    publicUrl: config.publicUrl,
    linkTo: (page, token) => `${address}/${page}#${token}`,
    now,
  });
  const post = postParts({
    ...stores,
    mailer,
    events,
    access,
    box,
    addressOf: (path) => `${address}${path}`,
    now,
  });
  const jobs = backgroundJobs({
    stores,
    hub,
    events,
    overviews,
    crossings,
    backups,
    post,
    erase: (person) => erasePerson(account, { actor: null, actorKind: 'system', origin: null }, person),
    log: http.log,
    now,
    elapsed,
    onError: logError,
  });
  const adminDeps: AdminDeps = {
    backups,
    audit,
    projector: followers.all,
    account,
    persons: { gate, audit, events, people, organisation, sessionStore, waysIn },
    overview: stores.peopleOverview,
    tokens,
    imports: { teams, audit, hub, boardLog, events, now },
    cycles: { retention: { ...stores, now }, destruction: stores.destruction, meetings: stores.meetings },
    now,
  };
  const live = new Live({ server: http.server, events, sessions, gate });

  let stopping = false;
  handleErrors(http, {
    StorageFullError: 'busy',
    StorageBrokenError: 'busy',
    BoardUnavailableError: 'busy',
    CrowdedError: 'busy',
  });
  await setSecurityHeaders(http, {
    secure: origins.secure,
    connectSources: origins.socketSources,
    frameAncestors: () => settings.get('frameAncestors'),
  });
  keepRequestRules(http, origins);
  await limitAddresses(http);
  keepRouteRules(http, { ...stores, sessions, gate, access });
  limitSessions(http, (request) => request.asking.who?.session ?? null);
  await api(http, {
    ...stores,
    mode: config.mode,
    version: clientVersion(clientDir),
    sessions,
    access,
    gate,
    oidc,
    account,
    waysIn,
    post,
    hub,
    events,
    overviews,
    sign: (purpose, text) => box.sign(purpose, text),
    boardLog,
    crossings,
    errandsOf: (board) => jobs.errandJob.runBoard(board),
    backups,
    now,
    ready: async () => !stopping && (await storage.isWritable()),
    measures: [
      { name: 'verbeterbord_open_boards', help: 'Boards in memory', read: () => hub.counts.rooms },
      { name: 'verbeterbord_board_sockets', help: 'Sockets on boards', read: () => hub.counts.sockets },
      { name: 'verbeterbord_live_sockets', help: 'Sockets for live events', read: () => live.connections },
    ],
  });
  await serveClientFiles(http, clientDir);

  const door = new BoardDoor(lookDeps, gate);
  const knock = ({ headers, url }: Raw[0]) =>
    door.letIn(headers, boardOfUrl(new URL(url ?? '/', 'http://localhost')));
  const sync = { path: syncPath, handle: async (...raw: Raw) => hub.upgrade(...raw, await knock(raw[0])) };
  const liveRoute = { path: livePath, handle: (...raw: Raw) => live.upgrade(...raw) };
  const budget = new AddressBudget(upgradeBudget, () => performance.now());
  const admit = (request: Raw[0]): boolean => budget.take(addressOf(request, trustOf(config)));
  routeUpgrades(http.server, origins, [sync, liveRoute], admit, logError);
  await http.ready();
  const sweeping = setInterval(() => void sweepAccess(gate, sessionStore, now).catch(logError), sweepEvery);
  sweeping.unref();

  return {
    http,
    hub,
    events,
    storage,
    projector,
    searchFollower,
    mentionProjector,
    postJob: jobs.postJob,
    gate,
    upkeep: jobs.upkeep,
    runVerb: (args, out) => runVerb(adminDeps, args, out),
    setUpLink: async () => {
      if (config.mode === 'demo') return null;
      const token = await makeSetUpLink(account);
      return token === null ? null : account.linkTo('instellen', token);
    },
    warmUp: () => {
      warmUp();
      void overviews.prepare();
    },
    listen: async () => {
      jobs.start({ whole: config.mode === 'start' });
      if (config.mode === 'start') {
        control = await openControl(dataDir, (args, out) => runVerb(adminDeps, args, out)).catch(
          (error: unknown) => {
            http.log.warn({ err: error }, 'the command line can only be used while this server is stopped');
            return null;
          },
        );
      }
      if (!isLoopback(config.host) && config.trustedProxy === null)
        http.log.warn(
          'TRUSTED_PROXY is not set: every machine on a private network is believed about who asks',
        );
      await http.listen({ host: config.host, port: config.port });
      const { port } = http.server.address() as AddressInfo;
      const host = config.host.includes(':') ? `[${config.host}]` : config.host;
      const listening = `http://${host}:${port}`;
      address = config.publicUrl ?? listening;
      return listening;
    },
    stop: async () => {
      stopping = true;
      clearInterval(sweeping);
      await control?.close();
      await backups.stop();
      await jobs.stop();
      // accept nothing new; requests under way may finish, and upgraded sockets are the hub's
      const closed = http.close();
      live.close();
      mailer.close();
      await overviews.stop();
      await followers.all.stop();
      await hub.close();
      http.server.closeAllConnections();
      await closed;
      await storage.checkpoint();
      await storage.close();
    },
  };
}

/** With an address of its own there is a proxy in front; without, nobody's word is taken for who is asking. */
function trustOf({ publicUrl, trustedProxy }: Config): TrustProxy | false {
  return publicUrl === null ? false : trustedProxies(trustedProxy);
}

type Raw = [Parameters<Hub['upgrade']>[0], Parameters<Hub['upgrade']>[1], Parameters<Hub['upgrade']>[2]];
