import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Guest } from '@verbeterbord/server/boards/guest.ts';
import { Hub, type HubOptions } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import type { BoardLog } from '@verbeterbord/server/storage/boards/board-log.ts';
import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import type { BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import { asId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';

/** The real hub on a port of its own. Who comes in says so in the address: `?as=anna&role=member`. */
export interface BoardServer {
  readonly hub: Hub;
  readonly events: ServerEvents;
  readonly log: BoardLog;
  readonly url: string;
  /** Lines that would be in the server's log. */
  readonly reports: {
    readonly level: string;
    readonly message: string;
    readonly details: object | undefined;
  }[];
  stop(): Promise<void>;
}

export interface BoardServerOptions extends Partial<Pick<HubOptions, 'limits'>> {
  readonly log?: BoardLog;
  readonly port?: number;
}

export async function startBoardServer({
  log = new MemoryBoardLog(),
  port = 0,
  limits,
}: BoardServerOptions = {}): Promise<BoardServer> {
  const events = new ServerEvents((error) => {
    throw error;
  });
  const reports: BoardServer['reports'] = [];
  const hub = new Hub({
    log,
    events,
    ...(limits && { limits }),
    report: (level, message, details) => reports.push({ level, message, details }),
  });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    hub.upgrade(request, socket, head, guestOf(new URL(request.url ?? '/', 'http://localhost')));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = once(async () => {
    await hub.close();
    await closeServer(server);
  });
  onTestFinished(stop);
  const { port: chosen } = server.address() as AddressInfo;
  return { hub, events, log, reports, url: `ws://127.0.0.1:${chosen}/sync`, stop };
}

function guestOf(url: URL): Guest | null {
  const as = url.searchParams.get('as');
  if (as === null) return null;
  const role = (url.searchParams.get('role') ?? 'member') as BoardRole;
  return { person: { id: asId<PersonId>(as), name: as, initials: as.slice(0, 2).toUpperCase() }, role };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

function once(body: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= body());
}

/** Makes an empty board in a log; `fill` may write more in its first update. */
export async function createBoard(log: BoardLog, id: string, fill?: (doc: Y.Doc) => void): Promise<BoardId> {
  const board = asId<BoardId>(id);
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  fill?.(doc);
  const row = {
    id: board,
    team: asId<TeamId>('team'),
    title: id,
    person: null,
    at: toInstant(Date.UTC(2026, 0, 5)),
  };
  await log.create(row, Y.encodeStateAsUpdate(doc));
  doc.destroy();
  return board;
}
