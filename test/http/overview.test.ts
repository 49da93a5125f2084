import { ambitionsAbove, overviewAmbitions, overviewTeam } from '@verbeterbord/shared/api/overview.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { serveAmbition } from '@verbeterbord/shared/board/commands/serve-ambition.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { BoardView } from '@verbeterbord/shared/board/view.ts';
import { asId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { crossingOffice } from '../support/crossing-office.ts';
import { overviewOf, overviewOffice, rowOf } from '../support/overview-office.ts';

vi.setConfig({ testTimeout: 60_000 });

test('the example: every row says what the wall of its team shows', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const found = await overviewOf(noor, 'sociaal-domein');
  expect(found).toMatchObject({
    whole: true,
    gone: [],
    team: { id: 'sociaal-domein', name: 'Sociaal domein', parent: null },
    board: { id: 'sociaal-domein' },
    maySpeak: true,
    today: dayOf(Date.now()),
  });
  expect(found.rows.map(({ name }) => name)).toEqual([
    'Team Jeugd',
    'Team Meedoen',
    'Team Rondkomen',
    'Team Thuis',
  ]);
  expect(found.offices.map(({ name }) => name)).toEqual(['Alphen', 'Baarle-Nassau', 'Rijen']);
  expect(found.openBoards.toSorted()).toEqual(['jeugd', 'meedoen', 'rondkomen', 'sociaal-domein', 'thuis']);
  const { cycle } = found;
  if (cycle === null) throw new Error('the example is in a cycle');
  for (const { team, counts, carried, ambitions, successes } of found.rows) {
    const wall = await server.app.hub.read(asId<BoardId>(team), (doc) => {
      const view = new BoardView(doc, { cycle: cycle.number });
      const actions = view.list(lists.actions).flatMap((id) => view.card('action', id) ?? []);
      const open = actions.filter(({ place }) => place.state !== 'done');
      const shown = {
        counts: {
          todo: actions.filter(({ place }) => place.state === 'todo').length,
          doing: actions.filter(({ place }) => place.state === 'doing').length,
          done: actions.length - open.length,
          stuck: open.filter(({ stuck }) => stuck !== null).length,
        },
        carried: open.filter((action) => action.carried > 0).length,
        ambitions: view.list(lists.ambitions),
        successes: view.list(lists.successes).filter((id) => view.card('success', id)?.cycle === cycle.number)
          .length,
      };
      view.destroy();
      return shown;
    });
    expect([team, { counts, carried, successes, ambitions: ambitions.map(({ id }) => id) }]).toEqual([
      team,
      wall,
    ]);
  }
  expect(rowOf(found, 'thuis')).toMatchObject({ delegate: 'Noor', deputy: 'Kees', hasTeams: false });
  expect(found.successes).toHaveLength(found.rows.reduce((sum, row) => sum + row.successes, 0));
});

test('a row is about the first board, counts over all boards, and each board counts in its own cycle', async () => {
  const { teams, people, organisation, edit } = await overviewOffice();
  const { domein, zorg } = teams;
  const made = await people.delegate.who.ask('POST', '/api/v1/boards', { team: zorg.team, title: 'Tweede' });
  const second = { team: zorg.team, board: (made.body as { id: BoardId }).id };
  await edit(zorg, addAmbition, { title: 'Van het eerste bord' });
  await edit(second, addAmbition, { title: 'Van het tweede bord' });
  for (const on of [zorg, second]) {
    const old = await edit(on, addAction, { title: 'Toen klaar', goal: null, cycle: 1 });
    await edit(on, moveAction, { action: old, goal: null, state: 'done', cycle: 1, before: null });
    const carried = await edit(on, addAction, { title: 'Ging mee', goal: null, cycle: 1 });
    await edit(on, carryOver, { action: carried, cycle: 2 });
    await edit(on, addAction, { title: 'Voor later', goal: null, cycle: null });
    await edit(on, addSuccess, { title: `Toen op ${on.board}`, cycle: 1 });
    await edit(on, addSuccess, { title: `Nu op ${on.board}`, cycle: 2 });
  }
  const row = async () => rowOf(await overviewOf(people.lead.who, domein.team), zorg.team);
  // both boards are in the first cycle
  await expect.poll(row).toMatchObject({
    board: { id: zorg.board },
    ambitions: [{ title: 'Van het eerste bord' }],
    counts: { todo: 2, doing: 0, done: 2, stuck: 0 },
    carried: 2,
    successes: 2,
  });
  // the second one closed its own early
  await organisation.server.app.storage.db
    .updateTable('board')
    .set({ last_closed: 1 })
    .where('id', '=', second.board)
    .execute();
  organisation.server.app.events.emit('cycleClosed', { board: second.board, number: 1 });
  await expect.poll(row).toMatchObject({ counts: { todo: 2, done: 1 }, carried: 2, successes: 2 });
  const { successes } = await overviewOf(people.lead.who, domein.team);
  expect(successes.map(({ title }) => title).toSorted()).toEqual(
    [`Nu op ${second.board}`, `Toen op ${zorg.board}`].toSorted(),
  );
});

