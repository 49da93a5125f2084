import { expect, test } from 'vitest';
import type { ActionId, GoalId, IdeaId, ObstacleId } from '../../ids.ts';
import { kindColumn } from '../columns.ts';
import { BoardFixture } from '../fixture.ts';
import { cardMap } from '../read.ts';
import { addAction } from './add-action.ts';
import { addGoal } from './add-goal.ts';
import { addIdea } from './add-idea.ts';
import { addObstacle } from './add-obstacle.ts';
import { addSuccess } from './add-success.ts';
import { archiveCard } from './archive-card.ts';
import { decideIdea } from './decide-idea.ts';
import { makeActionOfIdea } from './make-action-of-idea.ts';
import { moveOnRail } from './move-on-rail.ts';
import { setCardGoal } from './set-card-goal.ts';
import { solveObstacle } from './solve-obstacle.ts';

const noGoal = 'gone' as GoalId;

test('ideas and obstacles are posted below each other', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const idea = board.must(addIdea, { title: 'Samen lunchen', notes: 'Elke maand' });
  const obstacle = board.must(addObstacle, { title: 'Geen zaal', notes: 'Rijen zit vol', goal });
  expect(board.card('idea', idea)).toMatchObject({
    title: 'Samen lunchen',
    notes: 'Elke maand',
    decision: null,
  });
  expect(board.card('obstacle', obstacle)).toMatchObject({
    title: 'Geen zaal',
    notes: 'Rijen zit vol',
    goal,
    solved: null,
  });
  expect(kindColumn(board.doc, ['idea', 'obstacle']).map((card) => card.id)).toEqual([idea, obstacle]);
});

test('a success hangs above the earlier ones and knows what it came from', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const action = board.must(addAction, { title: 'Actie', goal, cycle: 3 });
  const first = board.must(addSuccess, { title: 'Eerste', cycle: null });
  const second = board.must(addSuccess, { title: 'Tweede', notes: 'Taart', goal, action, cycle: 3 });
  expect(board.card('success', second)).toMatchObject({
    title: 'Tweede',
    notes: 'Taart',
    goal,
    action,
    cycle: 3,
  });
  expect(kindColumn(board.doc, ['success']).map((card) => card.id)).toEqual([second, first]);
});

test('what is posted needs a title that fits, and points only at what is on the board', () => {
  const board = new BoardFixture();
  const wrong = [
    [{ title: '' }, 'empty-text'],
    [{ title: 'x'.repeat(301) }, 'text-too-long'],
    [{ title: 'x', notes: 'x'.repeat(20_001) }, 'text-too-long'],
  ] as const;
  for (const [input, code] of wrong) {
    expect(board.refusal(addIdea, input)).toBe(code);
    expect(board.refusal(addObstacle, input)).toBe(code);
  }
  expect(board.refusal(addObstacle, { title: 'x', goal: noGoal })).toBe('not-found');
  expect(board.refusal(addSuccess, { title: '', cycle: 3 })).toBe('empty-text');
  expect(board.refusal(addSuccess, { title: 'x', notes: 'x'.repeat(20_001), cycle: 3 })).toBe(
    'text-too-long',
  );
  expect(board.refusal(addSuccess, { title: 'x', goal: noGoal, cycle: 3 })).toBe('not-found');
  expect(board.refusal(addSuccess, { title: 'x', action: 'gone' as ActionId, cycle: 3 })).toBe('not-found');
  expect(board.refusal(addSuccess, { title: 'x', cycle: -1 })).toBe('invalid-value');
});

test('an idea is parked or dropped with a reason, and opened again', () => {
  const board = new BoardFixture();
  const idea = board.must(addIdea, { title: 'Idee' });
  board.must(decideIdea, { idea, value: 'parked', reason: ' Na de zomer ' });
  expect(board.card('idea', idea).decision).toMatchObject({
    value: 'parked',
    reason: 'Na de zomer',
    by: 'anna',
    action: null,
  });
  board.must(decideIdea, { idea, value: 'dropped', reason: 'Kan niet' });
  expect(board.card('idea', idea).decision?.value).toBe('dropped');
  board.must(decideIdea, { idea, value: null, reason: '' });
  expect(board.card('idea', idea).decision).toBeNull();
  expect(board.writes(() => board.must(decideIdea, { idea, value: null, reason: '' }))).toBe(0);
  expect(board.refusal(decideIdea, { idea, value: 'dropped', reason: ' ' })).toBe('empty-text');
  expect(board.refusal(decideIdea, { idea, value: 'dropped', reason: 'x'.repeat(601) })).toBe(
    'text-too-long',
  );
  expect(board.refusal(decideIdea, { idea, value: 'sold' as 'parked', reason: 'x' })).toBe('invalid-value');
  expect(board.refusal(decideIdea, { idea: 'gone' as IdeaId, value: null, reason: '' })).toBe('not-found');
});

