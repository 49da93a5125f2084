import { ownSessions } from '@verbeterbord/shared/api/sessions.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import type { SyncClient } from '../support/sync-client.ts';
import { administrator, boardClient, guestOn, read, tokenOf } from '../support/visitors.ts';

const { notSignedIn, notAllowed, resync, gone } = closeCodes;

/** What somebody who is about to lose their access has open. */
interface Inside {
  readonly person: PersonId;
  readonly headers: Readonly<Record<string, string>>;
  /** Takes it away, the way the product does. */
  revoke(): Promise<unknown>;
}

async function titles(server: AppServer): Promise<string[]> {
  return (await server.app.hub.read(asId('thuis'), snapshot)).goals.map((goal) => goal.title);
}

async function live(server: AppServer, headers: Readonly<Record<string, string>>): Promise<LiveSocket> {
  const socket = io(server.url, {
    path: '/live',
    transports: ['websocket'],
    extraHeaders: headers,
    reconnection: false,
  });
  onTestFinished(() => void socket.disconnect());
  const heard: string[] = [];
  socket.onAny((name: string) => heard.push(name));
  await new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(null));
    socket.on('connect_error', reject);
  });
  return { socket, heard };
}

interface LiveSocket {
  readonly socket: Socket;
  readonly heard: readonly string[];
}

async function open(server: AppServer, { person, headers }: Inside): Promise<SyncClient> {
  const client = boardClient(server, 'thuis', person, headers);
  await expect.poll(() => client.provider.synced).toBe(true);
  return client;
}

async function noorOnTwoDevices(server: AppServer): Promise<Inside> {
  const first = await server.as('noor');
  const second = await server.as('noor');
  const { sessions } = (await first.ask('GET', '/api/v1/my-sessions')).read(ownSessions);
  const own = sessions.find((session) => session.current)?.id;
  return {
    person: asId('noor'),
    headers: { cookie: first.cookie },
    revoke: () => second.ask('DELETE', `/api/v1/my-sessions/${own}`),
  };
}

async function noor(server: AppServer, revoke: (els: Asker) => Promise<unknown>): Promise<Inside> {
  const [own, els] = [await server.as('noor'), await server.as('els')];
  return { person: asId('noor'), headers: { cookie: own.cookie }, revoke: () => revoke(els) };
}

const ways: readonly [string, number, (server: AppServer) => Promise<Inside>][] = [
  ['a session that is ended on another device', notSignedIn, noorOnTwoDevices],
  [
    'signing out',
    notSignedIn,
    async (server) => {
      const own = await server.as('noor');
      return {
        person: asId('noor'),
        headers: { cookie: own.cookie },
        revoke: () => own.ask('DELETE', '/api/v1/session'),
      };
    },
  ],
  [
    'a membership that ends',
    notAllowed,
    (server) => noor(server, (els) => els.ask('DELETE', '/api/v1/teams/thuis/members/noor')),
  ],
  [
    'a member who may only look on from now',
    resync,
    (server) => noor(server, (els) => els.ask('PUT', '/api/v1/teams/thuis/members/noor', { role: 'viewer' })),
  ],
  [
    'a board that closes for colleagues',
    notAllowed,
    async (server) => {
      const [joost, els] = [await server.as('joost'), await server.as('els')];
      return {
        person: asId('joost'),
        headers: { cookie: joost.cookie },
        revoke: () => els.ask('PATCH', '/api/v1/boards/thuis', { openTo: 'team' }),
      };
    },
  ],
  [
    'a link for guests that is withdrawn',
    notSignedIn,
    async (server) => {
      const [guest, els] = [await guestOn(server, 'thuis'), await server.as('els')];
      return {
        person: guest.person,
        headers: { cookie: guest.asker.cookie },
        revoke: () => els.ask('DELETE', `/api/v1/boards/thuis/guest-links/${guest.link}`),
      };
    },
  ],
  [
    'a token that is withdrawn',
    notSignedIn,
    async (server) => {
      const admin = await administrator(server);
      const { id, headers } = await tokenOf(server, 'noor', ['write']);
      return {
        person: asId('noor'),
        headers,
        revoke: () => admin.ask('DELETE', `/api/v1/tokens/${id}`),
      };
    },
  ],
  [
    'a person who is deactivated',
    notSignedIn,
    async (server) => {
      const [own, admin] = [await server.as('noor'), await administrator(server)];
      return {
        person: asId('noor'),
        headers: { cookie: own.cookie },
        revoke: () => admin.ask('POST', '/api/v1/people/noor/deactivate', {}),
      };
    },
  ],
];

