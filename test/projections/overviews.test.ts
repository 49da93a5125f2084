import { ServerEvents } from '@verbeterbord/server/events.ts';
import { Overviews } from '@verbeterbord/server/projections/overview/overviews.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import type { OverviewStore } from '@verbeterbord/server/storage/team-of-teams/overview-store.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { asId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { expect, onTestFinished, test } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';

const team = asId<TeamId>('sociaal-domein');
const board = asId<BoardId>('jeugd');

/** Overviews of their own on a running server's database, whose reading of rows can be held up after it has read. */
function heldOverviews(server: AppServer) {
  const { events, storage } = server.app;
  const stores = storesOn(storage.db, Date.now);
  const errors: unknown[] = [];
  const told: number[] = [];
  let later = 0;
  let held: Promise<void> = Promise.resolve();
  let failing = false;
  let reads = 0;
  const own = new ServerEvents((error) => errors.push(error));
  own.on('overviewChanged', ({ version }) => told.push(version));
  for (const name of ['boardChanged', 'boardProjected', 'boardSettingsChanged', 'teamsChanged'] as const)
    onTestFinished(events.on(name, (event) => own.emit(name, event as never)));
  const overviewRows: Pick<OverviewStore, 'teams'> = {
    teams: async (...scope) => {
      const read = await stores.overviewRows.teams(...scope);
      reads += 1;
      await held;
      if (failing) throw new Error('the disk is away');
      return read;
    },
  };
  const overviews = new Overviews({
    ...stores,
    overviewRows: overviewRows as OverviewStore,
    events: own,
    now: () => Date.now() + later,
    onError: (error) => errors.push(error),
  });
  overviews.start();
  onTestFinished(async () => overviews.stop());
  return {
    overviews,
    events: own,
    errors,
    told,
    reads: () => reads,
    wait: (ms: number) => void (later += ms),
    fail: (now: boolean) => void (failing = now),
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = Promise.resolve();
        resolve();
      };
    },
  };
}

async function act(server: AppServer, title: string): Promise<void> {
  const done = await server.app.hub.edit(board, null, addAction, { title, goal: null, cycle: 23 });
  expect(done.ok).toBe(true);
  await server.app.projector.flush();
}

const todo = async ({ overviews }: ReturnType<typeof heldOverviews>, since?: number) =>
  (await overviews.answer(team, since))?.rows.find((row) => row.team === board.toString())?.counts.todo;

test('what changes while an overview is read for the first time is in it soon after', async () => {
  const server = await startApp();
  const held = heldOverviews(server);
  const go = held.hold();
  const first = held.overviews.answer(team, undefined);
  await expect.poll(held.reads).toBe(1);
  await act(server, 'Tussendoor');
  go();
  const before = await first;
  const was = before?.rows.find((row) => row.team === board.toString())?.counts.todo ?? Number.NaN;
  await expect.poll(() => todo(held)).toBe(was + 1);
});

test('two who ask at once are told the same, and what one of them read is not read again', async () => {
  const server = await startApp();
  const held = heldOverviews(server);
  const go = held.hold();
  const both = [held.overviews.answer(team, undefined), held.overviews.answer(team, undefined)];
  go();
  const [one, other] = await Promise.all(both);
  expect(one).toEqual(other);
  expect(one?.rows).toHaveLength(4);
  expect(held.reads()).toBe(1);
});

test('what could not be read is read again, and until then what was there is shown', async () => {
  const server = await startApp();
  const held = heldOverviews(server);
  const was = (await todo(held)) ?? Number.NaN;
  const version = (await held.overviews.answer(team, undefined))?.version;
  held.fail(true);
  await act(server, 'In het duister');
  await expect.poll(() => held.errors.length).toBeGreaterThan(0);
  expect((await held.overviews.answer(team, version))?.rows).toEqual([]);
  held.fail(false);
  await expect.poll(() => todo(held)).toBe(was + 1);
});

test('a team that is not there any more has no overview', async () => {
  const server = await startApp();
  const { overviews } = heldOverviews(server);
  expect(await overviews.answer(asId<TeamId>('bestaat-niet'), undefined)).toBeNull();
});

test('who types moves a row, which is looked at now and then, and told when its minute is another', async () => {
  const server = await startApp();
  const held = heldOverviews(server);
  const first = await held.overviews.answer(team, undefined);
  const { action } = await server.app.storage.db
    .selectFrom('action_row')
    .select('action')
    .where('board', '=', board)
    .executeTakeFirstOrThrow();
  const typed = await server.app.hub.edit(board, null, editText, {
    kind: 'action',
    id: action,
    field: 'notes',
    text: 'Even gebeld',
  });
  expect(typed.ok).toBe(true);
  await server.app.projector.flush();
  expect((await held.overviews.answer(team, first?.version))?.rows).toEqual([]);
  held.overviews.look();
  await expect.poll(() => held.told).toHaveLength(1);
  const [row] = (await held.overviews.answer(team, first?.version))?.rows ?? [];
  expect(row?.team).toBe(board);
  expect(row?.lastMovement).toMatch(/:00\.000Z$/);
  // once a minute is enough
  held.overviews.look();
  const again = await held.overviews.answer(team, undefined);
  expect(again?.version).toBe(held.told.at(-1));
});

test('at another day everything is looked at anew, also when nobody asks', async () => {
  const server = await startApp();
  const held = heldOverviews(server);
  const first = await held.overviews.answer(team, undefined);
  held.overviews.look();
  held.wait(24 * 3_600_000);
  held.overviews.look();
  await expect.poll(() => held.told).toHaveLength(1);
  const after = await held.overviews.answer(team, first?.version);
  expect(after?.today).not.toBe(first?.today);
  expect(after?.version).toBe(held.told[0]);
});

test('an overview that was made before anybody asked is as it is now, and nothing is read again for who asks', async () => {
  const server = await startApp();
  const { overviews, reads } = heldOverviews(server);
  await overviews.prepare();
  const [prepared, asked] = [reads(), await overviews.answer(team, undefined)];
  expect(prepared).toBeGreaterThan(0);
  expect(reads()).toBe(prepared);
  const fresh = heldOverviews(server).overviews;
  const { version: _own, rows, ...rest } = (await fresh.answer(team, undefined)) ?? { version: 0, rows: [] };
  expect(asked).toMatchObject(rest);
  const said = ({ version: _version, ...row }: (typeof rows)[number]): object => row;
  expect(asked?.rows.map(said)).toEqual(rows.map(said));
});
