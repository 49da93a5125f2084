import { expect, test } from 'vitest';
import type { ActionId, GoalId, PersonId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { laneColumn } from '../columns.ts';
import { BoardFixture, testDay } from '../fixture.ts';
import { cardMap } from '../read.ts';
import { addAction } from './add-action.ts';
import { addGoal } from './add-goal.ts';
import { archiveCard } from './archive-card.ts';
import { assignOwner } from './assign-owner.ts';
import { carryOver } from './carry-over.ts';
import { markStuck } from './mark-stuck.ts';
import { moveAction } from './move-action.ts';
import { planAction } from './plan-action.ts';
import { postponeAction } from './postpone-action.ts';
import { resolveStuck } from './resolve-stuck.ts';
import { setDue } from './set-due.ts';
import { unassignOwner } from './unassign-owner.ts';

const gone = 'gone' as ActionId;
const bram = 'bram' as PersonId;

function withActions(count: number): { board: BoardFixture; goal: GoalId; actions: ActionId[] } {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const actions = Array.from({ length: count }, (_, at) =>
    board.must(addAction, { title: `${at}`, goal, cycle: 3 }),
  );
  return { board, goal, actions };
}

const column = (board: BoardFixture, goal: GoalId | null, state: 'todo' | 'doing' | 'done'): string[] =>
  laneColumn(board.doc, goal, state).map((card) => card.id);

test('a new action has what was given, one attempt with the plan, and the rest at its default', () => {
  const { board, goal } = withActions(0);
  const id = board.must(addAction, {
    title: 'Bellen met de huisarts',
    goal,
    cycle: 3,
    owners: [bram],
    due: testDay(4),
    notes: 'Nummer staat in de map',
    plan: 'Maandag bellen',
  });
  const card = board.card('action', id);
  expect(card).toMatchObject({
    title: 'Bellen met de huisarts',
    notes: 'Nummer staat in de map',
    owners: [bram],
    goal,
    due: testDay(4),
    cycle: 3,
    place: { state: 'todo' },
    stuck: null,
    carried: 0,
    done: null,
    comments: [],
    archived: null,
  });
  expect(card.attempts).toMatchObject([
    { plan: 'Maandag bellen', noticed: '', helped: null, created: card.created },
  ]);
});

test('a new action comes at the end of its column, or before the action it was written above', () => {
  const { board, goal, actions } = withActions(2);
  const last = board.must(addAction, { title: 'Laatste', goal, cycle: 3 });
  const above = board.must(addAction, { title: 'Erboven', goal, cycle: 3, before: actions[1]! });
  expect(column(board, goal, 'todo')).toEqual([actions[0], above, actions[1], last]);
  const done = board.must(addAction, { title: 'Al klaar', goal: null, cycle: 3, state: 'done' });
  expect(board.card('action', done).done).toEqual(board.card('action', done).created);
});

test('an action needs a title, and points only at what is on the board', () => {
  const { board, goal } = withActions(0);
  const sound = { title: 'x', goal, cycle: 3 };
  expect(board.refusal(addAction, { ...sound, title: ' \n' })).toBe('empty-text');
  expect(board.refusal(addAction, { ...sound, title: 'x'.repeat(301) })).toBe('text-too-long');
  expect(board.refusal(addAction, { ...sound, notes: 'x'.repeat(20_001) })).toBe('text-too-long');
  expect(board.refusal(addAction, { ...sound, plan: 'x'.repeat(601) })).toBe('text-too-long');
  expect(board.refusal(addAction, { ...sound, goal: 'gone' as GoalId })).toBe('not-found');
  expect(board.refusal(addAction, { ...sound, due: '2026-00-00' as Day })).toBe('invalid-day');
  expect(board.refusal(addAction, { ...sound, cycle: 1.5 })).toBe('invalid-value');
  expect(board.refusal(addAction, { ...sound, state: 'now' as 'todo' })).toBe('invalid-value');
  expect(board.refusal(addAction, { ...sound, owners: ['NOT AN ID' as PersonId] })).toBe('invalid-value');
  const crowd = Array.from({ length: 51 }, (_, at) => `p${at}` as PersonId);
  expect(board.refusal(addAction, { ...sound, owners: crowd })).toBe('too-many');
  board.must(archiveCard, { kind: 'goal', id: goal });
  expect(board.refusal(addAction, sound)).toBe('archived');
});

test('a move changes column, lane and spot, and stamps what is done', () => {
  const { board, goal, actions } = withActions(3);
  const [a, b, c] = actions as [ActionId, ActionId, ActionId];
  board.must(moveAction, { action: c, goal, state: 'todo', before: b, cycle: 3 });
  expect(column(board, goal, 'todo')).toEqual([a, c, b]);
  board.must(moveAction, { action: a, goal: null, state: 'done', before: null, cycle: 3 });
  expect(board.card('action', a)).toMatchObject({
    goal: null,
    place: { state: 'done' },
    done: { by: 'anna' },
  });
  const finished = board.card('action', a).done;
  board.must(moveAction, { action: a, goal, state: 'done', before: null, cycle: 3 });
  expect(board.card('action', a).done).toEqual(finished);
  board.must(moveAction, { action: a, goal, state: 'doing', before: gone, cycle: 3 });
  expect(board.card('action', a)).toMatchObject({ goal, place: { state: 'doing' }, done: null });
});

test('an action that is put back where it was is not written', () => {
  const { board, goal, actions } = withActions(3);
  const [a, b, c] = actions as [ActionId, ActionId, ActionId];
  const put = (action: ActionId, before: ActionId | null): number =>
    board.writes(() => board.must(moveAction, { action, goal, state: 'todo', before, cycle: 3 }));
  expect([put(a, b), put(b, c), put(c, null)]).toEqual([0, 0, 0]);
  expect(put(c, a)).toBe(1);
  expect(column(board, goal, 'todo')).toEqual([c, a, b]);
});

test('a move brings an action from later into the cycle, and finishing counts for the cycle it happens in', () => {
  const { board, goal } = withActions(0);
  const later = board.must(addAction, { title: 'Ooit', goal, cycle: null });
  board.must(moveAction, { action: later, goal, state: 'todo', before: null, cycle: 5 });
  expect(board.card('action', later).cycle).toBe(5);
  board.must(moveAction, { action: later, goal, state: 'doing', before: null, cycle: 7 });
  expect(board.card('action', later).cycle).toBe(5);
  board.must(moveAction, { action: later, goal, state: 'done', before: null, cycle: 7 });
  expect(board.card('action', later).cycle).toBe(7);
});

test('actions that share a key are told apart when one comes between them', () => {
  const { board, goal, actions } = withActions(4);
  const [a, b, c, d] = actions as [ActionId, ActionId, ActionId, ActionId];
  for (const id of [a, b, c]) cardMap(board.doc, 'action', id)?.set('place', { state: 'todo', order: 'a5' });
  cardMap(board.doc, 'action', d)?.set('place', { state: 'todo', order: 'a6' });
  board.must(moveAction, { action: d, goal, state: 'todo', before: b, cycle: 3 });
  expect(column(board, goal, 'todo')).toEqual([a, d, b, c]);
  board.must(moveAction, { action: d, goal, state: 'todo', before: null, cycle: 3 });
  expect(column(board, goal, 'todo')).toEqual([a, b, c, d]);
});

test('a move is refused for a goal or action that is not there, and for values that do not exist', () => {
  const { board, goal, actions } = withActions(1);
  const action = actions[0]!;
  const sound = { action, goal, state: 'doing', before: null, cycle: 3 } as const;
  expect(board.refusal(moveAction, { ...sound, action: gone })).toBe('not-found');
  expect(board.refusal(moveAction, { ...sound, goal: 'gone' as GoalId })).toBe('not-found');
  expect(board.refusal(moveAction, { ...sound, state: 'now' as 'todo' })).toBe('invalid-value');
  expect(board.refusal(moveAction, { ...sound, cycle: -1 })).toBe('invalid-value');
  board.must(archiveCard, { kind: 'action', id: action });
  expect(board.refusal(moveAction, sound)).toBe('archived');
});

test('the lane without a goal also takes actions whose goal is in the bin', () => {
  const { board, goal, actions } = withActions(2);
  const loose = board.must(addAction, { title: 'Los', goal: null, cycle: 3 });
  board.must(archiveCard, { kind: 'goal', id: goal });
  board.must(moveAction, { action: loose, goal: null, state: 'todo', before: actions[1]!, cycle: 3 });
  expect(column(board, null, 'todo')).toEqual([actions[0], loose, actions[1]]);
});

test('owners are added and taken off by name, twice without a write', () => {
  const { board, actions } = withActions(1);
  const action = actions[0]!;
  board.must(assignOwner, { action, person: bram });
  board.must(assignOwner, { action, person: 'anna' as PersonId });
  expect(board.card('action', action).owners).toEqual(['anna', 'bram']);
  expect(board.writes(() => board.must(assignOwner, { action, person: bram }))).toBe(0);
  board.must(unassignOwner, { action, person: bram });
  expect(board.card('action', action).owners).toEqual(['anna']);
  expect(board.writes(() => board.must(unassignOwner, { action, person: bram }))).toBe(0);
  expect(board.refusal(assignOwner, { action, person: 'Q!' as PersonId })).toBe('invalid-value');
  expect(board.refusal(assignOwner, { action: gone, person: bram })).toBe('not-found');
  expect(board.refusal(unassignOwner, { action: gone, person: bram })).toBe('not-found');
  for (let person = 0; person < 49; person += 1)
    board.must(assignOwner, { action, person: `p${person}` as PersonId });
  expect(board.refusal(assignOwner, { action, person: bram })).toBe('too-many');
  cardMap(board.doc, 'action', action)?.set('owners', []);
  expect(board.refusal(assignOwner, { action, person: bram })).toBe('damaged');
  expect(board.refusal(unassignOwner, { action, person: bram })).toBe('damaged');
});

test('two people who put two names on one action at once keep both', () => {
  const { board, actions } = withActions(1);
  const other = board.fork('y', 'bram');
  board.must(assignOwner, { action: actions[0]!, person: 'anna' as PersonId });
  other.must(assignOwner, { action: actions[0]!, person: bram });
  board.sync(other);
  expect(board.card('action', actions[0]!).owners).toEqual(['anna', 'bram']);
  expect(other.card('action', actions[0]!).owners).toEqual(['anna', 'bram']);
});

test('the day of an action can be set and cleared', () => {
  const { board, actions } = withActions(1);
  const action = actions[0]!;
  board.must(setDue, { action, due: testDay(3) });
  expect(board.card('action', action).due).toBe(testDay(3));
  board.must(setDue, { action, due: null });
  expect(board.card('action', action).due).toBeNull();
  expect(board.refusal(setDue, { action, due: '3 mei' as Day })).toBe('invalid-day');
  expect(board.refusal(setDue, { action: gone, due: null })).toBe('not-found');
});

test('an action is chosen for a cycle, put back to later, and neither once it is done', () => {
  const { board, goal, actions } = withActions(1);
  const action = actions[0]!;
  board.must(postponeAction, { action });
  expect(board.card('action', action).cycle).toBeNull();
  expect(board.writes(() => board.must(postponeAction, { action }))).toBe(0);
  board.must(planAction, { action, cycle: 4 });
  expect(board.card('action', action).cycle).toBe(4);
  expect(board.refusal(planAction, { action, cycle: null as unknown as number })).toBe('invalid-value');
  expect(board.refusal(planAction, { action, cycle: -2 })).toBe('invalid-value');
  expect(board.refusal(planAction, { action: gone, cycle: 4 })).toBe('not-found');
  expect(board.refusal(postponeAction, { action: gone })).toBe('not-found');
  board.must(moveAction, { action, goal, state: 'done', before: null, cycle: 4 });
  expect(board.refusal(planAction, { action, cycle: 5 })).toBe('wrong-state');
  expect(board.refusal(postponeAction, { action })).toBe('wrong-state');
});

test('carrying over counts, and only what is unfinished goes along to another cycle', () => {
  const { board, goal, actions } = withActions(2);
  const [action, other] = actions as [ActionId, ActionId];
  board.must(carryOver, { action, cycle: 4 });
  board.must(carryOver, { action, cycle: 5 });
  expect(board.card('action', action)).toMatchObject({ cycle: 5, carried: 2 });
  expect(board.refusal(carryOver, { action, cycle: 5 })).toBe('wrong-state');
  expect(board.refusal(carryOver, { action, cycle: 0.5 })).toBe('invalid-value');
  expect(board.refusal(carryOver, { action: gone, cycle: 6 })).toBe('not-found');
  board.must(postponeAction, { action });
  expect(board.refusal(carryOver, { action, cycle: 6 })).toBe('wrong-state');
  board.must(moveAction, { action: other, goal, state: 'done', before: null, cycle: 3 });
  expect(board.refusal(carryOver, { action: other, cycle: 4 })).toBe('wrong-state');
  cardMap(board.doc, 'action', action)?.set('carried', 1_000);
  board.must(planAction, { action, cycle: 5 });
  expect(board.refusal(carryOver, { action, cycle: 6 })).toBe('too-many');
});

test('who is stuck says why; said again it keeps its moment; resolved it keeps the words', () => {
  const { board, goal, actions } = withActions(1);
  const action = actions[0]!;
  board.must(markStuck, { action, reason: 'Wacht op akkoord' });
  const { stuck } = board.card('action', action);
  expect(board.card('action', action)).toMatchObject({
    stuck: { by: 'anna' },
    stuckReason: 'Wacht op akkoord',
  });
  board.must(markStuck, { action, reason: 'Wacht op akkoord van het college' });
  expect(board.card('action', action)).toMatchObject({
    stuck,
    stuckReason: 'Wacht op akkoord van het college',
  });
  board.must(resolveStuck, { action });
  expect(board.card('action', action)).toMatchObject({
    stuck: null,
    stuckReason: 'Wacht op akkoord van het college',
  });
  expect(board.writes(() => board.must(resolveStuck, { action }))).toBe(0);
  expect(board.refusal(markStuck, { action, reason: 'x'.repeat(601) })).toBe('text-too-long');
  expect(board.refusal(markStuck, { action: gone, reason: '' })).toBe('not-found');
  expect(board.refusal(resolveStuck, { action: gone })).toBe('not-found');
  board.must(moveAction, { action, goal, state: 'done', before: null, cycle: 3 });
  expect(board.refusal(markStuck, { action, reason: '' })).toBe('wrong-state');
  cardMap(board.doc, 'action', action)?.set('stuckReason', 'plat');
  expect(board.refusal(markStuck, { action, reason: '' })).toBe('damaged');
});

test('an action in the bin is not edited', () => {
  const { board, goal, actions } = withActions(1);
  const action = actions[0]!;
  board.must(archiveCard, { kind: 'action', id: action });
  expect(board.refusal(assignOwner, { action, person: bram })).toBe('archived');
  expect(board.refusal(unassignOwner, { action, person: bram })).toBe('archived');
  expect(board.refusal(setDue, { action, due: null })).toBe('archived');
  expect(board.refusal(planAction, { action, cycle: 4 })).toBe('archived');
  expect(board.refusal(postponeAction, { action })).toBe('archived');
  expect(board.refusal(carryOver, { action, cycle: 4 })).toBe('archived');
  expect(board.refusal(markStuck, { action, reason: '' })).toBe('archived');
  expect(board.refusal(resolveStuck, { action })).toBe('archived');
  expect(column(board, goal, 'todo')).toEqual([]);
});
