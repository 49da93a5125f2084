import { expect, test } from 'vitest';
import { leavingIn } from '../../domain/action.ts';
import { textLimits } from '../../domain/card.ts';
import { BoardFixture } from '../fixture.ts';
import { checkBoard } from '../invariants.ts';
import { lessonKey, lists } from '../lists.ts';
import { readLesson, snapshot } from '../read.ts';
import { repair } from '../repair.ts';
import { UndoStack } from '../undo.ts';
import { BoardView } from '../view.ts';
import { addAction } from './add-action.ts';
import { answerOutcome } from './answer-outcome.ts';
import { archiveCard } from './archive-card.ts';
import { chooseLeaving } from './choose-leaving.ts';
import { editLesson } from './edit-lesson.ts';

function withAction(cycle: number | null = 23) {
  const board = new BoardFixture();
  const action = board.must(addAction, { title: 'Bellen', goal: null, cycle });
  return { board, action };
}

test('what was chosen for what is left is known with who chose it, and moves nothing yet', () => {
  const { board, action } = withAction();
  board.must(chooseLeaving, { action, cycle: 23, value: 'stop', reason: ' CJG doet dit zelf ' });
  const card = board.card('action', action);
  expect(leavingIn(card, 23)).toMatchObject({ value: 'stop', reason: 'CJG doet dit zelf', by: 'anna' });
  expect(card).toMatchObject({ cycle: 23, archived: null, carried: 0 });
});

test('it counts for the cycle that was being closed and for no other', () => {
  const { board, action } = withAction();
  board.must(chooseLeaving, { action, cycle: 23, value: 'carry', reason: '' });
  expect(leavingIn(board.card('action', action), 24)).toBeNull();
});

test('choosing the same again sends nothing, and what was chosen can be taken back', () => {
  const { board, action } = withAction();
  const choice = { action, cycle: 23, value: 'later', reason: '' } as const;
  expect(board.writes(() => board.must(chooseLeaving, choice))).toBe(1);
  expect(board.writes(() => board.must(chooseLeaving, choice))).toBe(0);
  board.must(chooseLeaving, { ...choice, value: null });
  expect(board.card('action', action).leaving).toBeNull();
  expect(board.writes(() => board.must(chooseLeaving, { ...choice, value: null }))).toBe(0);
});

test('only what is left over can be chosen for', () => {
  const { board, action } = withAction();
  const choice = { cycle: 23, value: 'carry', reason: '' } as const;
  const done = board.must(addAction, { title: 'Klaar', goal: null, cycle: 23, state: 'done' });
  const later = board.must(addAction, { title: 'Ooit', goal: null, cycle: null });
  const next = board.must(addAction, { title: 'Straks', goal: null, cycle: 24 });
  for (const other of [done, later, next])
    expect(board.refusal(chooseLeaving, { ...choice, action: other })).toBe('wrong-state');
  expect(board.refusal(chooseLeaving, { ...choice, action, value: 'weg' as never })).toBe('invalid-value');
  expect(board.refusal(chooseLeaving, { ...choice, action, cycle: -1 })).toBe('invalid-value');
  const reason = 'x'.repeat(textLimits.sentence + 1);
  expect(board.refusal(chooseLeaving, { ...choice, action, reason })).toBe('text-too-long');
  board.must(archiveCard, { kind: 'action', id: action });
  expect(board.refusal(chooseLeaving, { ...choice, action })).toBe('archived');
});

test('why something was stopped can still be said when it is in the bin', () => {
  const { board, action } = withAction();
  const choice = { action, cycle: 23, value: 'stop' } as const;
  board.must(chooseLeaving, { ...choice, reason: '' });
  board.must(archiveCard, { kind: 'action', id: action });
  board.must(chooseLeaving, { ...choice, reason: 'Niemand vroeg erom' });
  expect(board.card('action', action).leaving).toMatchObject({ reason: 'Niemand vroeg erom' });
  expect(board.refusal(chooseLeaving, { ...choice, value: 'later', reason: '' })).toBe('archived');
});

test('what was done and did not help may be tried again, and only that', () => {
  const { board } = withAction();
  const done = board.must(addAction, { title: 'Klaar', goal: null, cycle: 23, state: 'done' });
  const again = { action: done, cycle: 23, value: 'carry', reason: 'Nu met de huisarts erbij' } as const;
  board.must(answerOutcome, { action: done, helped: 'yes' });
  expect(board.refusal(chooseLeaving, again)).toBe('wrong-state');
  board.must(answerOutcome, { action: done, helped: 'no' });
  expect(board.refusal(chooseLeaving, { ...again, value: 'stop' })).toBe('wrong-state');
  board.must(chooseLeaving, again);
  expect(board.card('action', done)).toMatchObject({
    leaving: { reason: again.reason },
    place: { state: 'done' },
  });
});

