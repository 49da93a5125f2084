import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { addDays, daysBetween, type Day } from '../time.ts';
import { layOut, longestCycle, planOf, shortestCycle, type CalendarPlan } from './calendar-plan.ts';
import { stretchesFrom, stretchOn } from './calendar-stretches.ts';
import { addChange, takeBack, type CalendarMoment, type NewCalendarChange } from './change-calendar.ts';
import { cycleNumbered, cycleOn, pauseOn, type Calendar } from './cycle.ts';

vi.setConfig({ testTimeout: 30_000 });

const day = (text: string): Day => text as Day;
/** Cycle 20 begins on Monday 12 October 2026; today is in cycle 22, 9 to 22 November. */
const plan: CalendarPlan = { base: { start: day('2026-10-12'), days: 14, firstNumber: 20 }, changes: [] };
const moment: CalendarMoment = { today: day('2026-11-18'), closed: 21 };

function changed(change: NewCalendarChange, of = plan, at = moment) {
  const result = addChange(of, change, `${change.kind}-${of.changes.length}`, at);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const refusal = (change: NewCalendarChange, of = plan, at = moment) => {
  const result = addChange(of, change, 'x', at);
  return result.ok ? null : result.code;
};

const rhythm = (from: string, days: number): NewCalendarChange => ({ kind: 'rhythm', from: day(from), days });
const pause = (from: string, until: string): NewCalendarChange => ({
  kind: 'pause',
  from: day(from),
  until: day(until),
});
const length = (number: number, days: number): NewCalendarChange => ({ kind: 'length', number, days });

const lines = (calendar: Calendar, count = 4) =>
  stretchesFrom(calendar, moment.today, count).map(
    ({ number, start, end }) => `${number ?? 'pause'} ${start} ${end}`,
  );

test('a longer cycle moves those after it, over Christmas and New Year', () => {
  expect(lines(changed(length(25, 28)).calendar, 5)).toEqual([
    '22 2026-11-09 2026-11-22',
    '23 2026-11-23 2026-12-06',
    '24 2026-12-07 2026-12-20',
    '25 2026-12-21 2027-01-17',
    '26 2027-01-18 2027-01-31',
  ]);
});

test('the cycle that runs can become longer too', () => {
  expect(lines(changed(length(22, 21)).calendar, 2)).toEqual([
    '22 2026-11-09 2026-11-29',
    '23 2026-11-30 2026-12-13',
  ]);
});

test('a holiday stands between two cycles, and the numbers go on after it', () => {
  expect(lines(changed(pause('2026-12-21', '2027-01-03')).calendar)).toEqual([
    '22 2026-11-09 2026-11-22',
    '23 2026-11-23 2026-12-06',
    '24 2026-12-07 2026-12-20',
    'pause 2026-12-21 2027-01-03',
    '25 2027-01-04 2027-01-17',
  ]);
});

test('a holiday in the middle of a cycle cuts it, and days that are no week go with the cycle before', () => {
  expect(lines(changed(pause('2026-12-16', '2026-12-31')).calendar, 4)).toContain('24 2026-12-07 2026-12-15');
  expect(lines(changed(pause('2026-12-11', '2026-12-31')).calendar, 3)).toEqual([
    '22 2026-11-09 2026-11-22',
    '23 2026-11-23 2026-12-10',
    'pause 2026-12-11 2026-12-31',
    '24 2027-01-01 2027-01-14',
  ]);
});

test('another length, and another weekday, from a day on', () => {
  expect(lines(changed(rhythm('2026-12-09', 7)).calendar, 4)).toEqual([
    '22 2026-11-09 2026-11-22',
    '23 2026-11-23 2026-12-08',
    '24 2026-12-09 2026-12-15',
    '25 2026-12-16 2026-12-22',
  ]);
});

test('a change goes on counting after another that is put before it', () => {
  const later = changed(length(26, 28));
  const both = changed(pause('2026-11-23', '2026-11-29'), later.plan);
  expect(cycleNumbered(both.calendar, 26)).toEqual({ number: 26, start: '2027-01-11', end: '2027-02-07' });
});

test.each([
  ['begins today', rhythm('2026-11-18', 14), 'day-passed'],
  ['begins in the past', pause('2026-11-01', '2026-11-30'), 'day-passed'],
  ['is shorter than a week', rhythm('2026-12-07', 6), 'invalid-value'],
  ['is longer than four weeks', rhythm('2026-12-07', 29), 'invalid-value'],
  ['is no number of days', rhythm('2026-12-07', Number.NaN), 'invalid-value'],
  ['ends before it begins', pause('2026-12-07', '2026-12-06'), 'invalid-value'],
  ['is a pause of nine weeks', pause('2026-12-07', '2027-02-07'), 'invalid-value'],
  ['begins in ten years', rhythm('2036-12-07', 14), 'invalid-value'],
  ['makes a cycle of ten years ahead longer', length(9_000_000, 21), 'invalid-value'],
  ['makes a cycle longer than eight weeks', length(23, 57), 'invalid-value'],
  ['is about a cycle that is over', length(21, 21), 'cycle-over'],
  ['ends the running cycle yesterday', length(22, 7), 'cycle-over'],
])('a change that %s is refused', (_what, change, code) => {
  expect(refusal(change)).toBe(code);
});

test('the running cycle keeps at least a week', () => {
  const monday = { today: day('2026-11-10'), closed: 21 };
  expect(refusal(pause('2026-11-12', '2026-11-20'), plan, monday)).toBe('cycle-too-short');
  expect(refusal(pause('2026-11-16', '2026-11-20'), plan, monday)).toBeNull();
});

test('what a board has closed stays as it is, also when it runs still', () => {
  const early = { ...moment, closed: 22 };
  expect(refusal(length(22, 21), plan, early)).toBe('cycle-closed');
  // three days would be joined to it
  expect(refusal(pause('2026-11-26', '2026-12-06'), plan, early)).toBe('cycle-closed');
  expect(refusal(length(23, 21), plan, early)).toBeNull();
});

test('changes may not lie over each other', () => {
  const christmas = changed(pause('2026-12-21', '2027-01-03')).plan;
  expect(refusal(pause('2026-12-28', '2027-01-10'), christmas)).toBe('changes-overlap');
  expect(refusal(pause('2026-12-14', '2026-12-22'), christmas)).toBe('changes-overlap');
  expect(refusal(pause('2026-12-21', '2026-12-22'), christmas)).toBe('changes-overlap');
  expect(refusal(rhythm('2026-12-30', 7), christmas)).toBe('changes-overlap');
  expect(refusal(rhythm('2027-01-04', 7), christmas)).toBeNull();
  // less than a week between a holiday and what comes next belongs to nobody
  expect(refusal(rhythm('2027-01-08', 7), christmas)).toBe('cycle-too-short');
  expect(refusal(pause('2027-01-04', '2027-01-10'), christmas)).toBeNull();
});

test('a cycle that something else begins in can’t be made longer, and nothing begins in one that was', () => {
  const holiday = changed(pause('2026-12-07', '2026-12-20')).plan;
  expect(refusal(length(23, 21), holiday)).toBe('changes-overlap');
  expect(refusal(length(24, 21), holiday)).toBeNull();
  const long = changed(length(23, 28)).plan;
  expect(refusal(pause('2026-12-14', '2026-12-20'), long)).toBe('changes-overlap');
  expect(refusal(rhythm('2026-12-21', 7), long)).toBeNull();
});

test('days that go with the cycle before can make that too long', () => {
  const long = changed(length(23, 54)).plan;
  expect(refusal(pause('2027-01-19', '2027-01-31'), long)).toBe('cycle-too-long');
});

test('a cycle that is made longer twice has the last length', () => {
  const twice = changed(length(23, 28), changed(length(23, 21)).plan);
  expect(twice.plan.changes).toHaveLength(1);
  expect(cycleNumbered(twice.calendar, 23).end).toBe('2026-12-20');
});

test('a change is taken back until something of it is over', () => {
  const { plan: with21 } = changed(length(22, 21));
  const id = with21.changes[0]!.id;
  const inTime = takeBack(with21, id, { today: day('2026-11-22'), closed: 21 });
  expect(inTime).toMatchObject({ ok: true, value: { plan } });
  // the extra week runs: what would the days since then have been?
  expect(takeBack(with21, id, { today: day('2026-11-23'), closed: 21 })).toMatchObject({
    code: 'cycle-over',
  });
  expect(takeBack(with21, id, { today: day('2026-11-20'), closed: 22 })).toMatchObject({
    code: 'cycle-closed',
  });
  expect(takeBack(with21, 'nothing', moment)).toMatchObject({ code: 'not-found' });
});

test('a holiday that has begun is not taken back', () => {
  const { plan: holiday } = changed(pause('2026-11-23', '2026-12-06'));
  const id = holiday.changes[0]!.id;
  expect(takeBack(holiday, id, { today: day('2026-11-22'), closed: 22 })).toMatchObject({ ok: true });
  expect(takeBack(holiday, id, { today: day('2026-11-23'), closed: 22 })).toMatchObject({
    code: 'cycle-over',
  });
});

test('a calendar that begins later is counted backwards until then, and can be changed before it begins', () => {
  const later: CalendarPlan = { base: { start: day('2026-12-07'), days: 14, firstNumber: 10 }, changes: [] };
  const { calendar } = changed(pause('2026-11-23', '2026-11-29'), later, { ...moment, closed: null });
  expect(lines(calendar, 2)).toEqual([
    '8 2026-11-09 2026-11-22',
    'pause 2026-11-23 2026-11-29',
    '9 2026-11-30 2026-12-13',
  ]);
});

const anyChange = fc.oneof(
  fc.record({
    kind: fc.constant('rhythm' as const),
    after: fc.integer({ min: -3, max: 200 }),
    days: fc.integer({ min: 5, max: 30 }),
  }),
  fc.record({
    kind: fc.constant('pause' as const),
    after: fc.integer({ min: -3, max: 200 }),
    days: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    kind: fc.constant('length' as const),
    after: fc.integer({ min: -1, max: 10 }),
    days: fc.integer({ min: 5, max: 60 }),
  }),
  fc.record({ kind: fc.constant('back' as const), after: fc.nat(10), days: fc.constant(0) }),
);

/** A life of a calendar: changes and takings back, on days that go by; each accepted one is handed to `look`. */
function live(
  seed: {
    days: number;
    steps: readonly { change: typeof anyChange extends fc.Arbitrary<infer T> ? T : never; pass: number }[];
  },
  look: (before: Calendar, after: Calendar, at: CalendarMoment) => void,
): Calendar {
  let current: CalendarPlan = {
    base: { start: day('2026-10-12'), days: seed.days, firstNumber: 1 },
    changes: [],
  };
  let calendar: Calendar = [current.base];
  let today = day('2026-10-14');
  let closed: number | null = null;
  for (const [index, { change, pass }] of seed.steps.entries()) {
    today = addDays(today, pass);
    const running = cycleOn(calendar, today).number;
    // a team closes now and then, sometimes early
    if (pass % 3 === 0) closed = Math.max(closed ?? running - 1, pass % 2 === 0 ? running : running - 1);
    const at = { today, closed };
    const id = `${index}`;
    const from = addDays(today, change.after);
    const next =
      change.kind === 'back'
        ? takeBack(current, current.changes[change.after]?.id ?? 'none', at)
        : change.kind === 'length'
          ? addChange(current, { kind: 'length', number: running + change.after, days: change.days }, id, at)
          : change.kind === 'rhythm'
            ? addChange(current, { kind: 'rhythm', from, days: change.days }, id, at)
            : addChange(current, { kind: 'pause', from, until: addDays(from, change.days - 1) }, id, at);
    if (!next.ok) continue;
    look(calendar, next.value.calendar, at);
    ({ plan: current, calendar } = next.value);
  }
  return calendar;
}

const lives = fc.record({
  days: fc.constantFrom(7, 14, 21, 28),
  steps: fc.array(fc.record({ change: anyChange, pass: fc.nat(30) }), { maxLength: 25 }),
});

/** What is wrong with ten years of a calendar, every day of which has to be in one cycle or pause. */
function faults(calendar: Calendar): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  let last: number | null = null;
  for (let at = stretchOn(calendar, day('2026-01-01')).start; at < '2036-01-01';) {
    const stretch = stretchOn(calendar, at);
    const { number, start, end } = stretch;
    const days = daysBetween(start, end) + 1;
    must(start === at, `${at} is in what began before`);
    for (const inside of [addDays(at, Math.floor(days / 2)), end])
      must(stretchOn(calendar, inside).start === at, `${inside} is in something else`);
    if (number === null) {
      must(cycleOn(calendar, at).end === addDays(at, -1) || pauseOn(calendar, addDays(at, -1)) !== null, at);
    } else {
      must(last === null || number === last + 1, `${number} comes after ${last}`);
      must(cycleNumbered(calendar, number).start === at, `${number} lies elsewhere`);
      must(cycleNumbered(calendar, number).end === end, `${number} ends elsewhere`);
      must(days >= shortestCycle && days <= longestCycle, `${number} lasts ${days} days`);
      last = number;
    }
    if (days < 1) return [...found, `${at} goes back`];
    at = addDays(end, 1);
  }
  return found;
}