test('a team without teams has an overview without rows, and a team over teams says so in its row', async () => {
  const { teams, people } = await overviewOffice();
  const bottom = await overviewOf(people.memberFarBelow.who, teams.wijk.team);
  expect(bottom).toMatchObject({ rows: [], questions: [], successes: [], whole: true });
  const domein = await overviewOf(people.memberFarBelow.who, teams.domein.team);
  expect(domein.rows.map(({ name, hasTeams }) => [name, hasTeams])).toEqual([
    ['Jeugd', true],
    ['Zorg', false],
  ]);
  const top = await overviewOf(people.memberFarBelow.who, teams.directie.team);
  expect(top.rows.map(({ name }) => name)).toEqual(['Domein', 'Ruimte']);
  expect(top.team.parent).toBeNull();
});

test('a row that is opened shows goals with their counts, what is stuck and why, and the questions of its team', async () => {
  const office = await crossingOffice();
  const { zorg, domein, daan, organisation } = office;
  const { hub } = organisation.server.app;
  const goal = await hub.edit(zorg.board, null, addGoal, { title: 'Binnen een week' });
  if (!goal.ok) throw new Error(goal.code);
  const action = await hub.edit(zorg.board, null, addAction, { title: 'Bellen', goal: goal.value, cycle: 1 });
  if (!action.ok) throw new Error(action.code);
  await hub.edit(zorg.board, null, markStuck, { action: action.value, reason: 'Geen telefoon' });
  const question = await office.ask({ kind: 'action', id: action.value }, 'Mag er een telefoon komen?');
  const path = `/api/v1/teams/${domein.team}/overview/teams/${zorg.team}`;
  const closer = async () => (await daan.who.ask('GET', path)).read(overviewTeam);
  await expect.poll(closer).toMatchObject({
    goals: [{ title: 'Binnen een week', number: 1, counts: { todo: 1, doing: 0, done: 0, stuck: 1 } }],
    stuck: [{ title: 'Bellen', reason: 'Geen telefoon' }],
    questions: [{ id: question, side: 'asked', text: 'Mag er een telefoon komen?', state: 'open' }],
  });
});

test('what is asked stands in the overview of who was asked, by wanted day, and counts in the row of who asked', async () => {
  const office = await crossingOffice();
  const { zorg, domein, directie, daan, ruth, els } = office;
  const first = await office.ask(
    { kind: 'obstacle', id: await office.obstacle('Balie te klein') },
    'Tweede balie?',
  );
  const version = (await overviewOf(daan.who, domein.team)).version;
  const second = await office.ask({ kind: 'action', id: await office.stuckAction('Folder') }, 'Wie drukt?');
  const asked = async () => overviewOf(daan.who, domein.team);
  const { questions } = await asked();
  expect(questions.map(({ id, side, team, title }) => [id, side, team.name, title])).toEqual([
    [first, 'received', 'Team Zorg', 'Balie te klein'],
    [second, 'received', 'Team Zorg', 'Folder'],
  ]);
  await expect.poll(async () => rowOf(await asked(), zorg.team).questions).toBe(2);
  await expect.poll(async () => (await overviewOf(daan.who, domein.team, version)).questions).toHaveLength(2);
  // one is passed up: Directie has it now, and Zorg still waits
  expect((await office.step(daan, first, 'pass-up', 'Dit kost geld')).status).toBe(204);
  expect((await asked()).questions.map(({ id }) => id)).toEqual([second]);
  const above = await overviewOf(ruth.who, directie.team);
  expect(above.questions).toMatchObject([
    { id: first, holder: { id: directie.team }, words: 'Dit kost geld' },
  ]);
  expect(rowOf(await asked(), zorg.team).questions).toBe(2);
  // and answered, it is over
  expect((await office.step(ruth, first, 'answer', 'Ja, in mei')).status).toBe(204);
  expect((await overviewOf(ruth.who, directie.team)).questions).toEqual([]);
  await expect.poll(async () => rowOf(await asked(), zorg.team).questions).toBe(1);
  // it takes the paint of who asked, from the moment that they have one
  const paints = async () => (await asked()).questions.map(({ paint }) => paint);
  expect(await paints()).toEqual([null]);
  const { hub } = office.organisation.server.app;
  const painted = await hub.edit(zorg.board, null, addAmbition, { title: 'Zorg dichtbij', paint: 4 });
  expect(painted.ok).toBe(true);
  await expect.poll(paints).toEqual([4]);
  // and its card is called what it is called now
  const { card } = await office.detail(els, second);
  const renamed = await hub.edit(zorg.board, null, editText, {
    kind: 'action',
    id: card?.id ?? '',
    field: 'title',
    text: 'Nieuwe folder',
  });
  expect(renamed.ok).toBe(true);
  await expect
    .poll(async () => (await overviewOf(els.who, domein.team)).questions)
    .toMatchObject([{ title: 'Nieuwe folder', help: 'decision' }]);
});

