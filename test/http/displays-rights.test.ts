import { actionRef } from '@verbeterbord/shared/api/actions.ts';
import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { allDisplays, displays, ownDisplay } from '@verbeterbord/shared/api/displays.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import { expect, test, vi } from 'vitest';
import { startApp, type Asker } from '../support/app-server.ts';
import { everybody } from '../support/everybody.ts';
import { realOrganisation } from '../support/real-organisation.ts';
import { askCode, screenOn, typeCode } from '../support/screens.ts';

vi.setConfig({ testTimeout: 60_000 });

async function twoTeams() {
  const organisation = await realOrganisation();
  const [thuis, jeugd] = [await organisation.team('Team Thuis'), await organisation.team('Team Jeugd')];
  const lead = async (name: string, team: typeof thuis.team, role: TeamRole = 'lead') =>
    (await organisation.person(name, { team, role })).who;
  const els = await lead('Els', thuis.team);
  const joost = await lead('Joost', jeugd.team);
  const both = await organisation.person('Petra', { team: thuis.team, role: 'lead' });
  const { db } = organisation.server.app.storage;
  const [membership] = await db.selectFrom('membership').selectAll().where('person', '=', both.id).execute();
  if (membership === undefined) throw new Error('she leads a team');
  await db
    .insertInto('membership')
    .values({ ...membership, team: jeugd.team })
    .execute();
  return { organisation, server: organisation.server, thuis, jeugd, els, joost, petra: both.who, lead };
}

test('a board hangs on a screen when who types the code may share it: others learn no more than of any board', async () => {
  const { organisation, server, thuis, jeugd, els, lead } = await twoTeams();
  const { code, secret } = await askCode(server);
  const ask = (who: Asker, boards: readonly string[], typed = code) =>
    who.ask('POST', '/api/v1/displays', { code: typed, name: 'gang', boards, every: null });
  const kees = await lead('Kees', thuis.team, 'member');
  const unseen = await ask(els, [thuis.board, jeugd.board]);
  const absent = await ask(els, [thuis.board, 'bestaat-niet']);
  expect([unseen.status, unseen.text]).toEqual([404, absent.text]);
  expect((await ask(kees, [thuis.board])).body).toMatchObject({ status: 403, code: 'not-allowed' });
  expect((await ask(organisation.administrator, [thuis.board])).text).toBe(absent.text);
  // and whether the code was a good one they don't learn either
  expect((await ask(els, [jeugd.board], 'ABCD2345')).text).toBe(absent.text);
  for (const boards of [[], Array.from({ length: 13 }, () => thuis.board)])
    expect((await ask(els, boards)).status).toBe(400);
  const waiting = await server.nobody.ask('POST', '/api/v1/display-pairings/claim', { secret });
  expect(waiting.body).toEqual({ state: 'waiting' });
  // a board named twice hangs there once
  expect((await ask(els, [thuis.board, thuis.board])).status).toBe(201);
});

test('a screen is changed and ended by who may share all its boards, ended by the administrator too, and is nothing to others', async () => {
  const { organisation, server, thuis, jeugd, els, joost, petra } = await twoTeams();
  const { administrator } = organisation;
  const screen = await screenOn(server, petra, [jeugd.board, thuis.board]);
  const path = `/api/v1/displays/${screen.id}`;
  const absent = await els.ask('DELETE', '/api/v1/displays/bestaat-niet');
  for (const who of [els, joost, screen.asker]) {
    expect((await who.ask('PATCH', path, { every: 30 })).text).toBe(absent.text);
    expect((await who.ask('DELETE', path)).text).toBe(absent.text);
  }
  expect((await administrator.ask('PATCH', path, { every: 30 })).text).toBe(absent.text);
  expect((await petra.ask('PATCH', path, { every: 30, name: 'hal' })).status).toBe(204);
  expect((await petra.ask('PATCH', path, { boards: [thuis.board, 'bestaat-niet'] })).text).toBe(absent.text);
  expect((await screen.asker.ask('GET', '/api/v1/display')).read(ownDisplay)).toMatchObject({
    name: 'hal',
    boards: [{ id: jeugd.board }, { id: thuis.board }],
    every: 30,
  });
  // each lead sees it on their own board, and nothing of the other team's
  const seen = (await els.ask('GET', `/api/v1/boards/${thuis.board}/displays`)).read(displays).displays;
  expect(seen).toMatchObject([{ id: screen.id, boards: [thuis.board], others: 1 }]);
  const all = (await administrator.ask('GET', '/api/v1/displays')).read(allDisplays).displays;
  expect(all).toMatchObject([{ id: screen.id, others: 0, teams: [jeugd.team, thuis.team] }]);
  expect((await administrator.ask('DELETE', path)).status).toBe(204);
  expect((await screen.asker.ask('GET', '/api/v1/me')).status).toBe(401);
});

