import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { askServer } from '@verbeterbord/server/admin/control.ts';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startApp, type AppServer } from '../support/app-server.ts';

interface Typed {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/** What somebody types at the machine, on the server that runs there. */
async function type(server: AppServer, ...args: readonly string[]): Promise<Typed> {
  const lines: string[] = [];
  const problems: string[] = [];
  const code = await askServer(server.dataDir, args, {
    line: (text) => lines.push(text),
    problem: (text) => problems.push(text),
  });
  return { code, lines, problems };
}

/** The example people on a server that is no demo any more, so that the command line can reach it. */
async function realServer(): Promise<{ server: AppServer; cookieOf: (person: string) => string }> {
  const demo = await startApp();
  const cookies = new Map<string, string>();
  for (const person of ['sanne', 'petra']) cookies.set(person, (await demo.as(person)).cookie);
  await demo.stop();
  const server = await startApp({ dataDir: demo.dataDir, config: { mode: 'start' } });
  return { server, cookieOf: (person) => cookies.get(person) ?? '' };
}

const ask = (server: AppServer, path: string, headers: Record<string, string>) =>
  fetch(new URL(path, server.url), { headers });

test('somebody is added with a link to choose a password, once, and named by address from then on', async () => {
  const { server } = await realServer();
  const added = await type(
    server,
    'user',
    'add',
    'Nieuwe Collega',
    '--email',
    'nieuw@example.org',
    '--administrator',
  );
  expect(added).toMatchObject({ code: 0, problems: [] });
  expect(added.lines[1]).toMatch(/^http:\/\/.*\/wachtwoord#[\w-]{43}$/);
  expect(await type(server, 'user', 'add', 'Nog een', '--email', 'NIEUW@example.org')).toMatchObject({
    code: 1,
    problems: ['NIEUW@example.org has an account already'],
  });
  expect(await type(server, 'user', 'add', 'Zonder adres')).toMatchObject({ code: 2 });
  const reset = await type(server, 'user', 'reset', 'nieuw@example.org');
  expect(reset.lines[0]).toMatch(/\/wachtwoord#[\w-]{43}$/);
  const { db } = server.app.storage;
  const rows = await db
    .selectFrom('audit')
    .select(['action', 'actor_kind', 'detail'])
    .orderBy('seq')
    .execute();
  expect(rows.map(({ action }) => action)).toEqual([
    'person-added',
    'administrator-given',
    'password-reset-asked',
    'password-reset-asked',
  ]);
  expect(new Set(rows.map((row) => row.actor_kind))).toEqual(new Set(['cli']));
  // no link in the log
  expect(JSON.stringify(rows)).not.toMatch(/[\w-]{43}/);
  // the last administrator stays; the example has one of its own
  await db.updateTable('person').set({ administrator: 0 }).where('email', 'is', null).execute();
  const last = await type(server, 'user', 'disable', 'nieuw@example.org');
  expect(last).toMatchObject({
    code: 1,
    problems: [expect.stringContaining('last administrator') as unknown],
  });
});

test('who is disabled at the machine is out within a second, in open tabs too', async () => {
  const { server, cookieOf } = await realServer();
  const cookie = cookieOf('sanne');
  expect((await ask(server, '/api/v1/me', { cookie })).status).toBe(200);
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/board:jeugd`, {
    headers: { cookie, origin: server.url },
  });
  await once(socket, 'open');
  const closed = once(socket, 'close') as Promise<[number]>;
  const began = performance.now();
  const answer = await type(server, 'user', 'disable', 'sanne');
  expect(answer).toMatchObject({ code: 0 });
  const [code] = await closed;
  expect(code).toBe(4401);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect((await ask(server, '/api/v1/me', { cookie })).status).toBe(401);
  expect(await type(server, 'user', 'disable', 'sanne')).toMatchObject({ code: 1 });
  expect(await type(server, 'user', 'disable', 'nobody@example.org')).toMatchObject({ code: 1 });
});

test('a token for a program reads as its person until it is revoked', async () => {
  const { server } = await realServer();
  const made = await type(
    server,
    'token',
    'create',
    'Dashboard',
    '--person',
    'petra',
    '--scope',
    'read',
    '--days',
    '30',
  );
  expect(made).toMatchObject({ code: 0, problems: [] });
  const headers = { authorization: `Bearer ${made.lines[0]}` };
  expect((await ask(server, '/api/v1/boards', headers)).status).toBe(200);
  const id = /Its id is (\w+)/.exec(made.lines[1] ?? '')?.[1] ?? '';
  expect(await type(server, 'token', 'revoke', id)).toMatchObject({ code: 0 });
  expect((await ask(server, '/api/v1/boards', headers)).status).toBe(401);
  expect(await type(server, 'token', 'revoke', id)).toMatchObject({ code: 1 });
  for (const wrong of [
    ['token', 'create', 'X', '--person', 'petra', '--scope', 'everything'],
    ['token', 'create', 'X', '--person', 'petra', '--days', 'soon'],
    ['token', 'create', '--person', 'petra'],
    ['token', 'revoke'],
    ['token'],
    [],
  ])
    expect(await type(server, ...wrong)).toMatchObject({ code: 2 });
});

test('only the server’s own user reaches its socket, and rubbish on it harms nothing', async () => {
  const { server } = await realServer();
  expect(statSync(join(server.dataDir, 'control')).mode & 0o777).toBe(0o700);
  for (const rubbish of ['GET / HTTP/1.1\r\n\r\n', '{"args":"backup"}\n', `${'x'.repeat(200_000)}\n`]) {
    const socket = connect(join(server.dataDir, 'control', 'admin.sock'));
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    const ended = once(socket, 'close');
    socket.write(rubbish);
    await ended;
    expect(text).toContain('not a request of the command line');
  }
  // somebody who hangs up half-way
  const gone = connect(join(server.dataDir, 'control', 'admin.sock'));
  await once(gone, 'connect');
  gone.destroy();
  expect(await type(server, 'audit', 'check')).toMatchObject({ code: 0 });
});

test('a demo has no command line', async () => {
  const demo = await startApp();
  expect(await type(demo, 'audit', 'check')).toMatchObject({ code: null });
});
