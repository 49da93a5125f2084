import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { decideIdea } from '@verbeterbord/shared/board/commands/decide-idea.ts';
import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import { BoardFixture } from '@verbeterbord/shared/board/fixture.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { countMood } from './count-mood.ts';
import { departing } from './departing.ts';
import { destructionDay } from './destruction-day.ts';
import { draftRecord, type Recorded } from './draft-record.ts';

const day = (text: string): Day => text as Day;
const cycle = { number: 23, start: day('2026-01-05'), end: day('2026-01-18') };
const nothing: ReadonlyMap<ActionId, Recorded> = new Map();

test('a record takes all up to its cycle that no record holds yet, by goal, and leaves the rest', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Intake in 10 dagen' });
  const add = (
    title: string,
    number: number | null,
    state: 'todo' | 'done' = 'todo',
    of = goal as typeof goal | null,
  ) => board.must(addAction, { title, goal: of, cycle: number, state });
  add('Zonder doel', 23, 'todo', null);
  add('Van lang geleden', 19);
  add('Klaar', 23, 'done');
  const told = add('Al verteld', 22, 'done');
  add('Bij later', null);
  add('Van de volgende', 24);
  board.must(archiveCard, { kind: 'action', id: add('Weggegooid', 23) });
  const before = board.must(addSuccess, { title: 'Vorige ronde', cycle: 22 });
  const late = board.must(addSuccess, { title: 'Zonder netwerk geschreven', cycle: 22 });
  const success = board.must(addSuccess, { title: 'Een moeder belde', cycle: 23 });
  board.must(addSuccess, { title: 'Van de volgende', cycle: 24 });
  const recorded = new Map<ActionId, Recorded>([[told, { number: 22, outcome: 'done' }]]);
  const draft = draftRecord(board.doc, { cycle, since: null, recorded, told: new Set([before]) });
  expect(draft.actions.map(({ title, outcome }) => `${title}: ${outcome}`)).toEqual([
    'Klaar: done',
    'Van lang geleden: carried',
    'Zonder doel: carried',
  ]);
  expect(draft.content.counts).toMatchObject({ done: 1, carried: 2, later: 0, stopped: 0 });
  expect(draft.content.successes.map(({ id }) => id).toSorted()).toEqual([late, success].toSorted());
});

test('what was stopped at the choosing is in the record with its reason, though it is in the bin', () => {
  const board = new BoardFixture();
  const action = board.must(addAction, { title: 'Gestopt', goal: null, cycle: 23 });
  const thrown = board.must(addAction, { title: 'Weggegooid', goal: null, cycle: 23 });
  board.must(chooseLeaving, { action, cycle: 23, value: 'stop', reason: 'Niemand vroeg erom' });
  for (const id of [action, thrown]) board.must(archiveCard, { kind: 'action', id });
  const draft = draftRecord(board.doc, { cycle, since: null, recorded: nothing, told: new Set() });
  expect(draft.actions).toMatchObject([{ id: action, outcome: 'stopped', reason: 'Niemand vroeg erom' }]);
});

test('what was stopped and then taken out of the bin is stopped no more', () => {
  const board = new BoardFixture();
  const action = board.must(addAction, { title: 'Toch door', goal: null, cycle: 23 });
  board.must(chooseLeaving, { action, cycle: 23, value: 'stop', reason: 'Niemand vroeg erom' });
  board.must(archiveCard, { kind: 'action', id: action });
  board.must(restoreCard, { kind: 'action', id: action });
  const draft = draftRecord(board.doc, { cycle, since: null, recorded: nothing, told: new Set() });
  expect(draft.actions).toMatchObject([{ id: action, outcome: 'carried', reason: '' }]);
});

test('what is written between an early closing and the last day counts as added in the next cycle', () => {
  const board = new BoardFixture();
  const added = (since: Instant | null): number =>
    draftRecord(board.doc, { cycle, since, recorded: nothing, told: new Set() }).content.counts.added;
  const write = (title: string, at: string): void =>
    void addAction(
      board.doc,
      { title, goal: null, cycle: 23 },
      { ...board.context, newId: () => board.newId(), now: at as Instant },
    );
  write('Voor het sluiten', '2026-01-01T09:00:00.000Z');
  write('Na het vroege sluiten', '2026-01-02T09:00:00.000Z');
  write('In de ronde', '2026-01-06T09:00:00.000Z');
  expect(added('2026-01-01T16:00:00.000Z' as Instant)).toBe(2);
  // of the first one there is nothing before, and its days count
  expect(added(null)).toBe(1);
});

