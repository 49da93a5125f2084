import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ActionId, GoalId } from '../ids.ts';
import { addAction } from './commands/add-action.ts';
import { addAmbition } from './commands/add-ambition.ts';
import { addGoal } from './commands/add-goal.ts';
import { archiveCard } from './commands/archive-card.ts';
import { moveAction } from './commands/move-action.ts';
import { BoardFixture } from './fixture.ts';
import { checkBoard, rules, type Rule } from './invariants.ts';
import { cardMap, findCard, snapshot } from './read.ts';
import { repair } from './repair.ts';

function sound(): { board: BoardFixture; goal: GoalId; action: ActionId; card: Y.Map<unknown> } {
  const board = new BoardFixture();
  board.must(addAmbition, { title: 'Ambitie' });
  const goal = board.must(addGoal, { title: 'Doel' });
  const action = board.must(addAction, { title: 'Bellen', goal, cycle: 3, plan: 'Maandag' });
  return { board, goal, action, card: cardMap(board.doc, 'action', action)! };
}

/** Mends, and checks that nothing is left to mend and that another hub would have done the same. */
function mended(board: BoardFixture): number {
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(board.doc));
  const count = repair(board.doc);
  expect(repair(elsewhere)).toBe(count);
  expect(snapshot(elsewhere)).toEqual(snapshot(board.doc));
  expect(checkBoard(board.doc)).toEqual([]);
  expect(repair(board.doc)).toBe(0);
  return count;
}

test('a sound board has no violations and is not written to', () => {
  const { board } = sound();
  expect(checkBoard(board.doc)).toEqual([]);
  expect(board.writes(() => expect(repair(board.doc)).toBe(0))).toBe(0);
});

const found = (board: BoardFixture): Rule[] => checkBoard(board.doc).map(({ rule }) => rule);

