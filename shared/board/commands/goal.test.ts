import { expect, test } from 'vitest';
import type { AmbitionId, GoalId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { putCard } from '../command.ts';
import { BoardFixture, testDay } from '../fixture.ts';
import { lists } from '../lists.ts';
import { cardMap } from '../read.ts';
import { BoardView } from '../view.ts';
import { addAmbition } from './add-ambition.ts';
import { addGoal } from './add-goal.ts';
import { archiveCard } from './archive-card.ts';
import { moveGoal } from './move-goal.ts';
import { restoreCard } from './restore-card.ts';
import { setGoalAmbition } from './set-goal-ambition.ts';
import { setGoalBefore } from './set-goal-before.ts';

const gone = 'gone' as GoalId;
const order = (board: BoardFixture): readonly string[] =>
  new BoardView(board.doc, { cycle: 1 }).list(lists.goals);

test('a new goal stands below the others and takes the lowest free number', () => {
  const board = new BoardFixture();
  const ambition = board.must(addAmbition, { title: 'Ambitie' });
  const first = board.must(addGoal, { title: 'Een', sign: 'Minder wachten', before: testDay(30), ambition });
  const second = board.must(addGoal, { title: 'Twee' });
  expect(board.card('goal', first)).toMatchObject({
    title: 'Een',
    sign: 'Minder wachten',
    before: testDay(30),
    ambition,
    number: 1,
  });
  expect(board.card('goal', second)).toMatchObject({ number: 2, ambition: null, before: null, sign: '' });
  expect(order(board)).toEqual([first, second]);

  board.must(archiveCard, { kind: 'goal', id: first });
  const third = board.must(addGoal, { title: 'Drie' });
  expect(board.card('goal', third).number).toBe(1);
});

test('a goal that comes back finds its number given away, and takes the lowest free one', () => {
  const board = new BoardFixture();
  const first = board.must(addGoal, { title: 'Een' });
  board.must(archiveCard, { kind: 'goal', id: first });
  board.must(addGoal, { title: 'Twee' });
  board.must(restoreCard, { kind: 'goal', id: first });
  expect(board.card('goal', first).number).toBe(2);

  board.must(archiveCard, { kind: 'goal', id: first });
  board.must(restoreCard, { kind: 'goal', id: first });
  expect(board.card('goal', first).number).toBe(2);
});

test('a goal needs a title, a day that exists and an ambition that is there', () => {
  const board = new BoardFixture();
  const ambition = board.must(addAmbition, { title: 'Ambitie' });
  expect(board.refusal(addGoal, { title: '' })).toBe('empty-text');
  expect(board.refusal(addGoal, { title: 'x', sign: 'x'.repeat(601) })).toBe('text-too-long');
  expect(board.refusal(addGoal, { title: 'x', before: '2026-13-01' as Day })).toBe('invalid-day');
  expect(board.refusal(addGoal, { title: 'x', ambition: 'gone' as AmbitionId })).toBe('not-found');
  board.must(archiveCard, { kind: 'ambition', id: ambition });
  expect(board.refusal(addGoal, { title: 'x', ambition })).toBe('archived');
});

test('there are 999 numbers', () => {
  const board = new BoardFixture();
  board.doc.transact(() => {
    for (let number = 1; number <= 999; number += 1)
      putCard(board.doc, 'goal', `g${number}`, { title: 'Doel', number });
  });
  expect(board.refusal(addGoal, { title: 'Nog een' })).toBe('too-many');
});

test('the day of a goal can be set and cleared', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Een' });
  board.must(setGoalBefore, { goal, before: testDay(3) });
  expect(board.card('goal', goal).before).toBe(testDay(3));
  board.must(setGoalBefore, { goal, before: null });
  expect(board.card('goal', goal).before).toBeNull();
  expect(board.refusal(setGoalBefore, { goal, before: 'morgen' as Day })).toBe('invalid-day');
  expect(board.refusal(setGoalBefore, { goal: gone, before: null })).toBe('not-found');
});

test('a goal can be hung under an ambition that is on the board', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Een' });
  const ambition = board.must(addAmbition, { title: 'Ambitie' });
  board.must(setGoalAmbition, { goal, ambition });
  expect(board.card('goal', goal).ambition).toBe(ambition);
  board.must(setGoalAmbition, { goal, ambition: null });
  expect(board.card('goal', goal).ambition).toBeNull();
  expect(board.refusal(setGoalAmbition, { goal, ambition: 'gone' as AmbitionId })).toBe('not-found');
  expect(board.refusal(setGoalAmbition, { goal: gone, ambition })).toBe('not-found');
});

test('a goal moves up and down with its number, and past one that shares its key', () => {
  const board = new BoardFixture();
  const [a, b, c] = ['a', 'b', 'c'].map((title) => board.must(addGoal, { title })) as [
    GoalId,
    GoalId,
    GoalId,
  ];
  board.must(moveGoal, { goal: c, before: a });
  expect(order(board)).toEqual([c, a, b]);
  board.must(moveGoal, { goal: c, before: null });
  expect(order(board)).toEqual([a, b, c]);
  expect(board.card('goal', c).number).toBe(3);
  expect(board.writes(() => board.must(moveGoal, { goal: b, before: c }))).toBe(0);
  board.must(moveGoal, { goal: a, before: gone });
  expect(order(board)).toEqual([b, c, a]);

  for (const goal of [a, b]) cardMap(board.doc, 'goal', goal)?.set('order', 'a1');
  expect(order(board)).toEqual(
    [a, b, c].toSorted((x, y) => (board.card('goal', x).order < board.card('goal', y).order ? -1 : 1)),
  );
  board.must(moveGoal, { goal: c, before: b });
  const places = order(board);
  expect(places.indexOf(c) + 1).toBe(places.indexOf(b));
  expect(board.refusal(moveGoal, { goal: gone, before: null })).toBe('not-found');
});

test('a goal in the bin is not edited', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Een' });
  board.must(archiveCard, { kind: 'goal', id: goal });
  expect(board.refusal(moveGoal, { goal, before: null })).toBe('archived');
  expect(board.refusal(setGoalBefore, { goal, before: null })).toBe('archived');
  expect(board.refusal(setGoalAmbition, { goal, ambition: null })).toBe('archived');
});
