import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { administeredPeople, directory, personRef } from '@verbeterbord/shared/api/people.ts';
import { teamMembers, teamRef, teams } from '@verbeterbord/shared/api/teams.ts';
import { cycleOn } from '@verbeterbord/shared/domain/cycle.ts';
import { addDays, dayOf } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { stranger } from '../support/everybody.ts';
import { administrator, guestOn } from '../support/visitors.ts';

const today = dayOf(Date.now());

async function makeTeam(admin: Asker, name: string, parent: string | null): Promise<string> {
  const made = await admin.ask('POST', '/api/v1/teams', { name, parent });
  expect(made.status).toBe(201);
  return made.read(teamRef).id;
}

async function tree(asker: Asker): Promise<Record<string, string | null>> {
  const list = (await asker.ask('GET', '/api/v1/teams')).read(teams).teams;
  return Object.fromEntries(list.map(({ id, parent }) => [id, parent]));
}

async function audited(server: AppServer): Promise<string[]> {
  const rows = await server.app.storage.db.selectFrom('audit').select('action').orderBy('seq').execute();
  return rows.map(({ action }) => action);
}

const put = (asker: Asker, team: string, person: string, body: object = { role: 'member' }) =>
  asker.ask('PUT', `/api/v1/teams/${team}/members/${person}`, body);

test('a team is made at the top or below another, renamed, moved and ended, and the log tells of it', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const top = await makeTeam(admin, 'Ruimte', null);
  const wegen = await makeTeam(admin, 'Wegen', top);
  expect((await admin.ask('PATCH', `/api/v1/teams/${wegen}`, { name: 'Wegen en groen' })).status).toBe(204);
  expect((await admin.ask('DELETE', `/api/v1/teams/${top}`)).body).toMatchObject({ code: 'team-has-teams' });
  expect((await admin.ask('PATCH', `/api/v1/teams/${wegen}`, { parent: 'sociaal-domein' })).status).toBe(204);
  expect(await tree(admin)).toMatchObject({ [wegen]: 'sociaal-domein', [top]: null });
  expect((await admin.ask('DELETE', `/api/v1/teams/${top}`)).status).toBe(204);
  expect(Object.keys(await tree(admin))).not.toContain(top);
  expect((await admin.ask('GET', `/api/v1/teams/${top}/members`)).status).toBe(404);
  expect((await admin.ask('POST', '/api/v1/teams', { name: 'X', parent: top })).status).toBe(404);
  expect(await audited(server)).toEqual([
    'team-created',
    'team-created',
    'team-renamed',
    'team-moved',
    'team-ended',
  ]);
});

test('a team never comes to hang below itself, however it is tried', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const a = await makeTeam(admin, 'A', null);
  const b = await makeTeam(admin, 'B', a);
  const c = await makeTeam(admin, 'C', b);
  for (const under of [a, b, c])
    expect((await admin.ask('PATCH', `/api/v1/teams/${a}`, { parent: under })).body).toMatchObject({
      code: 'team-under-itself',
    });
  expect((await admin.ask('PATCH', `/api/v1/teams/${a}`, { parent: 'nergens' })).status).toBe(404);
  // two at once, each fine by itself
  const d = await makeTeam(admin, 'D', null);
  const e = await makeTeam(admin, 'E', null);
  const both = await Promise.all([
    admin.ask('PATCH', `/api/v1/teams/${d}`, { parent: e }),
    admin.ask('PATCH', `/api/v1/teams/${e}`, { parent: d }),
  ]);
  expect(both.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([204, 409]);
});

test('a team takes the calendar of the tree that it comes under, counts on, and keeps it when it leaves', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const els = await server.as('els');
  const calendar = async () => (await els.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout).calendar;
  const shared = await calendar();
  expect((await admin.ask('PATCH', '/api/v1/teams/thuis', { parent: null })).status).toBe(204);
  expect(await calendar()).toEqual(shared);
  const start = addDays(today, -3);
  const made = await admin.ask('POST', '/api/v1/teams', {
    name: 'Ruimte',
    parent: null,
    rhythm: { start, days: 7 },
  });
  await admin.ask('PATCH', '/api/v1/teams/thuis', { parent: made.read(teamRef).id });
  const { number } = cycleOn(shared, today);
  expect(await calendar()).toEqual([{ start, days: 7, firstNumber: number }]);
  // and comes to the top with that count
  expect((await admin.ask('PATCH', '/api/v1/teams/thuis', { parent: null })).status).toBe(204);
  expect(await calendar()).toEqual([{ start, days: 7, firstNumber: number }]);
});