test('read per ambition above: who serves it at any depth, with goals and counts, where nothing does, and what stands apart', async () => {
  const { teams, people, organisation, edit } = await overviewOffice();
  const { domein, directie, zorg, jeugd, wijk, elders } = teams;
  const near = await edit(domein, addAmbition, { title: 'Iedereen telt mee' });
  const alone = await edit(domein, addAmbition, { title: 'Wij leren elke dag' });
  const ours = await edit(zorg, addAmbition, { title: 'Zorg dichtbij' });
  const theirs = await edit(wijk, addAmbition, { title: 'Een levende wijk' });
  const apart = await edit(jeugd, addAmbition, { title: 'Elk kind veilig' });
  const foreign = await edit(elders, addAmbition, { title: 'Heel iets anders' });
  const served = { board: domein.board, ambition: near };
  await edit(zorg, serveAmbition, { ambition: ours, serves: served });
  await edit(wijk, serveAmbition, { ambition: theirs, serves: served });
  await edit(elders, serveAmbition, { ambition: foreign, serves: served });
  const goal = await edit(zorg, addGoal, { title: 'Binnen een week', ambition: ours });
  await edit(zorg, addAction, { title: 'Bellen', goal, cycle: 1 });
  await edit(zorg, addAction, { title: 'Los van alles', goal: null, cycle: 1 });
  const read = async () => {
    const answer = await people.lead.who.ask('GET', `/api/v1/teams/${domein.team}/overview/ambitions`);
    const { ambitions, apart: rest } = answer.read(overviewAmbitions);
    return {
      served: Object.fromEntries(
        ambitions.map((each) => [
          each.ambition.id,
          each.served.map(({ title, team, goals, counts }) => [title, team.name, goals.length, counts.todo]),
        ]),
      ),
      apart: rest.map(({ id, team }) => [id, team.name]),
    };
  };
  await expect.poll(read).toEqual({
    served: {
      [near]: [
        ['Een levende wijk', 'Wijk', 0, 0],
        ['Zorg dichtbij', 'Zorg', 1, 1],
      ],
      [alone]: [],
    },
    apart: [[apart, 'Jeugd']],
  });
  // what it serves is gone: it stands apart, and nothing breaks
  await edit(domein, archiveCard, { kind: 'ambition', id: near });
  await expect.poll(read).toEqual({
    served: { [alone]: [] },
    apart: [
      [apart, 'Jeugd'],
      [ours, 'Zorg'],
    ],
  });
  // what can be served: of all teams above, the nearest first, and only for who may see those
  const highest = await edit(directie, addAmbition, { title: 'Een fijne gemeente' });
  const above = async (who: typeof people.lead) => {
    const answer = await who.who.ask('GET', `/api/v1/boards/${wijk.board}/ambitions-above`);
    const { complete, ambitions } = answer.read(ambitionsAbove);
    return { complete, told: ambitions.map(({ ambition, team, mayOpen }) => [ambition, team, mayOpen]) };
  };
  const all = (mayOpen: boolean) => ({
    complete: true,
    told: [
      [apart, 'Jeugd', mayOpen],
      [alone, 'Domein', mayOpen],
      [highest, 'Directie', true],
    ],
  });
  await expect.poll(() => above(people.memberFarBelow)).toEqual(all(true));
  const { db } = organisation.server.app.storage;
  await db
    .updateTable('board')
    .set({ open_to: 'team' })
    .where('id', 'in', [jeugd.board, domein.board])
    .execute();
  // told of them all the same, but not led to where it is closed
  await expect.poll(() => above(people.memberFarBelow)).toEqual(all(false));
  // somebody beside it sees of the teams above only what is open to them
  expect(await above(people.leadBeside)).toEqual({ complete: false, told: [[highest, 'Directie', true]] });
});

