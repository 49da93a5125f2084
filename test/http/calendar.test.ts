import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { calendarChangeRef, teamCalendar, type TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import { teamRef } from '@verbeterbord/shared/api/teams.ts';
import { boardCycle, cycleOn } from '@verbeterbord/shared/domain/cycle.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, daysBetween, type Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { administrator } from '../support/visitors.ts';

const today = dayOf(Date.now());
const top = '/api/v1/teams/sociaal-domein/calendar';

const read = async (asker: Asker, path = top): Promise<TeamCalendar> =>
  (await asker.ask('GET', path)).read(teamCalendar);
const about = async (asker: Asker, board: string) =>
  (await asker.ask('GET', `/api/v1/boards/${board}/about`)).read(boardAbout);
const change = (asker: Asker, body: object, path = top) => asker.ask('POST', `${path}/changes`, body);

function nth(calendar: TeamCalendar, index: number) {
  const found = calendar.coming[index];
  if (found === undefined) throw new Error('so many don’t come');
  return found;
}

/** The database, as if a board had closed a cycle. */
async function closed(server: AppServer, board: string, number: number): Promise<void> {
  await server.app.storage.db
    .updateTable('board')
    .set({ last_closed: number })
    .where('id', '=', board as BoardId)
    .execute();
}

test('everybody of a tree sees its ten coming cycles, and who edits the team at its top may change them', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const joost = await server.as('joost');
  const calendar = await read(joost);
  expect(calendar.coming.filter(({ number }) => number !== null)).toHaveLength(10);
  expect(nth(calendar, 0)).toEqual(cycleOn(calendar.calendar, today));
  expect(calendar).toMatchObject({ top: { id: 'sociaal-domein' }, canChange: false });
  expect(await read(joost, '/api/v1/teams/jeugd/calendar')).toMatchObject({
    top: { id: 'sociaal-domein' },
    coming: calendar.coming,
  });
  expect((await read(admin)).canChange).toBe(true);
  expect((await read(admin, '/api/v1/teams/jeugd/calendar')).canChange).toBe(false);
});

test('a longer cycle reaches every board under it, stands in the log, and is taken back', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const els = await server.as('els');
  const before = await read(admin);
  const { number, end } = nth(before, 0);
  const told: string[] = [];
  const off = server.app.events.on('boardSettingsChanged', ({ board }) => told.push(board));
  const made = await change(admin, { kind: 'length', number, days: 28 });
  expect(made.status).toBe(201);
  off();
  expect(told).toEqual(expect.arrayContaining(['thuis', 'jeugd']));
  const board = await about(els, 'thuis');
  expect(boardCycle(board.calendar, today, board.lastClosed).end).toBe(addDays(end, 14));
  const { id } = made.read(calendarChangeRef);
  expect((await admin.ask('DELETE', `${top}/changes/${id}`)).status).toBe(204);
  expect((await read(admin)).coming).toEqual(before.coming);
  expect((await admin.ask('DELETE', `${top}/changes/${id}`)).status).toBe(404);
  const rows = await server.app.storage.db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('action', '=', 'calendar-changed')
    .orderBy('seq')
    .execute();
  expect(rows.map(({ detail }): unknown => JSON.parse(detail))).toEqual([
    { kind: 'length', number, days: 28 },
    { kind: 'taken-back', change: id },
  ]);
});

test('a holiday and another length stand in the list with their days', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const { start } = nth(await read(admin), 2);
  expect((await change(admin, { kind: 'pause', from: start, until: addDays(start, 6) })).status).toBe(201);
  expect((await change(admin, { kind: 'rhythm', from: addDays(start, 7), days: 21 })).status).toBe(201);
  const after = await read(admin);
  expect(nth(after, 2)).toEqual({ number: null, start, end: addDays(start, 6) });
  expect(daysBetween(nth(after, 3).start, nth(after, 3).end)).toBe(20);
  expect(after.coming).toHaveLength(11);
});

