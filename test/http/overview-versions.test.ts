import type { Overview, OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import type { ActionId, AmbitionId, TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf } from '@verbeterbord/shared/time.ts';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { crossingOffice, type TeamAndBoard } from '../support/crossing-office.ts';
import { listen } from '../support/live-ear.ts';
import { overviewOf, overviewOffice, rowOf } from '../support/overview-office.ts';

vi.setConfig({ testTimeout: 90_000 });

test('a change on a board comes as an event, and then as that one row with a higher version', async () => {
  const { teams, people, organisation, edit } = await overviewOffice();
  const { team } = teams.domein;
  const before = await overviewOf(people.lead.who, team);
  expect(before).toMatchObject({ whole: true, gone: [] });
  expect(await overviewOf(people.lead.who, team, before.version)).toMatchObject({
    whole: false,
    rows: [],
    gone: [],
    version: before.version,
  });
  const ear = await listen(organisation.server, { cookie: people.memberBelow.who.cookie });
  await edit(teams.zorg, addAction, { title: 'Bellen', goal: null, cycle: 1 });
  await expect.poll(() => ear.of('overviewChanged')).toHaveLength(1);
  const [event] = ear.of('overviewChanged') as [{ readonly version: number }];
  expect(event.version).toBeGreaterThan(before.version);
  const since = await overviewOf(people.lead.who, team, before.version);
  expect(since).toMatchObject({ whole: false, version: event.version });
  expect(since.rows.map((row) => [row.name, row.version, row.counts.todo])).toEqual([
    ['Zorg', event.version, 1],
  ]);
  // what the row doesn't show is told to nobody
  expect(JSON.stringify(ear.of('overviewChanged'))).not.toContain('Bellen');
});

test('many changes at once are told at most every 150 ms, and the last one too', async () => {
  const { teams, people, organisation, edit } = await overviewOffice();
  const { team } = teams.domein;
  await overviewOf(people.lead.who, team);
  const ear = await listen(organisation.server, { cookie: people.lead.who.cookie });
  const begun = performance.now();
  for (let at = 0; at < 40; at += 1)
    await edit(teams.zorg, addAction, { title: `Actie ${at}`, goal: null, cycle: 1 });
  const last = async () => rowOf(await overviewOf(people.lead.who, team), teams.zorg.team);
  await expect.poll(last).toMatchObject({ counts: { todo: 40 } });
  const { version } = await overviewOf(people.lead.who, team);
  await expect
    .poll(() => (ear.of('overviewChanged').at(-1) as { version: number } | undefined)?.version)
    .toBe(version);
  expect(ear.of('overviewChanged').length).toBeLessThanOrEqual(
    Math.ceil((performance.now() - begun) / 150) + 1,
  );
});

test('a version that this process never gave out gets all rows: from before a restart, or from nowhere', async () => {
  const first = await startApp();
  const noor = await first.as('noor');
  const { version } = await overviewOf(noor, 'sociaal-domein');
  for (const since of [0, 1, version + 1_000_000])
    expect(await overviewOf(noor, 'sociaal-domein', since)).toMatchObject({ whole: true });
  await first.stop();
  const second = await startApp({ dataDir: first.dataDir });
  const later = await second.as('noor');
  const again = await overviewOf(later, 'sociaal-domein', version);
  expect(again.whole).toBe(true);
  expect(again.rows).toHaveLength(4);
  expect(again.version).toBeGreaterThan(version);
  for (const since of ['x', '-1', '1.5']) {
    const wrong = await later.ask('GET', `/api/v1/teams/sociaal-domein/overview?since=${since}`);
    expect([since, wrong.status]).toEqual([since, 400]);
  }
});

test('a team that leaves is named as gone, and one that comes back is a row again', async () => {
  const { teams, people, organisation } = await overviewOffice();
  const { administrator, server } = organisation;
  const { domein, zorg, ruimte } = teams;
  const { version } = await overviewOf(people.lead.who, domein.team);
  const ear = await listen(server, { cookie: people.lead.who.cookie });
  const hang = async (parent: TeamId): Promise<void> => {
    const told = ear.of('overviewChanged').length;
    expect((await administrator.ask('PATCH', `/api/v1/teams/${zorg.team}`, { parent })).status).toBe(204);
    await expect.poll(() => ear.of('overviewChanged').length).toBeGreaterThan(told);
  };
  await hang(ruimte.team);
  const left = await overviewOf(people.lead.who, domein.team, version);
  expect([left.whole, left.gone, left.rows]).toEqual([false, [zorg.team], []]);
  // who comes later never had it
  expect((await overviewOf(people.lead.who, domein.team, left.version)).gone).toEqual([]);
  await hang(domein.team);
  const back = await overviewOf(people.lead.who, domein.team, version);
  expect([back.gone, back.rows.map(({ name }) => name)]).toEqual([[], ['Zorg']]);
});

test('on another day the overview is of that day and of its cycle, and who looks on is told', async () => {
  let now = Date.now();
  const { teams, people, edit } = await overviewOffice({ now: () => now });
  const { team } = teams.domein;
  const done = await edit(teams.zorg, addAction, { title: 'Gebeld', goal: null, cycle: 1 });
  await edit(teams.zorg, moveAction, { action: done, goal: null, state: 'done', cycle: 1, before: null });
  await edit(teams.zorg, addSuccess, { title: 'Iedereen gebeld', cycle: 1 });
  const look = async (since?: number) => overviewOf(people.lead.who, team, since);
  await expect
    .poll(async () => rowOf(await look(), teams.zorg.team))
    .toMatchObject({
      counts: { done: 1 },
      successes: 1,
    });
  const before = await look();
  expect(before.cycle?.number).toBe(1);
  now += 8 * 24 * 3_600_000;
  const after = await look(before.version);
  expect(after).toMatchObject({ whole: false, today: dayOf(now), cycle: { number: 2 }, successes: [] });
  expect(after.today).toBe(addDays(before.today, 8));
  expect(rowOf(after, teams.zorg.team)).toMatchObject({ counts: { done: 0 }, successes: 0 });
  // the same hour again is nothing new
  expect(await look(after.version)).toMatchObject({ rows: [], version: after.version });
});

test('an overview opens no board: what hangs on one is only read when it changes', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const { rooms } = server.app.hub.counts;
  await overviewOf(noor, 'sociaal-domein');
  for (const path of ['/ambitions', '/teams/jeugd'])
    await noor.ask('GET', `/api/v1/teams/sociaal-domein/overview${path}`);
  expect(server.app.hub.counts.rooms).toBe(rooms);
});