test('whatever is changed, every day of ten years falls in exactly one cycle or pause, and numbers go up by one', () => {
  fc.assert(
    fc.property(lives, (life) => {
      expect(faults(live(life, () => undefined))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('whatever is changed, what is over and what was closed stays as it was', () => {
  fc.assert(
    fc.property(lives, (life) => {
      live(life, (before, after, { today, closed }) => {
        expect(stretchOn(after, today)).toMatchObject({
          number: stretchOn(before, today).number,
          start: stretchOn(before, today).start,
        });
        for (let back = 1; back < 120; back += 1) {
          const at = addDays(stretchOn(before, today).start, -back);
          expect(stretchOn(after, at)).toEqual(stretchOn(before, at));
        }
        const number = closed ?? 0;
        expect(cycleNumbered(after, number)).toEqual(cycleNumbered(before, number));
      });
    }),
    { numRuns: 100 },
  );
});

test('a calendar in parts comes back from the plan that is made of it', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const calendar = live(life, () => undefined);
      const made = planOf(calendar);
      const again = made === null ? null : layOut(made);
      if (again?.ok !== true) throw new Error('no calendar');
      for (let at = day('2026-06-01'); at < '2029-01-01'; at = addDays(at, 5))
        expect(stretchOn(again.value, at)).toEqual(stretchOn(calendar, at));
    }),
    { numRuns: 60 },
  );
});
