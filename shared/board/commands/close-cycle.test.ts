import { expect, test } from 'vitest';
import { currentAttempt } from '../../domain/action.ts';
import { BoardFixture } from '../fixture.ts';
import { checkBoard } from '../invariants.ts';
import { readLesson, snapshot } from '../read.ts';
import { addAction } from './add-action.ts';
import { answerOutcome } from './answer-outcome.ts';
import { chooseLeaving } from './choose-leaving.ts';
import { closeCycle, type CloseCycle } from './close-cycle.ts';
import { editLesson } from './edit-lesson.ts';
import { moveAction } from './move-action.ts';
import { planAction } from './plan-action.ts';
import { setDue } from './set-due.ts';

/** A board with an action of each sort in cycle 23, and what its record says of them. */
function closing() {
  const board = new BoardFixture();
  const add = (title: string) => board.must(addAction, { title, goal: null, cycle: 23 });
  const [carried, later, stopped, again] = [add('Mee'), add('Later'), add('Stop'), add('Nog eens')];
  board.must(moveAction, { action: again, goal: null, state: 'done', before: null, cycle: 23 });
  board.must(answerOutcome, { action: again, helped: 'no' });
  board.must(chooseLeaving, { action: later, cycle: 23, value: 'later', reason: '' });
  board.must(editLesson, { text: 'Kleiner is beter' });
  const input: CloseCycle = {
    cycle: 23,
    next: 24,
    leaving: new Map([
      [carried, 'carry'],
      [later, 'later'],
      [stopped, 'stop'],
    ] as const),
    again: new Map([[again, 'Met de huisarts']]),
    lesson: 'Kleiner is beter',
  };
  return { board, carried, later, stopped, again, input };
}

test('each goes where the record says, and what was chosen for this closing is gone', () => {
  const { board, carried, later, stopped, again, input } = closing();
  board.must(closeCycle, input);
  expect(board.card('action', carried)).toMatchObject({ cycle: 24, carried: 1, archived: null });
  expect(board.card('action', later)).toMatchObject({ cycle: null, carried: 0, leaving: null });
  expect(board.card('action', stopped).archived).not.toBeNull();
  const anew = board.card('action', again);
  expect(anew).toMatchObject({ cycle: 24, place: { state: 'todo' } });
  expect(currentAttempt(anew)).toMatchObject({ plan: 'Met de huisarts', helped: null });
  expect(readLesson(board.doc)).toBe('');
  expect(checkBoard(board.doc)).toEqual([]);
});

test('a second time it changes nothing', () => {
  const { board, input } = closing();
  board.must(closeCycle, input);
  const after = snapshot(board.doc);
  expect(board.writes(() => board.must(closeCycle, input))).toBe(0);
  expect(snapshot(board.doc)).toEqual(after);
});

test('what changed after the record was written is not lost, and goes along', () => {
  const { board, carried, later, input } = closing();
  board.must(moveAction, { action: carried, goal: null, state: 'done', before: null, cycle: 23 });
  board.must(planAction, { action: later, cycle: 24 });
  board.must(editLesson, { text: 'Kleiner is beter. En eerder' });
  board.must(closeCycle, input);
  expect(board.card('action', carried)).toMatchObject({ cycle: 24, place: { state: 'done' } });
  expect(board.card('action', later)).toMatchObject({ cycle: 24, carried: 0 });
  expect(readLesson(board.doc)).toBe('. En eerder');
});

test('an edit of somebody offline on an action that was carried over meanwhile merges with it', () => {
  const { board, carried, stopped, input } = closing();
  const away = board.fork('y', 'bram');
  away.must(moveAction, { action: carried, goal: null, state: 'done', before: null, cycle: 23 });
  away.must(setDue, { action: stopped, due: '2026-02-02' as never });
  board.must(closeCycle, input);
  board.sync(away);
  expect(board.card('action', carried)).toMatchObject({ cycle: 24, carried: 1, place: { state: 'done' } });
  expect(board.card('action', stopped)).toMatchObject({ due: '2026-02-02' });
  expect(board.card('action', stopped).archived).not.toBeNull();
  expect(checkBoard(board.doc)).toEqual([]);
});

test('the next cycle comes after', () => {
  const { board, input } = closing();
  expect(board.refusal(closeCycle, { ...input, next: 23 })).toBe('invalid-value');
});
