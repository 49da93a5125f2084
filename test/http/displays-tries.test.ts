import { displays } from '@verbeterbord/shared/api/displays.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { Asker } from '../support/app-server.ts';
import { realOrganisation } from '../support/real-organisation.ts';
import { askCode, screenOn, typeCode } from '../support/screens.ts';

vi.setConfig({ testTimeout: 60_000 });

const claimPath = '/api/v1/display-pairings/claim';
const [second, minute, day] = [1000, 60_000, 24 * 3_600_000];

/** One team and its two leads, at a clock that the test sets. */
async function leading() {
  const clock = { now: Date.UTC(2026, 10, 20, 9) };
  const organisation = await realOrganisation({ now: () => clock.now });
  const { team, board } = await organisation.team('Team Thuis');
  const lead = async (name: string) => (await organisation.person(name, { team, role: 'lead' })).who;
  return {
    organisation,
    server: organisation.server,
    clock,
    board,
    team,
    els: await lead('Els'),
    noor: await lead('Noor'),
    type: (who: Asker, code: string) =>
      who.ask('POST', '/api/v1/displays', { code, name: 'gang', boards: [board], every: null }),
  };
}

test('a code is good for ten minutes, and so is a screen that was given a board and does not come', async () => {
  const { server, clock, els, type } = await leading();
  const [late, left] = [await askCode(server), await askCode(server)];
  clock.now += 10 * minute - second;
  expect((await type(els, left.code)).status).toBe(201);
  clock.now += second;
  expect((await type(els, late.code)).body).toMatchObject({ status: 404, code: 'link-ended' });
  const claim = (secret: string) => server.nobody.ask('POST', claimPath, { secret });
  expect((await claim(late.secret)).body).toMatchObject({ code: 'link-ended' });
  // typed at the last moment: the screen that was being restarted has its ten minutes to come in
  clock.now += 9 * minute;
  expect((await claim(left.secret)).body).toEqual({ state: 'paired' });
  const never = await askCode(server);
  expect((await type(els, never.code)).status).toBe(201);
  clock.now += 10 * minute;
  expect((await claim(never.secret)).body).toMatchObject({ code: 'link-ended' });
});

test('a screen that never came is on no list', async () => {
  const { server, clock, board, els, type } = await leading();
  await type(els, (await askCode(server)).code);
  const list = async () =>
    (await els.ask('GET', `/api/v1/boards/${board}/displays`)).read(displays).displays.length;
  expect(await list()).toBe(1);
  clock.now += 10 * minute;
  expect(await list()).toBe(0);
});

test('of two leads who type one code at once one has it, and one screen hangs there', async () => {
  const { server, board, els, noor, type } = await leading();
  for (let round = 0; round < 4; round += 1) {
    const { code } = await askCode(server);
    const answers = await Promise.all([type(els, code), type(noor, code)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 404]));
  }
  const { displays: all } = (await els.ask('GET', `/api/v1/boards/${board}/displays`)).read(displays);
  expect(all).toHaveLength(4);
});