test.each(ways)('%s closes the board within a second', async (_what, code, enter) => {
  const server = await startApp();
  const inside = await enter(server);
  const client = await open(server, inside);
  await inside.revoke();
  await vi.waitFor(() => expect(client.closes).toContain(code), 1_000);
});

const out = ways.filter(([, code]) => code === notSignedIn);

test.each(out)('%s closes the live events too, and there is no way back in', async (_what, code, enter) => {
  const server = await startApp();
  const inside = await enter(server);
  const { socket, heard } = await live(server, inside.headers);
  await inside.revoke();
  await vi.waitFor(() => expect([socket.connected, heard]).toEqual([false, ['sessionEnded']]), 1_000);
  const again = boardClient(server, 'thuis', 'again', inside.headers);
  await expect.poll(() => again.closed).toEqual([code]);
  await expect(live(server, inside.headers)).rejects.toThrow('websocket error');
});

const elsewhere = ways.filter(([, code]) => code === notAllowed);

test.each(elsewhere)(
  'after %s, its live events stop, and the board does not exist',
  async (_what, _code, enter) => {
    const server = await startApp();
    const inside = await enter(server);
    const { heard } = await live(server, inside.headers);
    await inside.revoke();
    await vi.waitFor(() => expect(heard).toContain('accessChanged'), 1_000);
    const again = boardClient(server, 'thuis', 'again', inside.headers);
    await expect.poll(() => again.closed).toEqual([gone]);
    const els = await server.as('els');
    const after = heard.length;
    await els.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Onder ons' });
    const { heard: heardByEls } = await live(server, { cookie: els.cookie });
    await els.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Nog een' });
    await vi.waitFor(() => expect(heardByEls).toContain('boardChanged'), 5_000);
    expect(heard.slice(after)).toEqual([]);
  },
);

const writing = ways.filter(([what]) => !what.includes('colleagues'));

test.each(writing)('after %s, what is sent is not taken in', async (_what, _code, enter) => {
  const server = await startApp();
  const inside = await enter(server);
  const client = await open(server, inside);
  client.run(addGoal, { title: 'Ervoor' });
  await expect.poll(() => titles(server)).toContain('Ervoor');
  // the moment itself: the right is gone on disk, and its sockets have not been asked yet
  const { gate } = server.app;
  const change = gate.change.bind(gate);
  gate.change = (whose, body) =>
    change(whose, async () => {
      const value = await body();
      client.run(addGoal, { title: 'Erna' });
      await read(client);
      return value;
    });
  await inside.revoke();
  await vi.waitFor(() => expect(client.closes).not.toEqual([]), 1_000);
  const els = await server.as('els');
  expect((await els.ask('GET', '/api/v1/boards/thuis')).text).toContain('Ervoor');
  expect(await titles(server)).not.toContain('Erna');
});

test('a viewer who was a member comes back by itself, sees everything, and is refused when writing', async () => {
  const server = await startApp();
  const inside = await noor(server, (els) =>
    els.ask('PUT', '/api/v1/teams/thuis/members/noor', { role: 'viewer' }),
  );
  const client = await open(server, inside);
  await inside.revoke();
  await expect.poll(() => client.closes).toEqual([resync]);
  await expect.poll(() => client.provider.synced).toBe(true);
  client.run(addGoal, { title: 'Mag niet meer' });
  await expect.poll(() => client.closed).toEqual([notAllowed]);
  expect(await titles(server)).not.toContain('Mag niet meer');
});

test('what waited of somebody who may stay goes on, in order, and nothing of it is lost', async () => {
  const server = await startApp();
  const own = await server.as('noor');
  const client = await open(server, {
    person: asId('noor'),
    headers: { cookie: own.cookie },
    revoke: async () => undefined,
  });
  await server.app.gate.change('everybody', async () => {
    client.run(addGoal, { title: 'Eén' });
    client.run(addGoal, { title: 'Twee' });
    await read(client);
    expect(await titles(server)).not.toContain('Eén');
  });
  await expect.poll(() => titles(server)).toEqual(expect.arrayContaining(['Eén', 'Twee']));
  expect(client.closes).toEqual([]);
  await expect.poll(() => client.saved.at(-1)).toBeGreaterThanOrEqual(2);
});

test('of two changes at once, the last to end decides', async () => {
  const server = await startApp();
  const inside = await noorOnTwoDevices(server);
  const client = await open(server, inside);
  const { gate } = server.app;
  const blocked = Promise.withResolvers<void>();
  const slow = gate.change([inside.person], async () => {
    await blocked.promise;
    await inside.revoke();
  });
  // one that changes nothing ends first, and must not let anything in that the slow one still holds
  await gate.change([inside.person], async () => undefined);
  client.run(addGoal, { title: 'Tussendoor' });
  await read(client);
  expect(await titles(server)).not.toContain('Tussendoor');
  blocked.resolve();
  await slow;
  await expect.poll(() => client.closed).toEqual([notSignedIn]);
  expect(await titles(server)).not.toContain('Tussendoor');
});