describe('what can be wrong', () => {
  test('garbage in place of a card goes; what reads as a card becomes one', () => {
    const { board } = sound();
    const actions = board.doc.getMap('actions');
    actions.set('g1', 'garbage');
    actions.set('g2', {
      title: 'Van ver',
      notes: 'Tekst',
      due: '2026-02-01',
      carried: 'veel',
      owners: { bram: true, X: 1 },
    });
    expect(found(board)).toEqual(['not-a-card', 'not-a-card']);
    mended(board);
    expect(actions.has('g1')).toBe(false);
    expect(findCard(board.doc, 'action', 'g2')).toMatchObject({
      title: 'Van ver',
      notes: 'Tekst',
      due: '2026-02-01',
      carried: 0,
      owners: ['bram'],
      attempts: [{ plan: '' }],
    });
  });

  test('an unknown field goes, an unusable value reads as its default', () => {
    const { board, action, card } = sound();
    card.set('colour', 'red');
    card.set('due', 'morgen');
    card.set('place', { state: 'nowhere', order: 'a0' });
    expect(found(board)).toEqual(['unknown-field', 'unusable-value', 'unusable-value']);
    expect(mended(board)).toBe(3);
    expect(board.card('action', action)).toMatchObject({
      title: 'Bellen',
      due: null,
      place: { state: 'todo' },
    });
  });

  test('a text that is missing or plain becomes one that two people can type in', () => {
    const { board, action, card } = sound();
    card.set('title', 'Plat');
    card.delete('notes');
    card.set('stuckReason', 7);
    expect(found(board)).toEqual(['no-shared-text', 'no-shared-text', 'no-shared-text']);
    mended(board);
    expect(card.get('notes')).toBeInstanceOf(Y.Text);
    expect(board.card('action', action)).toMatchObject({ title: 'Plat', notes: '', stuckReason: '' });
  });

  test('a missing map becomes one, with the entries that can be used', () => {
    const { board, action, card } = sound();
    card.set('owners', { bram: true, anna: 'yes' });
    card.delete('comments');
    card.set('attempts', []);
    expect(found(board)).toEqual(['no-shared-map', 'no-shared-map', 'no-shared-map']);
    mended(board);
    expect(board.card('action', action)).toMatchObject({ owners: ['bram'], comments: [] });
    expect(board.card('action', action).attempts).toHaveLength(1);
  });

  test('an unusable entry goes, and so does what is wrong within an attempt', () => {
    const { board, action, card } = sound();
    (card.get('owners') as Y.Map<unknown>).set('bram', false);
    (card.get('comments') as Y.Map<unknown>).set('c1', { text: 'zonder datum' });
    const attempts = card.get('attempts') as Y.Map<unknown>;
    attempts.set('t2', 'x');
    const attempt = attempts.get(board.card('action', action).attempts[0]!.id) as Y.Map<unknown>;
    attempt.set('plan', 'Dinsdag');
    attempt.set('helped', 'maybe');
    attempt.set('extra', 1);
    expect(found(board).toSorted()).toEqual(
      [
        'unknown-field',
        'no-shared-text',
        'unusable-value',
        'unusable-entry',
        'unusable-entry',
        'unusable-entry',
      ].toSorted(),
    );
    mended(board);
    expect(board.card('action', action)).toMatchObject({
      owners: [],
      comments: [],
      attempts: [{ plan: 'Dinsdag', helped: null }],
    });
  });

  test('an action without a try gets one', () => {
    const { board, action, card } = sound();
    (card.get('attempts') as Y.Map<unknown>).clear();
    expect(found(board)).toEqual(['no-attempt']);
    expect(mended(board)).toBe(1);
    expect(board.card('action', action).attempts).toMatchObject([
      { created: board.card('action', action).created },
    ]);
  });

  test('one finishes an action while the other moves it: it is where it is, and not finished elsewhere', () => {
    const { board, goal, action } = sound();
    const other = board.fork('y', 'bram');
    // the higher id wins the place, but did not write the moment
    board.doc.clientID = 1;
    other.doc.clientID = 2;
    board.must(moveAction, { action, goal, state: 'done', before: null, cycle: 3 });
    other.must(moveAction, { action, goal, state: 'doing', before: null, cycle: 3 });
    board.sync(other);
    expect(found(board)).toEqual(['done-elsewhere']);
    expect(mended(board)).toBe(1);
    expect(board.card('action', action)).toMatchObject({ place: { state: 'doing' }, done: null });
  });

  test('of two goals with one number the older keeps it; the bin does not count', () => {
    const { board, goal } = sound();
    const other = board.fork('y', 'bram');
    const mine = board.must(addGoal, { title: 'Mijn doel' });
    const gone = board.must(addGoal, { title: 'Weg' });
    other.newId();
    const theirs = other.must(addGoal, { title: 'Hun doel' });
    board.must(archiveCard, { kind: 'goal', id: gone });
    board.sync(other);
    expect(found(board)).toEqual(['duplicate-number']);
    expect(mended(board)).toBe(1);
    const numbers = [goal, mine, theirs].map((id) => board.card('goal', id).number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    expect(board.card('goal', goal).number).toBe(1);
  });

  test('every rule above is one of the closed list', () => {
    expect(new Set(rules).size).toBe(9);
  });
});

test('after an edit it is enough to look at the cards that were touched', () => {
  const { board, goal, action, card } = sound();
  card.set('due', 'morgen');
  cardMap(board.doc, 'goal', goal)?.set('before', 'ooit');
  expect(checkBoard(board.doc, [{ kind: 'action', id: action }]).map(({ kind }) => kind)).toEqual(['action']);
  expect(checkBoard(board.doc, [{ kind: 'goal', id: goal }]).map(({ kind }) => kind)).toEqual(['goal']);
  expect(checkBoard(board.doc, [{ kind: 'goal', id: 'gone' as GoalId }])).toEqual([]);
});

test('a text that merging made too long is not cut', () => {
  const { board, action, card } = sound();
  (card.get('title') as Y.Text).insert(0, 'x'.repeat(500));
  expect(checkBoard(board.doc)).toEqual([]);
  expect(board.card('action', action).title).toHaveLength(506);
});
