import { expect, test } from 'vitest';
import type { ActionId, GoalId, PersonId } from '../../ids.ts';
import { laneColumn } from '../columns.ts';
import { BoardFixture } from '../fixture.ts';
import { UndoStack } from '../undo.ts';
import { addAction } from './add-action.ts';
import { addGoal } from './add-goal.ts';
import { archiveCard } from './archive-card.ts';
import { assignOwner } from './assign-owner.ts';
import { handOverAction, type HandOverAction } from './hand-over-action.ts';

const bram = 'bram' as PersonId;
const carla = 'carla' as PersonId;
const dirk = 'dirk' as PersonId;

function withAction(owners: readonly PersonId[]): {
  board: BoardFixture;
  goal: GoalId;
  action: ActionId;
  give: Omit<HandOverAction, 'from' | 'to'>;
} {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const action = board.must(addAction, { title: 'Bellen', goal, cycle: 3, owners });
  board.must(addAction, { title: 'Wachten', goal, cycle: 3 });
  board.must(addAction, { title: 'Bezig', goal, cycle: 3, state: 'doing' });
  return { board, goal, action, give: { action, state: 'todo', cycle: 3 } };
}

test('an action goes from one person to another and keeps its place in the column', () => {
  const { board, action, give } = withAction([bram]);
  const { place } = board.card('action', action);
  board.must(handOverAction, { ...give, from: bram, to: carla });
  expect(board.card('action', action)).toMatchObject({ owners: [carla], place });
});

test('whoever else owns it goes on owning it', () => {
  const { board, action, give } = withAction([bram, dirk]);
  board.must(handOverAction, { ...give, from: bram, to: carla });
  expect(board.card('action', action).owners.toSorted()).toEqual([carla, dirk]);
  board.must(handOverAction, { ...give, from: carla, to: dirk });
  expect(board.card('action', action).owners).toEqual([dirk]);
});

test('nobody lets it go, and from nobody it is taken up', () => {
  const { board, action, give } = withAction([bram]);
  board.must(handOverAction, { ...give, from: bram, to: null });
  expect(board.card('action', action).owners).toEqual([]);
  board.must(handOverAction, { ...give, from: null, to: carla });
  expect(board.card('action', action).owners).toEqual([carla]);
});

test('to another column it goes to the end of its own lane, and what is finished is stamped', () => {
  const { board, goal, action, give } = withAction([bram]);
  board.must(handOverAction, { ...give, from: bram, to: carla, state: 'doing' });
  expect(laneColumn(board.doc, goal, 'doing').at(-1)?.id).toBe(action);
  board.must(handOverAction, { ...give, from: carla, to: carla, state: 'done', cycle: 4 });
  expect(board.card('action', action)).toMatchObject({
    owners: [carla],
    goal,
    cycle: 4,
    place: { state: 'done' },
    done: { by: 'anna' },
  });
});

test('an action whose goal is in the bin keeps that goal', () => {
  const { board, goal, action, give } = withAction([bram]);
  board.must(archiveCard, { kind: 'goal', id: goal });
  board.must(handOverAction, { ...give, from: bram, to: carla, state: 'doing' });
  expect(board.card('action', action)).toMatchObject({ goal, owners: [carla], place: { state: 'doing' } });
});

test('it is one write and one step back, and none at all when it is so already', () => {
  const { board, action, give } = withAction([bram]);
  const undo = new UndoStack(board.doc);
  const before = board.card('action', action);
  expect(
    board.writes(() => board.must(handOverAction, { ...give, from: bram, to: carla, state: 'done' })),
  ).toBe(1);
  expect(undo.undo()).toMatchObject({ ok: true, value: { verb: 'handOverAction' } });
  expect(board.card('action', action)).toEqual(before);
  expect(board.writes(() => board.must(handOverAction, { ...give, from: bram, to: bram }))).toBe(0);
  expect(board.writes(() => board.must(handOverAction, { ...give, from: dirk, to: bram }))).toBe(0);
  undo.destroy();
});

test('two colleagues who give it away at the same time both put a name on it, and neither brings the first one back', () => {
  const { board, action, give } = withAction([bram]);
  const other = board.fork('y', 'dirk');
  board.must(handOverAction, { ...give, from: bram, to: carla });
  other.must(handOverAction, { ...give, from: bram, to: dirk, state: 'doing' });
  board.sync(other);
  for (const each of [board, other])
    expect(each.card('action', action)).toMatchObject({ place: { state: 'doing' } });
  expect(board.card('action', action).owners.toSorted()).toEqual([carla, dirk]);
  expect(other.card('action', action).owners.toSorted()).toEqual([carla, dirk]);
});

test('what makes no sense is refused and writes nothing', () => {
  const { board, action, give } = withAction([bram]);
  const move = { ...give, from: bram, to: carla };
  expect(board.refusal(handOverAction, { ...move, action: 'gone' as ActionId })).toBe('not-found');
  expect(board.refusal(handOverAction, { ...move, to: 'NOT AN ID' as PersonId })).toBe('invalid-value');
  expect(board.refusal(handOverAction, { ...move, state: 'now' as 'todo' })).toBe('invalid-value');
  expect(board.refusal(handOverAction, { ...move, state: 'doing', cycle: 1.5 })).toBe('invalid-value');
  for (let at = 1; at < 50; at += 1) board.must(assignOwner, { action, person: `p${at}` as PersonId });
  expect(board.refusal(handOverAction, { ...move, from: null })).toBe('too-many');
  board.must(handOverAction, move);
  board.must(archiveCard, { kind: 'action', id: action });
  expect(board.refusal(handOverAction, move)).toBe('archived');
});