test('a lead looks after who is in their team, with dates; a member does not, and nobody in another team', async () => {
  const server = await startApp();
  const [els, kees, ruben] = [await server.as('els'), await server.as('kees'), await server.as('ruben')];
  const members = async () => (await els.ask('GET', '/api/v1/teams/thuis/members')).read(teamMembers).members;
  expect((await put(els, 'thuis', 'joost')).status).toBe(204);
  expect(await members()).toContainEqual(
    expect.objectContaining({ role: 'member', from: today, until: null, source: 'hand' }),
  );
  const joost = await server.as('joost');
  expect((await joost.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout).role).toBe('member');
  // later, and only for a while
  const from = addDays(today, 7);
  const until = addDays(today, 20);
  expect((await put(els, 'thuis', 'sanne', { role: 'lead', from, until })).status).toBe(204);
  const sanne = await server.as('sanne');
  expect((await sanne.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout).role).toBe('colleague');
  expect((await members()).find(({ person }) => person.id === 'sanne')).toMatchObject({ from, until });
  // days that don't fit, and people who are none of ours
  const guest = await guestOn(server, 'thuis');
  expect((await put(els, 'thuis', 'sanne', { role: 'lead', from: until, until: from })).status).toBe(422);
  expect((await put(els, 'thuis', 'sanne', { role: 'lead', from: addDays(today, -1) })).status).toBe(422);
  for (const person of ['niemand', guest.person]) expect((await put(els, 'thuis', person)).status).toBe(404);
  for (const other of [kees, ruben]) expect((await put(other, 'thuis', 'anouk')).status).toBe(403);
  // and out again, at once
  expect((await els.ask('DELETE', '/api/v1/teams/thuis/members/joost')).status).toBe(204);
  expect((await els.ask('DELETE', '/api/v1/teams/thuis/members/joost')).status).toBe(404);
  expect((await joost.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout).role).toBe('colleague');
});

test('a role that is given again leaves one membership, and the past as it was', async () => {
  const server = await startApp();
  const els = await server.as('els');
  for (const role of ['viewer', 'member', 'lead', 'viewer', 'member'])
    expect((await put(els, 'thuis', 'kees', { role })).status).toBe(204);
  const rows = await server.app.storage.db
    .selectFrom('membership')
    .select(['role', 'from_day', 'until_day'])
    .where('team', '=', 'thuis' as never)
    .where('person', '=', 'kees' as never)
    .orderBy('from_day')
    .execute();
  expect(rows).toEqual([
    { role: 'member', from_day: addDays(today, -365), until_day: addDays(today, -1) },
    { role: 'member', from_day: today, until_day: null },
  ]);
});

test('a delegate works in the team, comes into the board above by that, and out of it with the membership', async () => {
  const server = await startApp();
  const els = await server.as('els');
  const tom = await server.as('tom');
  const path = '/api/v1/teams/thuis/delegate';
  const roleAbove = async (asker: Asker) =>
    (await asker.ask('GET', '/api/v1/boards/sociaal-domein/about')).read(boardAbout).role;
  expect(await roleAbove(tom)).toBe('colleague');
  const wrong = [
    [{ person: 'joost' }, 'not-a-member'],
    [{ person: 'tom', deputy: 'joost' }, 'not-a-member'],
    [{ person: 'tom', deputy: 'tom' }, 'invalid-value'],
  ] as const;
  for (const [delegate, code] of wrong)
    expect((await els.ask('PUT', path, { delegate })).body).toMatchObject({ code });
  expect((await els.ask('PUT', path, { delegate: { person: 'tom', deputy: 'kees' } })).status).toBe(204);
  expect(await roleAbove(tom)).toBe('delegate');
  expect(await roleAbove(await server.as('noor'))).toBe('colleague');
  // the deputy takes over
  await els.ask('DELETE', '/api/v1/teams/thuis/members/tom');
  const { delegate } = (await els.ask('GET', '/api/v1/teams/thuis/members')).read(teamMembers);
  expect(delegate).toEqual({ person: 'kees', deputy: null });
  // who only looks on speaks for nobody
  await put(els, 'thuis', 'kees', { role: 'viewer' });
  expect((await els.ask('GET', '/api/v1/teams/thuis/members')).read(teamMembers).delegate).toBeNull();
  expect(await roleAbove(await server.as('kees'))).toBe('colleague');
  expect((await els.ask('PUT', path, { delegate: null })).status).toBe(204);
  // the highest team has nobody to speak to
  const petra = await server.as('petra');
  const above = await petra.ask('PUT', '/api/v1/teams/sociaal-domein/delegate', {
    delegate: { person: 'karim' },
  });
  expect(above.body).toMatchObject({ code: 'wrong-state' });
});

