import { connect } from 'node:net';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startApp, type AppServer } from '../support/app-server.ts';

/** Opens a websocket; tells the HTTP status of a refusal, or the close code, or 'open'. */
function knock(server: AppServer, path: string, headers: Record<string, string>): Promise<string | number> {
  const socket = new WebSocket(server.url.replace('http', 'ws') + path, { headers });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(`HTTP ${response.statusCode}`));
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve(code));
    socket.on('message', () => resolve('open'));
    // step 1 with an empty state vector
    socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
  });
}

test('a board answers who is signed in, and nobody else', async () => {
  const server = await startApp();
  const { cookie } = await server.as('noor');
  expect(await knock(server, '/sync/board:thuis', { cookie })).toBe('open');
  expect(await knock(server, '/sync/board:thuis', { cookie, origin: server.url })).toBe('open');
  expect(await knock(server, '/sync/board:thuis', {})).toBe(closeCodes.notSignedIn);
  expect(await knock(server, '/sync/board:thuis', { cookie: `session=${'A'.repeat(43)}` })).toBe(
    closeCodes.notSignedIn,
  );
  expect(await knock(server, '/sync/board:nowhere', { cookie })).toBe(closeCodes.gone);
  expect(await knock(server, '/sync/thuis', { cookie })).toBe(closeCodes.gone);
});

test('a page of another site gets no socket, signed in or not', async () => {
  const server = await startApp();
  const { cookie } = await server.as('noor');
  const foreign = [
    'https://evil.example',
    'null',
    server.url.replace('127.0.0.1', 'localhost'),
    `${server.url}0`,
    'http://127.0.0.1',
  ];
  for (const path of ['/sync/board:thuis', '/live?EIO=4&transport=websocket'])
    for (const origin of foreign) expect(await knock(server, path, { cookie, origin })).toBe('HTTP 403');
});

test('another host, and paths without sockets, are refused', async () => {
  const server = await startApp();
  const { cookie } = await server.as('noor');
  expect(await knock(server, '/sync/board:thuis', { cookie, host: 'evil.example' })).toBe('HTTP 421');
  for (const path of ['/', '/api/v1/me', '/synchronise', '/live/x', '/socket.io/?EIO=4&transport=websocket'])
    expect(await knock(server, path, { cookie })).toBe('HTTP 404');
});

test('a socket that breaks off in the middle of its upgrade harms nobody', async () => {
  const server = await startApp();
  const { cookie } = await server.as('noor');
  const { port } = new URL(server.url);
  const head = `GET /sync/board:thuis HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nCookie: ${cookie}\r\n`;
  const endings = [
    '\r\n',
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: nonsense\r\n\r\n',
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n\xff\xff\xff\xff\xff`,
  ];
  for (const ending of endings) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(Buffer.from(head + ending, 'latin1'));
        socket.resetAndDestroy();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
  }
  expect(await knock(server, '/sync/board:thuis', { cookie })).toBe('open');
});

async function live(server: AppServer, person: string): Promise<{ socket: Socket; heard: unknown[] }> {
  const { cookie } = await server.as(person);
  const socket = io(server.url, {
    path: '/live',
    transports: ['websocket'],
    extraHeaders: { cookie },
    reconnection: false,
  });
  onTestFinished(() => void socket.disconnect());
  const heard: unknown[] = [];
  socket.onAny((...event: unknown[]) => heard.push(event));
  await new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(null));
    socket.on('connect_error', reject);
  });
  return { socket, heard };
}

test('who is concerned hears that something changed: ids and a version, no contents', async () => {
  const server = await startApp();
  const [kees, joost] = [await live(server, 'kees'), await live(server, 'joost')];
  const noor = await server.as('noor');
  await noor.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Geheimzinnig', owners: ['kees'] });
  await vi.waitFor(() => {
    expect(kees.heard).toContainEqual(['myActionsChanged', { board: 'thuis' }]);
    expect(joost.heard).toContainEqual([
      'boardChanged',
      { board: 'thuis', version: expect.any(Number) as unknown },
    ]);
  }, 5_000);
  expect(joost.heard.map((event) => (event as string[])[0])).not.toContain('myActionsChanged');
  expect(JSON.stringify([kees.heard, joost.heard])).not.toContain('Geheimzinnig');
});

test('live events are for who is signed in', async () => {
  const server = await startApp();
  expect(await knock(server, '/live?EIO=4&transport=websocket', {})).toBe('HTTP 401');
});

test('stopping closes board sockets with "restart" and the stop ends', async () => {
  const server = await startApp();
  const { cookie } = await server.as('noor');
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/board:thuis`, {
    headers: { cookie },
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await server.stop();
  expect(await closed).toBe(closeCodes.restart);
});