test('a choice that came in while the action was being finished does no harm', () => {
  const { board, action } = withAction();
  const other = board.fork('y', 'bram');
  other.must(chooseLeaving, { action, cycle: 23, value: 'stop', reason: '' });
  board.must(archiveCard, { kind: 'action', id: action });
  board.sync(other);
  expect(checkBoard(board.doc)).toEqual([]);
  expect(snapshot(board.doc)).toEqual(snapshot(other.doc));
});

test('letters that two people type in the lesson at once both stay', () => {
  const { board } = withAction();
  board.must(editLesson, { text: 'Bellen werkt' });
  const other = board.fork('y', 'bram');
  board.must(editLesson, { text: 'Bellen werkt beter' });
  other.must(editLesson, { text: 'Dus: Bellen werkt' });
  board.sync(other);
  expect(readLesson(board.doc)).toBe('Dus: Bellen werkt beter');
  expect(readLesson(other.doc)).toBe('Dus: Bellen werkt beter');
  expect(snapshot(board.doc).lesson).toBe('Dus: Bellen werkt beter');
});

test('a lesson may not grow too long, but one that merging made too long may be shortened', () => {
  const { board } = withAction();
  const long = 'x'.repeat(textLimits.sentence);
  board.must(editLesson, { text: long });
  expect(board.refusal(editLesson, { text: `${long}y` })).toBe('text-too-long');
  const other = board.fork('y', 'bram');
  other.must(editLesson, { text: '' });
  other.must(editLesson, { text: 'y'.repeat(10) });
  board.doc.getText('lesson').insert(0, 'z'.repeat(20));
  board.must(editLesson, { text: 'x'.repeat(textLimits.sentence + 5) });
  expect(readLesson(board.doc)).toHaveLength(textLimits.sentence + 5);
});

test('a lesson is no damage, and mending leaves it alone', () => {
  const { board } = withAction();
  board.must(editLesson, { text: 'Kort' });
  expect(checkBoard(board.doc)).toEqual([]);
  expect(repair(board.doc)).toBe(0);
  expect(readLesson(board.doc)).toBe('Kort');
});

test('the screen hears of the lesson, once per change, and of nothing else', () => {
  const { board } = withAction();
  const view = new BoardView(board.doc, { cycle: 23 });
  const heard: string[] = [];
  view.subscribe(lessonKey, () => heard.push(view.lesson));
  view.subscribe(lists.actions, () => heard.push('actions'));
  board.must(editLesson, { text: 'Bellen' });
  board.must(editLesson, { text: 'Bellen!' });
  expect(heard).toEqual(['Bellen', 'Bellen!']);
  view.destroy();
  board.must(editLesson, { text: '' });
  expect(heard).toHaveLength(2);
});

test('a choice renders its card and moves no list', () => {
  const { board, action } = withAction();
  const view = new BoardView(board.doc, { cycle: 23 });
  const shown = view.list(lists.actions);
  board.must(chooseLeaving, { action, cycle: 23, value: 'carry', reason: '' });
  expect(view.list(lists.actions)).toBe(shown);
  expect(view.card('action', action)?.leaving?.value).toBe('carry');
  view.destroy();
});

test('undo takes a choice and a lesson back, as long as they are still mine', () => {
  const { board, action } = withAction();
  const undo = new UndoStack(board.doc);
  board.must(chooseLeaving, { action, cycle: 23, value: 'carry', reason: '' });
  board.must(chooseLeaving, { action, cycle: 23, value: 'stop', reason: 'Genoeg' });
  expect(undo.undo()).toMatchObject({ ok: true, value: { verb: 'chooseLeaving' } });
  expect(board.card('action', action).leaving?.value).toBe('carry');
  expect(undo.redo()).toMatchObject({ ok: true });
  expect(board.card('action', action).leaving?.value).toBe('stop');

  board.must(editLesson, { text: 'Bellen' });
  board.must(editLesson, { text: 'Bellen werkt' });
  expect(undo.undo()).toMatchObject({ ok: true, value: { verb: 'editLesson' } });
  expect(readLesson(board.doc)).toBe('Bellen');

  const other = board.fork('y', 'bram');
  other.must(editLesson, { text: 'Bellen helpt' });
  board.sync(other);
  expect(undo.undo()).toMatchObject({ ok: false, code: 'changed-by-other', clientId: other.doc.clientID });
  expect(readLesson(board.doc)).toBe('Bellen helpt');
});
