import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SessionCookie } from '@verbeterbord/server/auth/session-cookie.ts';
import { Sessions } from '@verbeterbord/server/auth/sessions.ts';
import { Hub } from '@verbeterbord/server/boards/hub.ts';
import type { Limits } from '@verbeterbord/server/boards/limits.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { TokenStore } from '@verbeterbord/server/storage/access/tokens.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';

/*
 * The hub and the database as the app puts them together, with the bounds per socket lifted: for asking more of five sockets
 * than people ever may. Everything else, the guard included, is as people get it.
 */
const lots = { burst: 1e12, perSecond: 1e12 };
const limits: Partial<Limits> = {
  messages: lots,
  bytes: lots,
  cpu: lots,
  backlogStructs: lots,
  gathered: 256 * 1024 * 1024,
};

const storage = await openStorage({ dataDir: process.argv[2] ?? '' });
const now = (): number => Date.now();
const sessions = new Sessions({
  sessions: new SessionStore(storage.db),
  tokens: new TokenStore(storage.db),
  cookie: new SessionCookie(false),
  terms: async () => ({ idleHours: 336, absoluteDays: 30 }),
  now,
});
const hub = new Hub({
  log: storage.boardLog,
  events: new ServerEvents((error) => console.error(error)),
  report: (level, message, details) => level === 'error' && console.error(message, details),
  limits,
});

const server = createServer();
server.on('upgrade', (request, socket, head) => {
  const admit = async (): Promise<void> => {
    const who = await sessions.who(request.headers);
    const person = who?.person;
    const guest = person && {
      person: { ...person, id: person.id satisfies PersonId },
      role: 'member' as const,
    };
    hub.upgrade(request, socket, head, guest ?? null);
  };
  admit().catch((error: unknown) => {
    console.error(error);
    socket.destroy();
  });
});
server.listen(0, '127.0.0.1', () => console.log(`hub on ${(server.address() as AddressInfo).port}`));

process.on('SIGTERM', () => {
  const end = async (): Promise<void> => {
    server.close();
    await hub.close();
    await storage.close();
    process.exit(0);
  };
  void end();
});