test('an idea becomes an action once, with its words, and remembers which', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const idea = board.must(addIdea, { title: 'Samen lunchen', notes: 'Elke maand' });
  const action = board.must(makeActionOfIdea, { idea, goal, cycle: 3 });
  const card = board.card('action', action);
  expect(card).toMatchObject({
    title: 'Samen lunchen',
    notes: 'Elke maand',
    goal,
    cycle: 3,
    place: { state: 'todo' },
  });
  expect(card.attempts).toHaveLength(1);
  expect(board.card('idea', idea).decision).toMatchObject({ value: 'action', action });
  expect(board.refusal(makeActionOfIdea, { idea, goal, cycle: 3 })).toBe('wrong-state');

  const other = board.must(addIdea, { title: 'Ander' });
  expect(board.refusal(makeActionOfIdea, { idea: other, goal: noGoal, cycle: 3 })).toBe('not-found');
  expect(board.refusal(makeActionOfIdea, { idea: other, goal, cycle: -3 })).toBe('invalid-value');
  expect(board.refusal(makeActionOfIdea, { idea: 'gone' as IdeaId, goal, cycle: 3 })).toBe('not-found');
  cardMap(board.doc, 'idea', other)?.set('title', '');
  expect(board.refusal(makeActionOfIdea, { idea: other, goal, cycle: 3 })).toBe('empty-text');
});

test('an obstacle is solved and not solved, each once', () => {
  const board = new BoardFixture();
  const obstacle = board.must(addObstacle, { title: 'Geen zaal' });
  board.must(solveObstacle, { obstacle, solved: true });
  expect(board.card('obstacle', obstacle).solved?.by).toBe('anna');
  expect(board.writes(() => board.must(solveObstacle, { obstacle, solved: true }))).toBe(0);
  board.must(solveObstacle, { obstacle, solved: false });
  expect(board.card('obstacle', obstacle).solved).toBeNull();
  expect(board.refusal(solveObstacle, { obstacle: 'gone' as ObstacleId, solved: true })).toBe('not-found');
});

test('an obstacle and a success can be hung under another goal', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const id = board.must(addObstacle, { title: 'Geen zaal' });
  board.must(setCardGoal, { kind: 'obstacle', id, goal });
  expect(board.card('obstacle', id).goal).toBe(goal);
  expect(board.refusal(setCardGoal, { kind: 'obstacle', id, goal: noGoal })).toBe('not-found');
  expect(board.refusal(setCardGoal, { kind: 'success', id: 'gone', goal })).toBe('not-found');
});

test('cards move on their own rail, ideas among obstacles, and a spot on the other rail is the end', () => {
  const board = new BoardFixture();
  const [a, b] = ['a', 'b'].map((title) => board.must(addIdea, { title })) as [IdeaId, IdeaId];
  const c = board.must(addObstacle, { title: 'c' });
  const success = board.must(addSuccess, { title: 's', cycle: 3 });
  const older = board.must(addSuccess, { title: 't', cycle: 3 });
  const column = (): string[] => kindColumn(board.doc, ['idea', 'obstacle']).map((card) => card.id);
  board.must(moveOnRail, { kind: 'obstacle', id: c, before: { kind: 'idea', id: b } });
  expect(column()).toEqual([a, c, b]);
  board.must(moveOnRail, { kind: 'idea', id: a, before: { kind: 'success', id: success } });
  expect(column()).toEqual([c, b, a]);
  board.must(moveOnRail, { kind: 'success', id: older, before: null });
  expect(kindColumn(board.doc, ['success']).map((card) => card.id)).toEqual([success, older]);

  // two people who posted at once share a key
  for (const id of [a, b]) cardMap(board.doc, 'idea', id)?.set('order', 'a5');
  cardMap(board.doc, 'obstacle', c)?.set('order', 'a6');
  board.must(moveOnRail, { kind: 'obstacle', id: c, before: { kind: 'idea', id: b } });
  expect(column()).toEqual([a, c, b]);
  expect(board.refusal(moveOnRail, { kind: 'idea', id: 'gone', before: null })).toBe('not-found');
});

test('what is in the bin is not edited', () => {
  const board = new BoardFixture();
  const idea = board.must(addIdea, { title: 'Idee' });
  const obstacle = board.must(addObstacle, { title: 'Geen zaal' });
  board.must(archiveCard, { kind: 'idea', id: idea });
  board.must(archiveCard, { kind: 'obstacle', id: obstacle });
  expect(board.refusal(decideIdea, { idea, value: null, reason: '' })).toBe('archived');
  expect(board.refusal(makeActionOfIdea, { idea, goal: null, cycle: null })).toBe('archived');
  expect(board.refusal(solveObstacle, { obstacle, solved: true })).toBe('archived');
  expect(board.refusal(setCardGoal, { kind: 'obstacle', id: obstacle, goal: null })).toBe('archived');
  expect(board.refusal(moveOnRail, { kind: 'idea', id: idea, before: null })).toBe('archived');
});
