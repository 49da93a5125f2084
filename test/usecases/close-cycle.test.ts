import { RetentionStore } from '@verbeterbord/server/storage/operations/retention.ts';
import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { closedCycle, mood, record, records } from '@verbeterbord/shared/api/records.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { editLesson } from '@verbeterbord/shared/board/commands/edit-lesson.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { readLesson, snapshot } from '@verbeterbord/shared/board/read.ts';
import { cycleOn } from '@verbeterbord/shared/domain/cycle.ts';
import { asId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

const day = 24 * 3_600_000;
/** A Monday in the second week of cycle 23 of the example, which is always a cycle that has a week behind it. */
const start = Date.parse('2026-11-23T12:00:00.000Z');
const jeugd = asId<BoardId>('jeugd');
const sanne = asId<PersonId>('sanne');

/** The example's Team Jeugd, whose cycle 22 is closed or not, and what its people do there. */
async function office(now = start) {
  const clock = { now };
  const server = await startApp({ now: () => clock.now });
  const { app } = server;
  const must = async <Input, Value>(command: Command<Input, Value>, input: Input): Promise<Value> => {
    const result = await app.hub.edit(jeugd, sanne, command, input);
    if (!result.ok) throw new Error(`refused: ${result.code}`);
    return result.value;
  };
  const about = async () =>
    (await (await server.as('sanne')).ask('GET', '/api/v1/boards/jeugd/about')).read(boardAbout);
  const close = async (number: number, person = 'marieke') =>
    (await server.as(person)).ask('POST', `/api/v1/boards/jeugd/cycles/${number}/close`);
  const look = () => app.hub.read(jeugd, snapshot);
  const action = async (id: ActionId) => {
    const found = (await look()).actions.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no action ${id}`);
    return found;
  };
  return { ...server, clock, must, about, close, look, action };
}

/** The cycle that the example is in: it closed those before. */
async function current(at: Awaited<ReturnType<typeof office>>): Promise<number> {
  const { lastClosed } = await at.about();
  return (lastClosed ?? 0) + 1;
}

test('closing writes what became of everything, and brings the board to the next cycle', async () => {
  const at = await office();
  const cycle = await current(at);
  const base = { goal: null, cycle, owners: [sanne] };
  const done = await at.must(addAction, { ...base, title: 'Klaar en hielp', state: 'done' });
  const again = await at.must(addAction, { ...base, title: 'Klaar maar hielp niet', state: 'done' });
  const carried = await at.must(addAction, { ...base, title: 'Nog bezig', state: 'doing' });
  const later = await at.must(addAction, { ...base, title: 'Komt later' });
  const stopped = await at.must(addAction, { ...base, title: 'Houdt op' });
  const waiting = await at.must(addAction, { ...base, title: 'Stond al bij later', cycle: null });
  await at.must(answerOutcome, { action: done, helped: 'yes', noticed: 'Minder telefoon' });
  await at.must(answerOutcome, { action: again, helped: 'no', noticed: 'Niemand kwam' });
  await at.must(chooseLeaving, { action: again, cycle, value: 'carry', reason: 'Nu op vrijdag' });
  await at.must(chooseLeaving, { action: later, cycle, value: 'later', reason: 'Eerst akkoord' });
  await at.must(chooseLeaving, { action: stopped, cycle, value: 'stop', reason: 'Doet CJG zelf' });
  await at.must(editLesson, { text: 'Bellen werkt beter dan brieven.' });

  expect((await at.close(cycle)).read(closedCycle)).toEqual({ number: cycle, closed: true });
  const told = (await (await at.as('sanne')).ask('GET', `/api/v1/boards/jeugd/records/${cycle}`)).read(
    record,
  );
  const of = (id: ActionId) => told.actions.find((one) => one.id === id);
  expect(of(done)).toMatchObject({
    outcome: 'done',
    helped: 'yes',
    noticed: 'Minder telefoon',
    owners: [sanne],
  });
  expect(of(again)).toMatchObject({ outcome: 'done', helped: 'no', again: true, reason: 'Nu op vrijdag' });
  expect(of(carried)).toMatchObject({ outcome: 'carried', carried: 1, where: 'board' });
  expect(of(later)).toMatchObject({ outcome: 'later', reason: 'Eerst akkoord' });
  expect(of(stopped)).toMatchObject({ outcome: 'stopped', reason: 'Doet CJG zelf' });
  expect(of(waiting)).toBeUndefined();
  expect(told).toMatchObject({ lesson: 'Bellen werkt beter dan brieven.', closedBy: 'marieke' });
  const { done: dones, carried: carries, later: laters, stopped: stops } = told.counts;
  expect(dones + carries + laters + stops).toBe(told.actions.length);

  expect(await at.action(done)).toMatchObject({ cycle, place: { state: 'done' }, archived: null });
  expect(await at.action(again)).toMatchObject({ cycle: cycle + 1, place: { state: 'todo' } });
  expect((await at.action(again)).attempts.at(-1)).toMatchObject({ plan: 'Nu op vrijdag', helped: null });
  expect(await at.action(carried)).toMatchObject({ cycle: cycle + 1, carried: 1, place: { state: 'doing' } });
  expect(await at.action(later)).toMatchObject({ cycle: null, leaving: null });
  expect(await at.action(stopped)).toMatchObject({ archived: { by: 'marieke' } });
  expect(await at.action(waiting)).toMatchObject({ cycle: null, carried: 0 });
  expect(await at.app.hub.read(jeugd, (doc) => [readLesson(doc), checkBoard(doc)])).toEqual(['', []]);
  expect(await at.about()).toMatchObject({ lastClosed: cycle });
});

test('two who press at once, and one who presses later, get the same one record', async () => {
  const at = await office();
  const cycle = await current(at);
  const action = await at.must(addAction, { title: 'Mee', goal: null, cycle });
  const answers = await Promise.all(['marieke', 'sanne', 'joost'].map((who) => at.close(cycle, who)));
  const closed = answers.map((answer) => answer.read(closedCycle));
  expect(closed.map(({ number }) => number)).toEqual([cycle, cycle, cycle]);
  expect(closed.filter((one) => one.closed)).toHaveLength(1);
  expect((await at.close(cycle)).read(closedCycle)).toEqual({ number: cycle, closed: false });
  expect(await at.action(action)).toMatchObject({ cycle: cycle + 1, carried: 1 });
  const list = (await (await at.as('sanne')).ask('GET', '/api/v1/boards/jeugd/records')).read(records);
  expect(list.records.filter(({ number }) => number === cycle)).toHaveLength(1);
});

test('only the cycle that is next can be closed, by who works on that board', async () => {
  const at = await office();
  const cycle = await current(at);
  for (const wrong of [cycle + 1, 99_999, 1])
    expect((await at.close(wrong)).body).toMatchObject({ status: 409, code: 'cycle-not-open' });
  expect((await at.close(Number.NaN)).status).toBe(400);
  // of another team: may look on, not close
  expect((await at.close(cycle, 'ingrid')).status).toBe(403);
  expect((await at.as('ingrid').then((one) => one.ask('GET', '/api/v1/boards/jeugd/records'))).status).toBe(
    200,
  );
  expect(await at.about()).toMatchObject({ lastClosed: cycle - 1 });
});

test('a team may close early and is then in the next cycle; a cycle that it let pass has no record of its own', async () => {
  const at = await office();
  const cycle = await current(at);
  const first = await at.must(addAction, { title: 'Blijft liggen', goal: null, cycle });
  expect((await at.close(cycle)).read(closedCycle).closed).toBe(true);
  // the one after has begun now, for this board, and is closed early as well
  expect((await at.close(cycle + 1)).body).toMatchObject({ code: 'cycle-not-open' });
  at.clock.now += 6 * 7 * day;
  const { lastClosed } = await at.about();
  expect(lastClosed).toBe(cycle);
  // weeks 24 and 25 went by; 25 is over and not closed
  expect((await at.close(cycle + 1)).body).toMatchObject({ code: 'cycle-not-open' });
  expect((await at.close(cycle + 2)).read(closedCycle).closed).toBe(true);
  expect(await at.action(first)).toMatchObject({ cycle: cycle + 3, carried: 2 });
  const list = (await (await at.as('sanne')).ask('GET', '/api/v1/boards/jeugd/records')).read(records);
  expect(list.records.slice(0, 2).map(({ number }) => number)).toEqual([cycle + 2, cycle]);
});

test('what an action was recorded as done in is told once, and what is taken up again goes along', async () => {
  const at = await office();
  const cycle = await current(at);
  const once = await at.must(addAction, { title: 'Eén keer klaar', goal: null, cycle, state: 'done' });
  await at.close(cycle);
  at.clock.now += 14 * day;
  await at.close(cycle + 1);
  const of = async (number: number) =>
    (await (await at.as('sanne')).ask('GET', `/api/v1/boards/jeugd/records/${number}`)).read(record).actions;
  expect((await of(cycle)).some(({ id }) => id === once)).toBe(true);
  expect((await of(cycle + 1)).some(({ id }) => id === once)).toBe(false);
});

test('how a cycle was is counted without a name, shown of five or more, and gone from then on', async () => {
  const at = await office();
  const cycle = await current(at);
  const path = `/api/v1/boards/jeugd/cycles/${cycle}/mood`;
  const say = async (who: string, value: number | null) => (await at.as(who)).ask('PUT', path, { value });
  for (const [who, value] of [
    ['marieke', 4],
    ['joost', 3],
    ['sanne', 5],
    ['fatima', 1],
  ] as const)
    expect((await say(who, value)).read(mood)).toMatchObject({ mine: value });
  expect((await say('fatima', 2)).read(mood)).toEqual({ answers: 4, mine: 2 });
  expect((await say('daan', 3)).read(mood)).toEqual({ answers: 5, mine: 3 });
  expect((await say('daan', null)).read(mood)).toEqual({ answers: 4, mine: null });
  expect((await say('daan', 4)).read(mood)).toEqual({ answers: 5, mine: 4 });
  expect((await say('daan', 6)).status).toBe(400);
  expect((await say('ingrid', 3)).status).toBe(403);
  const rows = await at.app.storage.db.selectFrom('mood').select(['voter']).execute();
  expect(rows).toHaveLength(5);
  expect(JSON.stringify(rows)).not.toMatch(/marieke|joost|sanne|fatima|daan/);

  await at.close(cycle);
  const told = (await (await at.as('ingrid')).ask('GET', `/api/v1/boards/jeugd/records/${cycle}`)).read(
    record,
  );
  expect(told.mood).toEqual({ answers: 5, mean: 3.6 });
  expect(await at.app.storage.db.selectFrom('mood').select('voter').execute()).toEqual([]);
  expect((await say('sanne', 3)).body).toMatchObject({ code: 'cycle-not-open' });
  // colleagues of another team read what became of actions, not whose they were
  expect(told).toMatchObject({ closedBy: null, people: [] });
  expect(told.actions.every(({ owners }) => owners === null)).toBe(true);
});

test('fewer than five answers are no mean', async () => {
  const at = await office();
  const cycle = await current(at);
  for (const who of ['marieke', 'joost', 'sanne', 'fatima'])
    await (await at.as(who)).ask('PUT', `/api/v1/boards/jeugd/cycles/${cycle}/mood`, { value: 5 });
  await at.close(cycle);
  const told = (await (await at.as('sanne')).ask('GET', `/api/v1/boards/jeugd/records/${cycle}`)).read(
    record,
  );
  expect(told.mood).toEqual({ answers: 4, mean: null });
});

test('on the word of a clock that leapt ahead nothing is closed', async () => {
  const at = await office();
  const before = await at.about();
  await new RetentionStore(at.app.storage.db).believe(toInstant(at.clock.now));
  at.clock.now += 400 * day;
  const { number } = cycleOn(before.calendar, dayOf(at.clock.now));
  expect((await at.close(number - 1)).body).toMatchObject({ status: 409, code: 'clock-leapt' });
  at.clock.now -= 400 * day;
  expect(await at.about()).toMatchObject({ lastClosed: before.lastClosed });
  expect((await at.close((before.lastClosed ?? 0) + 1)).read(closedCycle).closed).toBe(true);
});