test('a lead takes their own board off any screen, and the screen goes on with the others until there are none', async () => {
  const { server, thuis, jeugd, els, joost, petra } = await twoTeams();
  const screen = await screenOn(server, petra, [jeugd.board, thuis.board]);
  const off = (who: Asker, board: string) =>
    who.ask('DELETE', `/api/v1/boards/${board}/displays/${screen.id}`);
  expect((await off(els, jeugd.board)).status).toBe(404);
  expect((await off(joost, jeugd.board)).status).toBe(204);
  expect((await off(joost, jeugd.board)).status).toBe(404);
  expect((await screen.asker.ask('GET', `/api/v1/boards/${jeugd.board}`)).status).toBe(404);
  expect((await screen.asker.ask('GET', '/api/v1/me')).read(me).guestOf).toBe(thuis.board);
  // now it is hers alone, to change too
  expect((await els.ask('PATCH', `/api/v1/displays/${screen.id}`, { every: 60 })).status).toBe(204);
  expect((await off(els, thuis.board)).status).toBe(204);
  expect((await screen.asker.ask('GET', '/api/v1/me')).body).toMatchObject({ code: 'session-ended' });
});

test('two leads who take their boards off one screen at once leave neither there', async () => {
  const { server, thuis, jeugd, els, joost, petra } = await twoTeams();
  const screen = await screenOn(server, petra, [jeugd.board, thuis.board]);
  const done = await Promise.all([
    els.ask('DELETE', `/api/v1/boards/${thuis.board}/displays/${screen.id}`),
    joost.ask('DELETE', `/api/v1/boards/${jeugd.board}/displays/${screen.id}`),
  ]);
  expect(done.map(({ status }) => status)).toEqual([204, 204]);
  expect((await screen.asker.ask('GET', '/api/v1/me')).status).toBe(401);
});

test('a team that ends takes its boards off its screens; one without any is still a screen, for the administrator to end', async () => {
  const { organisation, server, thuis, jeugd, petra, els } = await twoTeams();
  const { administrator } = organisation;
  const screen = await screenOn(server, petra, [jeugd.board, thuis.board]);
  const show = async () => {
    const own = (await screen.asker.ask('GET', '/api/v1/display')).read(ownDisplay);
    return own.boards.map((each) => each.id);
  };
  expect((await administrator.ask('DELETE', `/api/v1/teams/${jeugd.team}`)).status).toBe(204);
  expect(await show()).toEqual([thuis.board]);
  expect((await screen.asker.ask('GET', `/api/v1/boards/${jeugd.board}`)).status).toBe(404);
  // what is left is hers
  expect((await els.ask('PATCH', `/api/v1/displays/${screen.id}`, { name: 'hal' })).status).toBe(204);
  expect((await administrator.ask('DELETE', `/api/v1/teams/${thuis.team}`)).status).toBe(204);
  expect(await show()).toEqual([]);
  expect((await screen.asker.ask('GET', '/api/v1/me')).read(me)).toMatchObject({
    guestOf: null,
    display: true,
  });
  expect((await els.ask('DELETE', `/api/v1/displays/${screen.id}`)).status).toBe(404);
  const all = (await administrator.ask('GET', '/api/v1/displays')).read(allDisplays).displays;
  expect(all).toMatchObject([{ id: screen.id, boards: [], teams: [] }]);
  expect((await administrator.ask('DELETE', `/api/v1/displays/${screen.id}`)).status).toBe(204);
});

