import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Origins } from './origins.ts';

/** What takes over a raw socket. It answers for it from then on. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void> | void;

export interface UpgradeRoute {
  /** Start of the path, such as `/sync/`; a path that ends without a slash also matches itself followed by one. */
  readonly path: string;
  readonly handle: UpgradeHandler;
}

/**
 * The one listener for upgrades. Order: a listener for errors (one malformed frame would end the process otherwise),
 * the host, the origin, the path, how many this address asked for; only then does a handler look at who is asking.
 */
export function routeUpgrades(
  server: Server,
  origins: Origins,
  routes: readonly UpgradeRoute[],
  /** Whether this address may ask for one more. */
  admit: (request: IncomingMessage) => boolean,
  onError: (error: unknown) => void,
): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!origins.hostIsOurs(request.headers.host)) return refuseUpgrade(socket, 421);
    if (!origins.originIsOurs(request.headers)) return refuseUpgrade(socket, 403);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const route = routes.find((known) =>
      known.path.endsWith('/')
        ? path.startsWith(known.path)
        : path === known.path || path === `${known.path}/`,
    );
    if (route === undefined) return refuseUpgrade(socket, 404);
    if (!admit(request)) return refuseUpgrade(socket, 429);
    Promise.resolve()
      .then(() => route.handle(request, socket, head))
      .catch((error: unknown) => {
        onError(error);
        refuseUpgrade(socket, 500);
      });
    return undefined;
  });
}

/** Answers an upgrade with a plain HTTP status and ends the socket. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  if (socket.destroyed || !socket.writable) return;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