test('one screen that asks twice at once is let in once', async () => {
  const { server, board, els } = await leading();
  for (let round = 0; round < 5; round += 1) {
    const { code, secret } = await askCode(server);
    await typeCode(els, code, [board]);
    const answers = await Promise.all([1, 2, 3].map(() => server.nobody.ask('POST', claimPath, { secret })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toHaveLength(1);
  }
});

test('after five wrong codes in ten minutes a person waits, whatever they type; a right one before that counts for nothing', async () => {
  const { server, clock, els, noor, type } = await leading();
  for (let wrong = 0; wrong < 4; wrong += 1) expect((await type(els, 'ABCD2345')).status).toBe(404);
  expect((await type(els, (await askCode(server)).code)).status).toBe(201);
  clock.now += 2 * minute;
  expect((await type(els, 'ABCD2345')).status).toBe(404);
  const { code } = await askCode(server);
  const refused = await type(els, code);
  expect([refused.status, refused.body]).toMatchObject([429, { code: 'too-many-requests' }]);
  expect(refused.headers.get('retry-after')).toBe('480');
  // a hundred at once are a hundred
  const many = await Promise.all(Array.from({ length: 20 }, () => type(noor, 'ABCD2345')));
  expect(many.filter(({ status }) => status === 404)).toHaveLength(5);
  clock.now += 8 * minute;
  expect((await type(els, code)).status).toBe(201);
});

test('colleagues who guess together from one address are held up together', async () => {
  const { organisation, clock, team, els, server, type } = await leading();
  for (let each = 0; each < 12; each += 1) {
    const { who } = await organisation.person(`Gokker ${each}`, { team, role: 'lead' });
    for (let wrong = 0; wrong < 5; wrong += 1) expect((await type(who, 'ABCD2345')).status).toBe(404);
  }
  const { code } = await askCode(server);
  expect((await type(els, code)).status).toBe(429);
  clock.now += 10 * minute;
  expect((await type(els, (await askCode(server)).code)).status).toBe(201);
});

test('who asks for code after code is stopped, and what is open is bounded and goes with time', async () => {
  const { server, clock } = await leading();
  const ask = () => server.nobody.ask('POST', '/api/v1/display-pairings', {});
  const answers = await Promise.all(Array.from({ length: 80 }, ask));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(60);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  const { db } = server.app.storage;
  const open = async () => (await db.selectFrom('display_pairing').selectAll().execute()).length;
  expect(await open()).toBe(60);
  clock.now += 10 * minute;
  await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)
    insert into display_pairing (secret_hash, code_hash, expires_at)
    select 's' || i, 'c' || i, '2026-11-20T10:00:00.000Z' from n`.execute(db);
  // from everywhere at once: another address than the one that was stopped
  const elsewhere = await server.app.http.inject({
    method: 'POST',
    url: '/api/v1/display-pairings',
    headers: { host: new URL(server.url).host },
    remoteAddress: '127.0.0.2',
    payload: {},
  });
  expect([elsewhere.statusCode, elsewhere.json()]).toMatchObject([503, { code: 'busy' }]);
  expect(await open()).toBe(1000);
});

test('the database and the audit log hold neither code nor secret, and the log tells who hung what where', async () => {
  const { server, board, els, type } = await leading();
  const { code, secret } = await askCode(server);
  const open = JSON.stringify(
    await server.app.storage.db.selectFrom('display_pairing').selectAll().execute(),
  );
  expect(open.includes(code) || open.includes(secret)).toBe(false);
  await type(els, 'ABCD2345');
  const screen = await screenOn(server, els, [board], { name: 'hal' });
  await els.ask('PATCH', `/api/v1/displays/${screen.id}`, { every: 30 });
  await els.ask('DELETE', `/api/v1/displays/${screen.id}`);
  const rows = await server.app.storage.db
    .selectFrom('audit')
    .selectAll()
    .where('object_kind', '=', 'display')
    .orderBy('seq')
    .execute();
  expect(rows.map(({ action, object, result }) => [action, object, result])).toEqual([
    ['display-paired', null, 'refused'],
    ['display-paired', screen.id, 'done'],
    ['display-entered', screen.id, 'done'],
    ['display-changed', screen.id, 'done'],
    ['display-ended', screen.id, 'done'],
  ]);
  expect(JSON.parse(rows[1]?.detail ?? '')).toEqual({ name: 'hal', boards: board });
  const written = JSON.stringify(rows);
  for (const text of [code, secret, screen.asker.cookie.split('=')[1] ?? '', 'ABCD2345'])
    expect(written).not.toContain(text);
});

test('a screen that was off for half a year is still paired, and after a year it is not', async () => {
  const { server, clock, board, els, type } = await leading();
  const { code, secret } = await askCode(server);
  await type(els, code);
  clock.now += minute;
  const claimed = await server.nobody.ask('POST', claimPath, { secret });
  const cookie = (claimed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const look = () => server.nobody.ask('GET', `/api/v1/boards/${board}`, undefined, { cookie });
  clock.now += 180 * day;
  expect((await look()).status).toBe(200);
  clock.now += 185 * day - second;
  expect([dayOf(clock.now), (await look()).status]).toEqual(['2027-11-20', 200]);
  clock.now += second;
  expect((await look()).body).toMatchObject({ status: 401, code: 'session-ended' });
});

test('a board hangs on twenty screens at most', async () => {
  const { server, els, type } = await leading();
  const statuses: number[] = [];
  for (let at = 0; at < 21; at += 1) statuses.push((await type(els, (await askCode(server)).code)).status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(409);
});