test('whoever comes in at the very moment that it ends is not inside afterwards', async () => {
  const server = await startApp();
  const inside = await noorOnTwoDevices(server);
  const codes: number[] = [];
  const opened: WebSocket[] = [];
  const knock = (): void => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/board:thuis`, {
      headers: inside.headers,
    });
    onTestFinished(() => socket.terminate());
    opened.push(socket);
    socket.on('error', () => undefined);
    socket.on('close', (code) => codes.push(code));
  };
  // before, during and after: some are let in and sent away, some are refused; nobody stays
  for (let at = 0; at < 4; at += 1) knock();
  const revoked = inside.revoke();
  for (let at = 0; at < 4; at += 1) knock();
  await revoked;
  await vi.waitFor(() => expect(codes).toHaveLength(opened.length), 2_000);
  expect(new Set(codes)).toEqual(new Set([notSignedIn]));
  expect(server.app.hub.counts.sockets).toBe(0);
});

test('a guest who comes by a link while it is being withdrawn is out with the others', async () => {
  const server = await startApp();
  const { gate } = server.app;
  const late = await guestOn(server, 'thuis');
  const inside = { person: late.person, headers: { cookie: late.asker.cookie }, revoke: async () => null };
  // nobody had come by it when the change began
  let visitors: PersonId[] = [];
  const clients: SyncClient[] = [];
  await gate.change(
    async () => visitors,
    async () => {
      const client = boardClient(server, 'thuis', 'late', inside.headers);
      clients.push(client);
      await expect.poll(() => client.provider.wsconnected).toBe(true);
      visitors = [late.person];
      await server.app.storage.db
        .updateTable('guest_link')
        .set({ revoked_at: toInstant(Date.now()) })
        .execute();
      await read(client);
    },
  );
  await expect.poll(() => clients[0]?.closed).toEqual([notSignedIn]);
});

test('whoever asks for live events at that moment hears nothing afterwards either', async () => {
  const server = await startApp();
  const inside = await noorOnTwoDevices(server);
  const knocks = [0, 1, 2].map(() => live(server, inside.headers).catch(() => null));
  const revoked = inside.revoke();
  knocks.push(...[0, 1, 2].map(() => live(server, inside.headers).catch(() => null)));
  await revoked;
  const sockets = (await Promise.all(knocks)).filter((each) => each !== null);
  await vi.waitFor(() => expect(sockets.filter(({ socket }) => socket.connected)).toEqual([]), 2_000);
});

test('a request whose body comes after its right is gone changes nothing', async () => {
  const server = await startApp();
  const inside = await noorOnTwoDevices(server);
  const { port } = new URL(server.url);
  const body = JSON.stringify({ title: 'Te laat' });
  const { connect } = await import('node:net');
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  const { version } = server.app.gate;
  socket.write(
    `POST /api/v1/boards/thuis/actions HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${inside.headers['cookie']}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 5)}`,
  );
  // its headers were judged once a later request was
  await (await server.as('kees')).ask('GET', '/api/v1/me');
  await inside.revoke();
  expect(server.app.gate.version).toBeGreaterThan(version);
  socket.write(body.slice(5));
  await expect.poll(() => answer).toMatch(/^HTTP\/1\.1 401 .*session-ended/s);
  const { text } = await (await server.as('kees')).ask('GET', '/api/v1/boards/thuis');
  expect(text).not.toContain('Te laat');
});

test('time ends things too: an expired link and an idle session lose their sockets with the next look', async () => {
  let now = Date.now();
  const server = await startApp({ now: () => now });
  const guest = await guestOn(server, 'thuis');
  const own = await server.as('noor');
  const watching = await open(server, {
    person: guest.person,
    headers: { cookie: guest.asker.cookie },
    revoke: async () => undefined,
  });
  const working = await open(server, {
    person: asId('noor'),
    headers: { cookie: own.cookie },
    revoke: async () => undefined,
  });
  now += 11 * 24 * 3_600_000;
  await server.app.gate.sweep();
  await expect.poll(() => watching.closed).toEqual([notSignedIn]);
  expect(working.closes).toEqual([]);
  now += 20 * 24 * 3_600_000;
  await server.app.gate.sweep();
  await expect.poll(() => working.closed).toEqual([notSignedIn]);
});
