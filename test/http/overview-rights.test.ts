import { ambitionsAbove, overviewTeam } from '@verbeterbord/shared/api/overview.ts';
import { teams as teamList } from '@verbeterbord/shared/api/teams.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { expect, test, vi } from 'vitest';
import { asker, type Asker } from '../support/app-server.ts';
import { listen } from '../support/live-ear.ts';
import { overviewOf, overviewOffice, rowOf, type OverviewOffice } from '../support/overview-office.ts';
import { guestOn, tokenOf } from '../support/visitors.ts';

vi.setConfig({ testTimeout: 60_000 });

type Name = keyof OverviewOffice['people'];
const paths = ['', '/ambitions', '/teams/JEUGD'];

async function knock(office: OverviewOffice, who: Asker, team: string): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (const path of paths) {
    const below = path.replace('JEUGD', office.teams.jeugd.team);
    statuses.add((await who.ask('GET', `/api/v1/teams/${team}/overview${below}`)).status);
  }
  return statuses;
}

test('the overview of a team is for who is in it, speaks in it, or is in a team below or above at any depth', async () => {
  const office = await overviewOffice();
  const seen: Record<Name, number> = {
    lead: 200,
    member: 200,
    viewer: 200,
    delegate: 200,
    deputy: 200,
    memberBelow: 200,
    viewerBelow: 200,
    memberFarBelow: 200,
    memberAbove: 200,
    // a team beside doesn't look on
    leadBeside: 403,
    stranger: 404,
  };
  for (const [name, status] of Object.entries(seen)) {
    const { who } = office.people[name as Name];
    expect([name, await knock(office, who, office.teams.domein.team)]).toEqual([name, new Set([status])]);
  }
});

test('who answers for a team may speak in its overview, and who looks up from below may not', async () => {
  const office = await overviewOffice();
  const speaks: Partial<Record<Name, boolean>> = {
    lead: true,
    member: true,
    delegate: true,
    deputy: true,
    viewer: false,
    memberBelow: false,
    viewerBelow: false,
    memberFarBelow: false,
    memberAbove: false,
  };
  for (const [name, may] of Object.entries(speaks)) {
    const { who } = office.people[name as Name];
    const { maySpeak } = await overviewOf(who, office.teams.domein.team);
    const line = (await who.ask('GET', '/api/v1/teams'))
      .read(teamList)
      .teams.find(({ id }) => id === office.teams.domein.team);
    expect([name, maySpeak, line?.verbs.includes('speak')]).toEqual([name, may, may]);
    expect(line?.verbs).toContain('overview');
  }
});

test('being an administrator shows no overview, and takes none away from who has a place of their own', async () => {
  const office = await overviewOffice();
  const { organisation, teams, people } = office;
  const { db } = organisation.server.app.storage;
  expect(await knock(office, organisation.administrator, teams.domein.team)).toEqual(new Set([403]));
  await db
    .updateTable('person')
    .set({ administrator: 1 })
    .where('id', 'in', [people.member.id, people.memberFarBelow.id, people.leadBeside.id])
    .execute();
  expect(await knock(office, people.member.who, teams.domein.team)).toEqual(new Set([200]));
  expect((await overviewOf(people.member.who, teams.domein.team)).maySpeak).toBe(true);
  expect((await overviewOf(people.memberFarBelow.who, teams.domein.team)).maySpeak).toBe(false);
  expect(await knock(office, people.leadBeside.who, teams.domein.team)).toEqual(new Set([403]));
});

test('a guest finds no overview, and a program reads what its person may', async () => {
  const office = await overviewOffice();
  const { server } = office.organisation;
  const { domein, zorg } = office.teams;
  const guest = await guestOn(server, zorg.board);
  expect(await knock(office, guest.asker, domein.team)).toEqual(new Set([404]));
  expect(await knock(office, guest.asker, zorg.team)).toEqual(new Set([404]));
  // whether there is anything above the board that they are on stays unsaid
  for (const { board } of [zorg, office.teams.directie]) {
    const { asker: theirs } = await guestOn(server, board);
    const above = await theirs.ask('GET', `/api/v1/boards/${board}/ambitions-above`);
    expect(above.read(ambitionsAbove)).toEqual({ complete: false, ambitions: [] });
  }
  expect(await knock(office, server.nobody, domein.team)).toEqual(new Set([401]));
  for (const [scope, status] of [
    ['read', 200],
    ['metrics', 403],
  ] as const) {
    const { headers } = await tokenOf(server, office.people.member.id, [scope]);
    const nobody = asker(server.url, '');
    const answer = await nobody.ask('GET', `/api/v1/teams/${domein.team}/overview`, undefined, headers);
    expect([scope, answer.status]).toEqual([scope, status]);
  }
});