test('a team of another tree, its people and its boards do not exist', async () => {
  const server = await startApp();
  await stranger(server);
  const vreemd = await server.as('vreemd');
  const own = (await vreemd.ask('GET', '/api/v1/teams')).read(teams).teams;
  expect(own.map(({ name, standing }) => [name, standing])).toEqual([['Elders', 'lead']]);
  const noor = await server.as('noor');
  expect((await noor.ask('GET', '/api/v1/teams')).text).not.toContain('Elders');
  const made = await vreemd.ask('POST', '/api/v1/boards', { team: own[0]?.id, title: 'Geheim bord' });
  expect(made.status).toBe(201);
  expect((await noor.ask('GET', '/api/v1/boards')).text).not.toContain('Geheim bord');
  const tried = await noor.ask('POST', '/api/v1/boards', { team: own[0]?.id, title: 'x' });
  const invented = await noor.ask('POST', '/api/v1/boards', { team: 'nergens', title: 'x' });
  expect([tried.status, tried.text]).toEqual([404, invented.text]);
});

test('an administrator looks after people, and the last one stays one', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const made = await admin.ask('POST', '/api/v1/people', {
    name: 'Wim van Dam',
    role: 'beleidsadviseur',
    office: 'rijen',
    email: 'wim@voorbeeld.nl',
  });
  const { id } = made.read(personRef);
  const list = (await admin.ask('GET', '/api/v1/administration/people')).read(administeredPeople).people;
  expect(list.find((person) => person.id === id)).toMatchObject({
    name: 'Wim van Dam',
    initials: 'WV',
    state: 'active',
    email: 'wim@voorbeeld.nl',
    administrator: false,
    teams: [],
    waysIn: { password: false, secondFactor: false, signOn: 0 },
    lastSeen: null,
  });
  expect(list.find((person) => person.id === 'karim')).toMatchObject({
    administrator: true,
    lastSeen: today,
    teams: [{ id: 'sociaal-domein', role: 'member' }],
  });
  const known = (await (await server.as('noor')).ask('GET', '/api/v1/people')).read(directory);
  expect(known.people.find((person) => person.id === id)).toMatchObject({ office: 'rijen' });
  expect(JSON.stringify(known)).not.toContain('voorbeeld.nl');

  const patch = (person: string, body: object) => admin.ask('PATCH', `/api/v1/people/${person}`, body);
  expect((await patch(id, { role: '', office: 'maan' })).body).toMatchObject({ code: 'invalid-value' });
  expect((await patch('niemand', { name: 'x' })).status).toBe(404);
  expect((await patch('karim', { administrator: false })).body).toMatchObject({ code: 'last-administrator' });
  expect((await patch(id, { administrator: true, name: 'Wim Dam' })).status).toBe(204);
  // two at once, each leaving the other: one of them stays
  const both = await Promise.all(
    [id, 'karim'].map((person) => patch(person, { administrator: false }).then(({ status }) => status)),
  );
  expect(both.filter((status) => status === 204)).toHaveLength(1);
  expect(await audited(server)).toEqual([
    'person-added',
    'administrator-given',
    'person-changed',
    'administrator-taken',
  ]);
});