test('a screen changes nothing, is told of nobody, and of what is not its own it hears the same as of what does not exist', async () => {
  const server = await startApp();
  const els = await server.as('els');
  await els.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Van Els', owners: ['els'] });
  const screen = await screenOn(server, els, ['thuis']);
  const ask = (method: string, path: string, body?: unknown) =>
    screen.asker.ask(method, `/api/v1/${path}`, body);
  const nothing = (await ask('GET', 'boards/bestaat-niet')).text;
  for (const path of [
    'boards',
    'boards/jeugd',
    'boards/jeugd/about',
    'teams',
    'teams/thuis/members',
    'teams/sociaal-domein/overview',
    'people',
    'my-actions',
    'my-sessions',
    'my-account',
    'my-diary-feed',
    'notices',
    'news',
    'search?q=van',
    'tokens',
    'displays',
    'settings',
    'questions/bestaat-niet',
  ]) {
    const answer = await ask('GET', path);
    expect([path, answer.status, answer.text]).toEqual([path, 404, nothing]);
  }
  for (const [method, path, body] of [
    ['POST', 'boards/thuis/actions', { title: 'x' }],
    ['POST', 'boards/thuis/visits', {}],
    ['GET', 'boards/thuis/changes', undefined],
    ['GET', 'boards/thuis/news', undefined],
    ['GET', 'boards/thuis/records', undefined],
    ['GET', 'boards/thuis/figures', undefined],
    ['GET', 'boards/thuis/displays', undefined],
    ['POST', 'boards/thuis/guest-links', { label: 'x' }],
  ] as const)
    expect([path, (await ask(method, path, body)).status]).toEqual([path, 403]);
  expect((await ask('DELETE', 'session')).status).toBe(404);
  const typed = { code: 'ABCD2345', name: 'x', boards: ['thuis'], every: null };
  expect((await ask('POST', 'displays', typed)).status).toBe(404);
  // names that hang on the board, and nothing else of those people
  const about = (await ask('GET', 'boards/thuis/about')).body as { others: { role: string; office: null }[] };
  expect(about.others.length).toBeGreaterThan(1);
  for (const each of about.others) expect(each).toMatchObject({ role: '', office: null });
});

test('a screen is told the names that hang on its board, and not who changed something there', async () => {
  const { server, thuis, els, lead } = await twoTeams();
  const kees = await lead('Kees', thuis.team, 'member');
  const path = `/api/v1/boards/${thuis.board}`;
  const { person } = (await els.ask('GET', '/api/v1/me')).read(me);
  const made = await els.ask('POST', `${path}/actions`, { title: 'Van Els', owners: [person.id] });
  const { id } = made.read(actionRef);
  expect((await kees.ask('PATCH', `${path}/actions/${id}`, { state: 'doing' })).status).toBe(200);
  await expect.poll(async () => (await els.ask('GET', `${path}/changes`)).text).toContain('moved');
  const screen = await screenOn(server, els, [thuis.board], { name: 'gang' });
  const { others } = (await screen.asker.ask('GET', `${path}/about`)).read(boardAbout);
  expect(others.map(({ name }) => name).toSorted()).toEqual(['Els', 'gang']);
});

test('nobody but a screen is told what a screen shows', async () => {
  const server = await startApp();
  for (const { name, asker, board, token } of await everybody(server)) {
    const { status } = await asker.ask('GET', '/api/v1/display');
    const wanted = board === 'display' ? 200 : token === null ? 404 : 403;
    expect([name, status]).toEqual([name, wanted]);
  }
});

test('a browser in which somebody is signed in does not become a screen, and does not lose their session', async () => {
  const { server, thuis, els } = await twoTeams();
  const { code, secret } = await askCode(server);
  await typeCode(els, code, [thuis.board]);
  for (const [path, body] of [
    ['', {}],
    ['/claim', { secret }],
  ] as const) {
    const refused = await els.ask('POST', `/api/v1/display-pairings${path}`, body);
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([409, []]);
  }
  const claimed = await server.nobody.ask('POST', '/api/v1/display-pairings/claim', { secret });
  expect(claimed.body).toEqual({ state: 'paired' });
});
