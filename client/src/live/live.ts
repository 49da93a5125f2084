import { livePath, type ServerEvents } from '@verbeterbord/shared/live/events.ts';
import type { Socket } from 'socket.io-client';

/** Its own typing can't follow a name that is a parameter: `onLive` keeps the names. */
type LiveSocket = Socket;

let socket: Promise<LiveSocket> | null = null;
let users = 0;

/** Not with the first load: the board on the screen comes first. Milliseconds. */
const afterLoad = 2_500;

/** However long a busy screen takes, the live events come at last. Milliseconds. */
const atMost = 5_000;

/** When there is nothing to draw or work out; on a slow device the board may take longer than `afterLoad`. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: atMost });
    else setTimeout(resolve, 0);
  });
}

/** Socket.IO comes some time after something first listens. */
async function connect(): Promise<LiveSocket> {
  await new Promise((resolve) => setTimeout(resolve, afterLoad));
  await quiet();
  const { io } = await import('socket.io-client');
  // one transport: no polling that a proxy could hold back, and no cookie of its own
  return io({ path: livePath, transports: ['websocket'], reconnectionDelayMax: 10_000 });
}

/**
 * Calls `listener` with what the server says has changed, and once with nothing after every (re)connection, since what happened
 * meanwhile was missed; who listens for the end of the session hears also that a connection was refused, which is how it ends for
 * who wasn't connected then. Answers what takes it off again.
 */
export function onLive<Name extends keyof ServerEvents>(
  name: Name,
  listener: (...said: Partial<Parameters<ServerEvents[Name]>>) => void,
): () => void {
  let stopped = false;
  users += 1;
  socket ??= connect();
  const connected = socket;
  const event: string = name;
  const hear = (...said: unknown[]): void => listener(...(said as Partial<Parameters<ServerEvents[Name]>>));
  void connected.then((live) => {
    if (stopped) return;
    live.on(event, hear);
    live.on('connect', hear);
    if (name === 'sessionEnded') live.on('connect_error', hear);
  }, forget);
  return () => {
    stopped = true;
    users -= 1;
    void connected.then((live) => {
      live.off(event, hear);
      live.off('connect', hear);
      live.off('connect_error', hear);
      if (users === 0) disconnectLive();
    }, forget);
  };
}

/** The code couldn't be fetched (offline, or a newer version): the next listener tries again. */
function forget(): void {
  socket = null;
}

/** At sign-out: the connection belongs to the session. */
export function disconnectLive(): void {
  const leaving = socket;
  socket = null;
  void leaving?.then((live) => live.disconnect(), forget);
}