/** What somebody's browser makes of answers, one after another. */
class Kept {
  rows = new Map<TeamId, OverviewRow>();
  last: Overview | null = null;

  take(answer: Overview): void {
    if (answer.whole) this.rows = new Map();
    for (const row of answer.rows) this.rows.set(row.team, row);
    for (const team of answer.gone) this.rows.delete(team);
    this.last = answer;
  }

  get shown(): unknown {
    const rows = [...this.rows.values()].toSorted((a, b) => (a.team < b.team ? -1 : 1));
    const { questions, successes, team, cycle, offices } = this.last ?? {};
    return { rows, questions, successes, team, cycle, offices };
  }
}

const verbs = [
  'act',
  'move',
  'stick',
  'paint',
  'judge',
  'celebrate',
  'bin',
  'ask',
  'hang',
  'rename',
  'look',
] as const;
const schedules = fc.array(
  fc.record({ verb: fc.constantFrom(...verbs), on: fc.boolean(), dice: fc.nat(5) }),
  { minLength: 10, maxLength: 40 },
);

test('answers since a version, one after another, come to what a whole answer says, whatever happened in between', async () => {
  const office = await crossingOffice();
  const { zorg, jeugd, domein, directie, daan, organisation } = office;
  const { server, administrator } = organisation;
  const { hub } = server.app;
  const actions = new Map<TeamAndBoard, ActionId[]>([
    [zorg, []],
    [jeugd, []],
  ]);
  const ambitions = new Map<TeamAndBoard, AmbitionId[]>([
    [zorg, []],
    [jeugd, []],
  ]);
  let number = 0;
  const kept = new Kept();
  const look = async (): Promise<void> =>
    kept.take(await overviewOf(daan.who, domein.team, kept.last?.version));
  const steps: Record<(typeof verbs)[number], (on: TeamAndBoard, dice: number) => Promise<unknown>> = {
    act: async (on) => {
      const made = await hub.edit(on.board, null, addAction, {
        title: `Actie ${(number += 1)}`,
        goal: null,
        cycle: 1,
      });
      if (made.ok) actions.get(on)?.push(made.value);
    },
    move: async (on, dice) => {
      const action = actions.get(on)?.at(dice);
      const state = (['todo', 'doing', 'done'] as const)[dice % 3] ?? 'todo';
      if (action !== undefined)
        await hub.edit(on.board, null, moveAction, { action, goal: null, state, cycle: 1, before: null });
    },
    stick: async (on, dice) => {
      const action = actions.get(on)?.at(dice);
      if (action !== undefined) await hub.edit(on.board, null, markStuck, { action, reason: 'Wacht' });
    },
    paint: async (on) => {
      const made = await hub.edit(on.board, null, addAmbition, { title: `Ambitie ${(number += 1)}` });
      if (made.ok) ambitions.get(on)?.push(made.value);
    },
    judge: async (on, dice) => {
      const ambition = ambitions.get(on)?.at(dice);
      if (ambition !== undefined)
        await hub.edit(on.board, null, judgeAmbition, { ambition, value: 'fragile', note: `${dice}` });
    },
    celebrate: async (on) =>
      hub.edit(on.board, null, addSuccess, { title: `Succes ${(number += 1)}`, cycle: 1 }),
    bin: async (on, dice) => {
      const id = actions.get(on)?.at(dice);
      if (id !== undefined) await hub.edit(on.board, null, archiveCard, { kind: 'action', id });
    },
    ask: async () =>
      office.ask({ kind: 'obstacle', id: await office.obstacle(`Hindernis ${(number += 1)}`) }),
    hang: async (_on, dice) =>
      administrator.ask('PATCH', `/api/v1/teams/${jeugd.team}`, {
        parent: dice % 2 === 0 ? directie.team : domein.team,
      }),
    rename: async (on) =>
      administrator.ask('PATCH', `/api/v1/teams/${on.team}`, { name: `Team ${(number += 1)}` }),
    look,
  };
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      for (const { verb, on, dice } of schedule) await steps[verb](on ? zorg : jeugd, dice);
      await server.app.projector.flush();
      const fresh = new Kept();
      await vi.waitFor(async () => {
        await look();
        fresh.take(await overviewOf(daan.who, domein.team));
        await look();
        expect(kept.shown).toEqual(fresh.shown);
        expect(kept.last?.version).toBe(fresh.last?.version);
      }, 5_000);
      // and all that happened is in it
      const rows = await server.app.storage.db
        .selectFrom('action_row')
        .select(['board'])
        .where('board', '=', zorg.board)
        .where('cycle', 'is not', null)
        .execute();
      const { counts } = rowOf({ ...(fresh.last as Overview), rows: [...fresh.rows.values()] }, zorg.team);
      expect(counts.todo + counts.doing + counts.done).toBe(rows.length);
    }),
    { numRuns: 12 },
  );
});
