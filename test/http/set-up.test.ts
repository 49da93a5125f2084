import { boardLines } from '@verbeterbord/shared/api/boards.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import { problem } from '@verbeterbord/shared/api/problem.ts';
import { waysIn } from '@verbeterbord/shared/api/sign-in.ts';
import { expect, test, vi } from 'vitest';
import { asker, type AppServer } from '../support/app-server.ts';
import { cookiesOf, startEmpty, tokenOf } from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 30_000 });

function given(token: string, more: object = {}): object {
  return {
    token,
    organisation: 'Gemeente Voorbeeld',
    offices: ['Alphen', 'Rijen'],
    person: {
      name: 'Ank Beheer',
      role: 'beheerder',
      email: 'Ank@Gemeente.example ',
      password: 'paars kajak lantaarn 47 dijk',
    },
    example: false,
    ...more,
  };
}

async function rows(server: AppServer): Promise<number[]> {
  const tables = ['organisation', 'office', 'person', 'local_account', 'team', 'board'] as const;
  return Promise.all(
    tables.map(async (table) => (await server.app.storage.db.selectFrom(table).selectAll().execute()).length),
  );
}

test('an empty server says that it is to be set up, and has nothing but the link that does', async () => {
  const { server, link } = await startEmpty();
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/instellen#[\w-]{43}$/);
  const ways = (await server.nobody.ask('GET', '/api/v1/sign-in')).read(waysIn);
  expect(ways).toMatchObject({ organisation: null, setUpNeeded: true, mode: 'start' });
  expect(await rows(server)).toEqual([0, 0, 0, 0, 0, 0]);
  expect((await server.nobody.ask('GET', '/api/v1/demo/people')).status).toBe(404);
  expect((await server.nobody.ask('POST', '/api/v1/demo/session', { person: 'noor' })).status).toBe(404);
});

test('the link sets up once, and signs the first administrator in', async () => {
  const { server, link } = await startEmpty();
  const token = tokenOf(link);
  expect((await server.nobody.ask('POST', '/api/v1/set-up/read', { token })).status).toBe(204);
  const done = await server.nobody.ask('POST', '/api/v1/set-up', given(token));
  expect([done.status, done.text]).toEqual([204, '']);
  const ank = asker(server.url, cookiesOf(done.headers));
  expect((await ank.ask('GET', '/api/v1/me')).read(me)).toMatchObject({
    person: { name: 'Ank Beheer', initials: 'AB' },
    organisation: { name: 'Gemeente Voorbeeld' },
    administrator: true,
    teams: [],
    mode: 'start',
  });
  expect(await rows(server)).toEqual([1, 2, 1, 1, 0, 0]);
  for (const path of ['/api/v1/set-up/read', '/api/v1/set-up']) {
    const again = await server.nobody.ask('POST', path, path.endsWith('read') ? { token } : given(token));
    expect(again.body).toMatchObject({ status: 404, code: 'link-ended' });
  }
  expect(await server.app.setUpLink()).toBeNull();
  expect((await server.nobody.ask('GET', '/api/v1/sign-in')).read(waysIn)).toMatchObject({
    organisation: 'Gemeente Voorbeeld',
    setUpNeeded: false,
    local: true,
    oidc: null,
    mail: false,
  });
});

test('forged, expired and replaced links answer alike, and set nothing up', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const { server, link } = await startEmpty({ now: () => now });
  const first = tokenOf(link);
  const second = tokenOf(await server.app.setUpLink());
  const answers = [first, 'x', 'A'.repeat(43), '', 'a'.repeat(150)].map(async (token) => {
    const answer = await server.nobody.ask('POST', '/api/v1/set-up', given(token));
    return [answer.status, answer.text];
  });
  now += 3_600_001;
  const late = await server.nobody.ask('POST', '/api/v1/set-up', given(second));
  expect(late.read(problem).code).toBe('link-ended');
  for (const answer of await Promise.all(answers)) expect(answer).toEqual([late.status, late.text]);
  expect(await rows(server)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('two who set up at once: one does, the other hears that the link ended', async () => {
  const { server, link } = await startEmpty();
  const token = tokenOf(link);
  const statuses = await Promise.all(
    [1, 2, 3].map(async () => (await server.nobody.ask('POST', '/api/v1/set-up', given(token))).status),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 404, 404]);
  expect(await rows(server)).toEqual([1, 2, 1, 1, 0, 0]);
});

test('a password that is easy to guess sets nothing up, and the link still works', async () => {
  const { server, link } = await startEmpty();
  const token = tokenOf(link);
  const person = { name: 'Ank Beheer', role: '', email: 'ank@gemeente.example' };
  for (const password of [
    'kort',
    'wachtwoord12',
    'Welkom2026!!',
    'aaaaaaaaaaaaaaa',
    'ank@gemeente.example',
    'Gemeente Voorbeeld1',
    'qwertyuiop123',
    '123456789012345',
  ])
    expect(
      (await server.nobody.ask('POST', '/api/v1/set-up', given(token, { person: { ...person, password } })))
        .body,
      `as ${password}`,
    ).toMatchObject({ status: 422, code: 'weak-password' });
  expect(await rows(server)).toEqual([0, 0, 0, 0, 0, 0]);
  expect((await server.nobody.ask('POST', '/api/v1/set-up', given(token))).status).toBe(204);
});

test('with the example its teams and boards are there, its people have no account, and the administrator sees it', async () => {
  const { server, link } = await startEmpty();
  const done = await server.nobody.ask('POST', '/api/v1/set-up', given(tokenOf(link), { example: true }));
  expect(done.status).toBe(204);
  const ank = asker(server.url, cookiesOf(done.headers));
  await vi.waitFor(async () => {
    const { boards } = (await ank.ask('GET', '/api/v1/boards')).read(boardLines);
    expect(boards).toHaveLength(5);
    for (const board of boards) expect(board.ambition?.title).toEqual(expect.any(String));
  }, 10_000);
  const [, offices, people, accounts, teams] = await rows(server);
  expect({ offices, accounts, teams }).toEqual({ offices: 2, accounts: 1, teams: 5 });
  expect(people).toBeGreaterThan(20);
  // offices that were named the same are those of the example's people
  const { db } = server.app.storage;
  const placed = await db.selectFrom('person').select('id').where('office', 'is not', null).execute();
  expect(placed.length).toBeGreaterThan(10);
  for (const login of ['noor', 'petra'])
    expect(
      (await server.nobody.ask('POST', '/api/v1/sign-in/password', { login, password: 'x' })).body,
    ).toMatchObject({ code: 'wrong-credentials' });
});

test('what can not be is refused before anything is written', async () => {
  const { server, link } = await startEmpty();
  const token = tokenOf(link);
  const person = {
    name: 'Ank',
    role: '',
    email: 'ank@gemeente.example',
    password: 'paars kajak lantaarn 47 dijk',
  };
  for (const wrong of [
    { organisation: '' },
    { organisation: 'a\u202eb' },
    { offices: [' '] },
    { person: { ...person, email: 'geen adres' } },
    { person: { ...person, email: 'a@b.nl\r\nBcc: x@y.nl' } },
    { person: { ...person, name: 'a\u0000b' } },
    { extra: 1 },
  ])
    expect((await server.nobody.ask('POST', '/api/v1/set-up', given(token, wrong))).body).toMatchObject({
      status: 400,
      code: 'invalid-request',
    });
  expect(await rows(server)).toEqual([0, 0, 0, 0, 0, 0]);
});