test('what can’t be is refused, each with its own reason, and changes nothing', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const before = await read(admin);
  const { number, start } = nth(before, 0);
  const next = nth(before, 1).start;
  const code = async (body: object, path = top) => (await change(admin, body, path)).body;
  const tests: readonly (readonly [object, string, string?])[] = [
    [{ kind: 'rhythm', from: today, days: 14 }, 'day-passed'],
    [{ kind: 'rhythm', from: addDays(today, -20), days: 14 }, 'day-passed'],
    [{ kind: 'pause', from: start, until: addDays(start, 6) }, 'day-passed'],
    [{ kind: 'rhythm', from: next, days: 6 }, 'invalid-value'],
    [{ kind: 'rhythm', from: next, days: 29 }, 'invalid-value'],
    [{ kind: 'pause', from: next, until: addDays(next, -1) }, 'invalid-value'],
    [{ kind: 'length', number, days: 57 }, 'invalid-value'],
    [{ kind: 'length', number: number! - 1, days: 21 }, 'cycle-over'],
    [{ kind: 'length', number, days: 21 }, 'calendar-of-tree', '/api/v1/teams/jeugd/calendar'],
    [{ kind: 'rhythm', from: '2026-02-30', days: 14 }, 'invalid-request'],
    [{ kind: 'rhythm', from: next, days: 14.5 }, 'invalid-request'],
    [{ kind: 'rhythm', from: next }, 'invalid-request'],
    [{ kind: 'elsewhere' }, 'invalid-request'],
  ];
  for (const [body, reason, path] of tests) expect(await code(body, path)).toMatchObject({ code: reason });
  expect(await read(admin)).toEqual(before);
  // two that lie over each other
  expect((await change(admin, { kind: 'pause', from: next, until: addDays(next, 13) })).status).toBe(201);
  expect(await code({ kind: 'pause', from: addDays(next, 7), until: addDays(next, 20) })).toMatchObject({
    code: 'changes-overlap',
  });
  expect(await code({ kind: 'rhythm', from: addDays(next, 7), days: 7 })).toMatchObject({
    code: 'changes-overlap',
  });
  expect(await code({ kind: 'rhythm', from: addDays(next, 17), days: 7 })).toMatchObject({
    code: 'cycle-too-short',
  });
});

test('a cycle that one board closed early keeps its days for all', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const { number } = nth(await read(admin), 0);
  await closed(server, 'thuis', number!);
  expect(await read(admin)).toMatchObject({ closed: number });
  expect((await change(admin, { kind: 'length', number, days: 28 })).body).toMatchObject({
    code: 'cycle-closed',
  });
  expect((await change(admin, { kind: 'length', number: number! + 1, days: 28 })).status).toBe(201);
});

test('two changes at the same moment both count, or one is refused: none is lost', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const { start } = nth(await read(admin), 2);
  const { number } = nth(await read(admin), 5);
  const both = await Promise.all([
    change(admin, { kind: 'pause', from: start, until: addDays(start, 6) }),
    change(admin, { kind: 'length', number, days: 28 }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect((await read(admin)).plan.changes).toHaveLength(2);
});

test('a team that moves keeps what it closed: nobody is asked to close those days again', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const els = await server.as('els');
  const before = await about(els, 'thuis');
  const running = cycleOn(before.calendar, today);
  await closed(server, 'thuis', running.number - 1);
  const other = await admin.ask('POST', '/api/v1/teams', {
    name: 'Ruimte',
    parent: null,
    rhythm: { start: running.start, days: 14 },
  });
  const { id } = other.read(teamRef);
  expect((await admin.ask('PATCH', '/api/v1/teams/thuis', { parent: id })).status).toBe(204);
  const after = await about(els, 'thuis');
  expect(after.lastClosed).toBe(running.number - 1);
  expect(boardCycle(after.calendar, today, after.lastClosed)).toEqual(running);
  // the others of that tree count from one; a change of its calendar reaches the team in its own numbers
  const path = `/api/v1/teams/${id}/calendar`;
  expect((await change(admin, { kind: 'length', number: 1, days: 28 }, path)).status).toBe(201);
  const longer = await about(els, 'thuis');
  expect(boardCycle(longer.calendar, today, longer.lastClosed)).toEqual({
    ...running,
    end: addDays(running.start, 27),
  });
  // a team that closed counts for the tree in the tree's own numbers
  await closed(server, 'thuis', running.number);
  expect((await read(admin, path)).closed).toBe(1);
});

test('a team that begins its cycles later is in its first one until then', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const make = (start: Day) =>
    admin.ask('POST', '/api/v1/teams', { name: 'Later', parent: null, rhythm: { start, days: 14 } });
  const { id } = (await make(addDays(today, 5))).read(teamRef);
  const calendar = await read(admin, `/api/v1/teams/${id}/calendar`);
  expect(calendar.coming.slice(0, 2).map(({ number }) => number)).toEqual([1, 2]);
  expect(nth(calendar, 1).start).toBe(addDays(today, 5));
  expect((await make('0001-01-01' as Day)).body).toMatchObject({ code: 'invalid-day' });
});
