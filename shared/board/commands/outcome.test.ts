import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { currentAttempt, outcomeOf } from '../../domain/action.ts';
import type { ActionId, AttemptId } from '../../ids.ts';
import { BoardFixture } from '../fixture.ts';
import { cardMap } from '../read.ts';
import { addAction } from './add-action.ts';
import { addAttempt } from './add-attempt.ts';
import { answerOutcome } from './answer-outcome.ts';
import { archiveCard } from './archive-card.ts';
import { editAttempt } from './edit-attempt.ts';
import { moveAction } from './move-action.ts';

const gone = 'gone' as ActionId;

function finished(): { board: BoardFixture; action: ActionId; attempt: AttemptId } {
  const board = new BoardFixture();
  const action = board.must(addAction, {
    title: 'Proef',
    goal: null,
    cycle: 3,
    state: 'done',
    plan: 'Eerst zo',
  });
  return { board, action, attempt: board.card('action', action).attempts[0]!.id };
}

test('the answer and what was noticed are kept with the last attempt, once the action is done', () => {
  const { board, action } = finished();
  board.must(answerOutcome, { action, helped: 'not-yet', noticed: 'Nog te vroeg' });
  expect(currentAttempt(board.card('action', action))).toMatchObject({
    helped: 'not-yet',
    noticed: 'Nog te vroeg',
  });
  board.must(answerOutcome, { action, helped: 'yes' });
  expect(currentAttempt(board.card('action', action))).toMatchObject({
    helped: 'yes',
    noticed: 'Nog te vroeg',
  });
  expect(board.refusal(answerOutcome, { action, helped: 'maybe' as 'yes' })).toBe('invalid-value');
  expect(board.refusal(answerOutcome, { action, helped: 'no', noticed: 'x'.repeat(601) })).toBe(
    'text-too-long',
  );
  expect(board.refusal(answerOutcome, { action: gone, helped: 'no' })).toBe('not-found');
  board.must(moveAction, { action, goal: null, state: 'doing', before: null, cycle: 3 });
  expect(board.refusal(answerOutcome, { action, helped: 'no' })).toBe('wrong-state');
});

test('what did not help is tried again: a new attempt, back in te doen, in this cycle', () => {
  const { board, action, attempt } = finished();
  expect(board.refusal(addAttempt, { action, plan: 'Dan zo', cycle: 4 })).toBe('wrong-state');
  board.must(answerOutcome, { action, helped: 'no', noticed: 'Niemand kwam' });
  const second = board.must(addAttempt, { action, plan: 'Dan zo', cycle: 4 });
  const card = board.card('action', action);
  expect(card).toMatchObject({ place: { state: 'todo' }, done: null, cycle: 4 });
  expect(card.attempts).toMatchObject([
    { id: attempt, plan: 'Eerst zo', helped: 'no', noticed: 'Niemand kwam' },
    { id: second, plan: 'Dan zo', helped: null, noticed: '' },
  ]);
  expect(outcomeOf(card)).toBeNull();
  expect(board.refusal(addAttempt, { action, plan: '', cycle: 4 })).toBe('wrong-state');
});

test('a new attempt is the last one, also when this clock runs behind', () => {
  const { board, action, attempt } = finished();
  board.must(answerOutcome, { action, helped: 'no' });
  const attempts = cardMap(board.doc, 'action', action)?.get('attempts') as Y.Map<Y.Map<unknown>>;
  attempts.get(attempt)?.set('created', { by: null, at: '2027-01-01T00:00:00.000Z' });
  const second = board.must(addAttempt, { action, plan: 'Dan zo', cycle: 4 });
  expect(currentAttempt(board.card('action', action))?.id).toBe(second);
});

test('an attempt is refused without an action, a cycle or a plan that fits', () => {
  const { board, action } = finished();
  board.must(answerOutcome, { action, helped: 'no' });
  expect(board.refusal(addAttempt, { action: gone, plan: '', cycle: 4 })).toBe('not-found');
  expect(board.refusal(addAttempt, { action, plan: '', cycle: -4 })).toBe('invalid-value');
  expect(board.refusal(addAttempt, { action, plan: 'x'.repeat(601), cycle: 4 })).toBe('text-too-long');
});

test('an action is tried 200 times at most', () => {
  const { board, action } = finished();
  for (let attempt = 1; attempt < 200; attempt += 1) {
    board.must(answerOutcome, { action, helped: 'no' });
    board.must(addAttempt, { action, plan: '', cycle: 4 });
    board.must(moveAction, { action, goal: null, state: 'done', before: null, cycle: 4 });
  }
  board.must(answerOutcome, { action, helped: 'no' });
  expect(board.refusal(addAttempt, { action, plan: '', cycle: 4 })).toBe('too-many');
});

test('the words of an attempt can be rewritten, but not those of one that is not there', () => {
  const { board, action, attempt } = finished();
  board.must(editAttempt, { action, attempt, field: 'plan', text: 'Eerst anders' });
  board.must(editAttempt, { action, attempt, field: 'noticed', text: 'Het liep' });
  expect(board.card('action', action).attempts).toMatchObject([
    { plan: 'Eerst anders', noticed: 'Het liep' },
  ]);
  const sound = { action, attempt, field: 'plan', text: 'x' } as const;
  expect(board.refusal(editAttempt, { ...sound, action: gone })).toBe('not-found');
  expect(board.refusal(editAttempt, { ...sound, attempt: 'gone' as AttemptId })).toBe('not-found');
  expect(board.refusal(editAttempt, { ...sound, field: 'helped' as 'plan' })).toBe('invalid-value');
  expect(board.refusal(editAttempt, { ...sound, text: 'x'.repeat(601) })).toBe('text-too-long');
});

test('damaged and archived actions are refused as such', () => {
  const { board, action, attempt } = finished();
  board.must(answerOutcome, { action, helped: 'no' });
  const attempts = cardMap(board.doc, 'action', action)?.get('attempts') as Y.Map<Y.Map<unknown>>;
  attempts.get(attempt)?.set('noticed', 'plat');
  expect(board.refusal(answerOutcome, { action, helped: 'no', noticed: 'x' })).toBe('damaged');
  expect(board.refusal(editAttempt, { action, attempt, field: 'noticed', text: 'x' })).toBe('damaged');
  cardMap(board.doc, 'action', action)?.set('attempts', 0);
  expect(board.refusal(answerOutcome, { action, helped: 'no' })).toBe('damaged');
  expect(board.refusal(addAttempt, { action, plan: '', cycle: 4 })).toBe('damaged');
  expect(board.refusal(editAttempt, { action, attempt, field: 'plan', text: 'x' })).toBe('damaged');
  board.must(archiveCard, { kind: 'action', id: action });
  expect(board.refusal(answerOutcome, { action, helped: 'no' })).toBe('archived');
  expect(board.refusal(addAttempt, { action, plan: '', cycle: 4 })).toBe('archived');
  expect(board.refusal(editAttempt, { action, attempt, field: 'plan', text: 'x' })).toBe('archived');
});