test('the value of an indicator is the last one that was known at the end of the cycle', () => {
  const board = new BoardFixture();
  const ambition = board.must(addAmbition, { title: 'Elk kind' });
  board.must(describeIndicator, { ambition, name: 'Wachttijd', unit: 'dagen', target: 21 });
  for (const [at, value] of [
    ['2026-01-02', 41],
    ['2026-01-18', 38],
    ['2026-01-19', 12],
  ] as const)
    board.must(recordIndicator, { ambition, day: day(at), value });
  const { content } = draftRecord(board.doc, { cycle, since: null, recorded: nothing, told: new Set() });
  expect(content.ambitions).toMatchObject([{ indicator: { name: 'Wachttijd', target: 21, value: 38 } }]);
});

test('what was done, stopped, celebrated, solved or decided leaves two closes later, and nothing else does', () => {
  const board = new BoardFixture();
  const add = (title: string, state: 'todo' | 'done') =>
    board.must(addAction, { title, goal: null, cycle: 21, state });
  const [done, anew, thrown, stopped, recent] = [
    add('Klaar', 'done'),
    add('Weer opgepakt', 'done'),
    add('Klaar en weggegooid', 'done'),
    add('Gestopt', 'todo'),
    add('Net gestopt', 'todo'),
  ];
  board.must(moveAction, { action: anew, goal: null, state: 'doing', before: null, cycle: 24 });
  for (const id of [thrown, stopped, recent]) board.must(archiveCard, { kind: 'action', id });
  const success = board.must(addSuccess, { title: 'Hoera', cycle: 20 });
  board.must(addSuccess, { title: 'Van nu', cycle: 23 });
  // of somebody without a network: no record tells of it yet
  board.must(addSuccess, { title: 'Kwam laat', cycle: 20 });
  const obstacle = board.must(addObstacle, { title: 'Geen kamer' });
  board.must(solveObstacle, { obstacle, solved: true });
  const [parked, dropped] = [board.must(addIdea, { title: 'Later' }), board.must(addIdea, { title: 'Niet' })];
  board.must(decideIdea, { idea: parked, value: 'parked', reason: 'Nu niet' });
  board.must(decideIdea, { idea: dropped, value: 'dropped', reason: 'Nu niet' });
  const now = Date.parse(board.now);
  const outcome = 'done' as const;
  const due = {
    cycles: [
      { number: 20, closedAt: toInstant(now - 40 * 86_400_000) },
      { number: 21, closedAt: toInstant(now + 60_000) },
    ],
    actions: new Map<ActionId, Recorded>([
      [done, { number: 21, outcome }],
      [anew, { number: 21, outcome }],
      [thrown, { number: 21, outcome }],
      [stopped, { number: 21, outcome: 'stopped' }],
    ]),
    successes: new Map([[success, 20]]),
  };
  const gone = (at: number) => departing(board.doc, due, at).map(({ id, number }) => [id, number]);
  const early = [
    [done, 21],
    [success, 20],
    [obstacle, 21],
    [dropped, 21],
  ];
  // a month in the bin first
  expect(gone(now + 29 * 86_400_000)).toEqual(early);
  expect(gone(now + 31 * 86_400_000)).toEqual([[done, 21], [stopped, 21], ...early.slice(1)]);
  expect(departing(board.doc, { cycles: [], actions: new Map(), successes: new Map() }, now)).toEqual([]);
});

test('a mood is the mean of five or more', () => {
  expect(countMood([])).toEqual({ answers: 0, mean: null });
  expect(countMood([5, 5, 5, 5])).toEqual({ answers: 4, mean: null });
  expect(countMood([5, 4, 4, 3, 3])).toEqual({ answers: 5, mean: 3.8 });
});

test('a record may go so many years after the end of its cycle, also after a leap day', () => {
  expect(destructionDay(day('2026-11-22'), 5)).toBe('2031-11-22');
  expect(destructionDay(day('2028-02-29'), 4)).toBe('2032-02-29');
  expect(destructionDay(day('2028-02-29'), 1)).toBe('2029-02-28');
});