test('a team tells how it stands also when its board is for the team alone; what is on it stays there', async () => {
  const office = await overviewOffice();
  const { teams, people, organisation } = office;
  const { db } = organisation.server.app.storage;
  await office.edit(teams.zorg, addAmbition, { title: 'Iedereen zorg dichtbij' });
  const action = await office.edit(teams.zorg, addAction, { title: 'Geheim plan', goal: null, cycle: 1 });
  await office.edit(teams.zorg, markStuck, { action, reason: 'Geheime reden' });
  await db.updateTable('board').set({ open_to: 'team' }).where('id', '=', teams.zorg.board).execute();
  const path = `/api/v1/teams/${teams.domein.team}/overview/teams/${teams.zorg.team}`;
  const closer = (await people.memberBelow.who.ask('GET', path)).read(overviewTeam);
  expect(closer.stuck).toBeNull();
  await expect
    .poll(async () => rowOf(await overviewOf(people.memberBelow.who, teams.domein.team), teams.zorg.team))
    .toMatchObject({
      counts: { todo: 1, doing: 0, done: 0, stuck: 1 },
      ambitions: [{ title: 'Iedereen zorg dichtbij' }],
      board: { id: teams.zorg.board },
    });
  const whole = await people.memberBelow.who.ask('GET', `/api/v1/teams/${teams.domein.team}/overview`);
  expect(whole.text).not.toContain('Geheim');
  expect((await overviewOf(people.memberBelow.who, teams.domein.team)).openBoards).not.toContain(
    teams.zorg.board,
  );
  // who is of that team sees it all
  const own = (await people.delegate.who.ask('GET', path)).read(overviewTeam);
  expect(own.stuck).toEqual([{ id: action, title: 'Geheim plan', reason: 'Geheime reden' }]);
  expect((await overviewOf(people.delegate.who, teams.domein.team)).openBoards).toContain(teams.zorg.board);
});

test('an overview opens no team that does not hang right below it', async () => {
  const { teams, people } = await overviewOffice();
  for (const { team } of [teams.wijk, teams.elders, teams.domein, teams.directie, { team: 'bestaat-niet' }]) {
    const path = `/api/v1/teams/${teams.domein.team}/overview/teams/${team}`;
    expect((await people.lead.who.ask('GET', path)).status).toBe(404);
  }
});

test('live events of an overview reach who may see it, and stop with the membership that gave it', async () => {
  const { teams, people, organisation, ...office } = await overviewOffice();
  const { server, administrator } = organisation;
  const { team } = teams.domein;
  await overviewOf(people.lead.who, team);
  const ear = (name: Name) => listen(server, { cookie: people[name].who.cookie });
  const [lead, far, beside, above] = [
    await ear('lead'),
    await ear('memberFarBelow'),
    await ear('leadBeside'),
    await ear('memberAbove'),
  ];
  await office.edit(teams.zorg, addAmbition, { title: 'Iedereen zorg dichtbij' });
  for (const each of [lead, far, above])
    await expect
      .poll(() => each.of('overviewChanged'))
      .toEqual([{ team, version: expect.any(Number) as number }]);
  const path = `/api/v1/teams/${teams.wijk.team}/members/${people.memberFarBelow.id}`;
  expect((await administrator.ask('DELETE', path)).status).toBe(204);
  expect((await people.memberFarBelow.who.ask('GET', `/api/v1/teams/${team}/overview`)).status).toBe(404);
  await expect.poll(() => far.of('accessChanged')).toHaveLength(1);
  await office.edit(teams.jeugd, addAmbition, { title: 'Elk kind veilig' });
  await expect.poll(() => lead.of('overviewChanged').length).toBeGreaterThan(1);
  // and a meeting is told to the same people
  server.app.events.emit('meetingChanged', { team, meeting: 'overleg' as never, version: 1 });
  for (const each of [lead, above]) await expect.poll(() => each.of('meetingChanged')).toHaveLength(1);
  expect(far.of('overviewChanged')).toHaveLength(1);
  for (const each of [far, beside]) expect(each.of('meetingChanged')).toEqual([]);
  expect(beside.of('overviewChanged')).toEqual([]);
});

test('a delegate who is replaced leaves the room of the overview when nothing else keeps them in it', async () => {
  const { teams, people, organisation } = await overviewOffice();
  const { server, administrator } = organisation;
  await overviewOf(people.lead.who, teams.domein.team);
  const speaks = async (name: Name): Promise<boolean> =>
    (await overviewOf(people[name].who, teams.domein.team)).maySpeak;
  expect(await speaks('delegate')).toBe(true);
  const put = await administrator.ask('PUT', `/api/v1/teams/${teams.zorg.team}/delegate`, {
    delegate: { person: people.deputy.id },
  });
  expect(put.status).toBe(204);
  expect([await speaks('delegate'), await speaks('deputy')]).toEqual([false, true]);
  const ear = await listen(server, { cookie: people.delegate.who.cookie });
  const path = `/api/v1/teams/${teams.zorg.team}/members/${people.delegate.id}`;
  expect((await administrator.ask('DELETE', path)).status).toBe(204);
  await expect.poll(() => ear.of('accessChanged')).toHaveLength(1);
});