test('a judgement stands in the row with its sentence and day, without who gave it', async () => {
  const { teams, people, edit } = await overviewOffice();
  const ambition = await edit(teams.zorg, addAmbition, { title: 'Zorg dichtbij', horizon: 2029 });
  await edit(teams.zorg, judgeAmbition, { ambition, value: 'fragile', note: 'Twee mensen ziek.' });
  await expect
    .poll(async () => rowOf(await overviewOf(people.lead.who, teams.domein.team), teams.zorg.team).ambitions)
    .toEqual([
      {
        board: teams.zorg.board,
        id: ambition,
        title: 'Zorg dichtbij',
        paint: expect.any(Number) as number,
        horizon: 2029,
        judgement: 'fragile',
        judgementNote: 'Twee mensen ziek.',
        judgedOn: dayOf(Date.now()),
        indicator: null,
        serves: null,
      },
    ]);
});

test('names of delegate and deputy follow who speaks for a team, and offices follow who works there', async () => {
  const { teams, people, organisation } = await overviewOffice();
  const { administrator, server } = organisation;
  const zorg = async () => rowOf(await overviewOf(people.lead.who, teams.domein.team), teams.zorg.team);
  expect(await zorg()).toMatchObject({ delegate: 'Els', deputy: 'Dirk', offices: [] });
  const [office] = await server.app.storage.db.selectFrom('office').select('id').execute();
  const patched = await administrator.ask('PATCH', `/api/v1/people/${people.deputy.id}`, {
    name: 'Dirk-Jan',
    office: office?.id,
  });
  expect(patched.status).toBe(204);
  expect(await zorg()).toMatchObject({ delegate: 'Els', deputy: 'Dirk-Jan', offices: [office?.id] });
  await administrator.ask('DELETE', `/api/v1/teams/${teams.zorg.team}/members/${people.delegate.id}`);
  expect(await zorg()).toMatchObject({ delegate: 'Dirk-Jan', deputy: null });
  await administrator.ask('POST', `/api/v1/people/${people.deputy.id}/deactivate`, {});
  expect(await zorg()).toMatchObject({ delegate: null, deputy: null, offices: [] });
});

test('a team that ends or moves elsewhere leaves the overview, and comes into the one of its new parent', async () => {
  const { teams, people, organisation } = await overviewOffice();
  const { administrator } = organisation;
  const { domein, directie, zorg, jeugd, wijk, ruimte } = teams;
  const names = async (who: typeof people.lead, team: TeamId) =>
    (await overviewOf(who.who, team)).rows.map(({ name }) => name);
  expect(await names(people.lead, domein.team)).toEqual(['Jeugd', 'Zorg']);
  expect(await names(people.leadBeside, ruimte.team)).toEqual([]);
  const move = await administrator.ask('PATCH', `/api/v1/teams/${wijk.team}`, { parent: ruimte.team });
  expect(move.status).toBe(204);
  expect(await names(people.leadBeside, ruimte.team)).toEqual(['Wijk']);
  expect(rowOf(await overviewOf(people.lead.who, domein.team), jeugd.team).hasTeams).toBe(false);
  // it looks up to other teams now
  expect((await people.memberFarBelow.who.ask('GET', `/api/v1/teams/${domein.team}/overview`)).status).toBe(
    403,
  );
  expect(await names(people.memberFarBelow, ruimte.team)).toEqual(['Wijk']);
  expect((await administrator.ask('DELETE', `/api/v1/teams/${zorg.team}`)).status).toBe(204);
  expect(await names(people.lead, domein.team)).toEqual(['Jeugd']);
  expect((await people.lead.who.ask('GET', `/api/v1/teams/${zorg.team}/overview`)).status).toBe(404);
  const rename = await administrator.ask('PATCH', `/api/v1/teams/${jeugd.team}`, { name: 'Aa Jeugd' });
  expect(rename.status).toBe(204);
  expect(await names(people.lead, domein.team)).toEqual(['Aa Jeugd']);
  expect(await names(people.memberAbove, directie.team)).toEqual(['Domein', 'Ruimte']);
});
