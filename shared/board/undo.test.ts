import { expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { asId, type ActionId, type GoalId, type PersonId } from '../ids.ts';
import { laneColumn } from './columns.ts';
import { addAction } from './commands/add-action.ts';
import { addAttempt } from './commands/add-attempt.ts';
import { addComment } from './commands/add-comment.ts';
import { addGoal } from './commands/add-goal.ts';
import { addIdea } from './commands/add-idea.ts';
import { answerOutcome } from './commands/answer-outcome.ts';
import { archiveCard } from './commands/archive-card.ts';
import { assignOwner } from './commands/assign-owner.ts';
import { editAttempt } from './commands/edit-attempt.ts';
import { editText } from './commands/edit-text.ts';
import { makeActionOfIdea } from './commands/make-action-of-idea.ts';
import { moveAction } from './commands/move-action.ts';
import { restoreCard } from './commands/restore-card.ts';
import { setDue } from './commands/set-due.ts';
import { unassignOwner } from './commands/unassign-owner.ts';
import { BoardFixture, testDay } from './fixture.ts';
import { cardMap, snapshot } from './read.ts';
import { UndoStack } from './undo.ts';

interface Two {
  readonly mine: BoardFixture;
  readonly theirs: BoardFixture;
  readonly undo: UndoStack;
  readonly goal: GoalId;
  readonly action: ActionId;
}

/** My board with an undo stack, and a colleague's replica of it. */
function two(): Two {
  const mine = new BoardFixture();
  const goal = mine.must(addGoal, { title: 'Doel' });
  const action = mine.must(addAction, { title: 'Bellen', goal, cycle: 3 });
  const theirs = mine.fork('y', 'bram');
  return { mine, theirs, goal, action, undo: new UndoStack(mine.doc, { now: () => mine.now }) };
}

const move = { state: 'doing', before: null, cycle: 3 } as const;

test('each kind of edit is taken back and done again', () => {
  const { mine, undo, goal, action } = two();
  const bram = asId<PersonId>('bram');
  const attempt = mine.card('action', action).attempts[0]!.id;
  const edits: readonly (() => unknown)[] = [
    () => mine.must(moveAction, { action, goal: null, ...move }),
    () => mine.must(setDue, { action, due: testDay(4) }),
    () => mine.must(assignOwner, { action, person: bram }),
    () => mine.must(unassignOwner, { action, person: bram }),
    () => mine.must(editText, { kind: 'action', id: action, field: 'title', text: 'Bellen met 🍰 erbij' }),
    () => mine.must(editText, { kind: 'action', id: action, field: 'notes', text: 'Nummer' }),
    () => mine.must(editAttempt, { action, attempt, field: 'plan', text: 'Maandag' }),
    () => mine.must(addComment, { kind: 'action', id: action, text: 'Succes' }),
    () => mine.must(moveAction, { action, goal, ...move, state: 'done' }),
    () => mine.must(answerOutcome, { action, helped: 'no', noticed: 'Niets' }),
    () => mine.must(addAttempt, { action, plan: 'Anders', cycle: 4 }),
    () => mine.must(archiveCard, { kind: 'goal', id: goal }),
    () => mine.must(restoreCard, { kind: 'goal', id: goal }),
  ];
  const states = [snapshot(mine.doc)];
  for (const edit of edits) {
    edit();
    states.push(snapshot(mine.doc));
  }
  const back = states.slice(0, -1).toReversed();
  const forth = states.slice(1);
  for (let round = 0; round < 2; round += 1) {
    for (const state of back) {
      expect(undo.undo()).toMatchObject({ ok: true });
      expect(snapshot(mine.doc)).toEqual(state);
    }
    expect(undo.undo()).toEqual({ ok: false, code: 'not-found', clientId: null, verb: null });
    for (const state of forth) {
      expect(undo.redo()).toMatchObject({ ok: true });
      expect(snapshot(mine.doc)).toEqual(state);
    }
    expect(undo.redo()).toMatchObject({ ok: false, code: 'not-found' });
  }
});

test('a move that a colleague has moved on since is not taken back, and it says who', () => {
  const { mine, theirs, undo, goal, action } = two();
  mine.must(moveAction, { action, goal, ...move });
  mine.sync(theirs);
  theirs.must(moveAction, { action, goal, ...move, state: 'done' });
  mine.sync(theirs);
  expect(undo.undo()).toEqual({
    ok: false,
    code: 'changed-by-other',
    clientId: theirs.doc.clientID,
    verb: 'moveAction',
  });
  expect(mine.card('action', action).place.state).toBe('done');
});

test('a refused step does not fall through to an earlier one', () => {
  const { mine, theirs, undo, action } = two();
  const card = mine.must(addAction, { title: 'Mijn kaart', goal: null, cycle: 3 });
  mine.must(setDue, { action: card, due: testDay(1) });
  mine.sync(theirs);
  theirs.must(setDue, { action: card, due: testDay(2) });
  theirs.must(editText, { kind: 'action', id: card, field: 'notes', text: 'Werk van Bram' });
  mine.sync(theirs);
  expect(undo.undo()).toMatchObject({ ok: false, code: 'changed-by-other', verb: 'setDue' });
  expect(mine.card('action', card)).toMatchObject({
    archived: null,
    due: testDay(2),
    notes: 'Werk van Bram',
  });
  // the next press is about the card itself, which now holds a colleague's work
  expect(undo.undo()).toMatchObject({ ok: false, clientId: theirs.doc.clientID, verb: 'addAction' });
  expect(mine.card('action', card).archived).toBeNull();
  expect(mine.card('action', action).archived).toBeNull();
});

test("a colleague's change of another field does not stand in the way", () => {
  const { mine, theirs, undo, goal, action } = two();
  mine.must(moveAction, { action, goal, ...move });
  mine.sync(theirs);
  theirs.must(setDue, { action, due: testDay(2) });
  theirs.must(editText, { kind: 'action', id: action, field: 'title', text: 'Bellen, samen' });
  mine.sync(theirs);
  expect(undo.undo()).toEqual({ ok: true, value: { verb: 'moveAction' } });
  expect(mine.card('action', action)).toMatchObject({
    place: { state: 'todo' },
    due: testDay(2),
    title: 'Bellen, samen',
  });
});

test('a text that somebody typed in since is left alone', () => {
  const { mine, theirs, undo, action } = two();
  mine.must(editText, { kind: 'action', id: action, field: 'title', text: 'Bellen met de arts' });
  mine.sync(theirs);
  const text = cardMap(theirs.doc, 'action', action)?.get('title') as Y.Text;
  text.insert(text.length, ' in Rijen');
  mine.sync(theirs);
  expect(undo.undo()).toMatchObject({ ok: false, code: 'changed-by-other', clientId: theirs.doc.clientID });
  expect(mine.card('action', action).title).toBe('Bellen met de arts in Rijen');
});

test('undo of a text takes back only the letters that were put there', () => {
  const { mine, theirs, undo, action } = two();
  mine.must(editText, { kind: 'action', id: action, field: 'title', text: 'Bellen met de arts' });
  mine.sync(theirs);
  // at the same moment: here undone, there typed in
  const text = cardMap(theirs.doc, 'action', action)?.get('title') as Y.Text;
  text.insert(0, 'Nu ');
  expect(undo.undo()).toMatchObject({ ok: true });
  mine.sync(theirs);
  expect(mine.card('action', action).title).toBe('Nu Bellen');
  expect(theirs.card('action', action).title).toBe('Nu Bellen');
});

test('what undo put back counts as written by who wrote it first', () => {
  const { mine, theirs, undo, action } = two();
  mine.must(setDue, { action, due: testDay(1) });
  mine.sync(theirs);
  theirs.must(setDue, { action, due: testDay(2) });
  mine.sync(theirs);
  mine.must(setDue, { action, due: testDay(3) });
  expect(undo.undo()).toMatchObject({ ok: true });
  expect(mine.card('action', action).due).toBe(testDay(2));
  expect(undo.undo()).toMatchObject({ ok: false, code: 'changed-by-other', clientId: theirs.doc.clientID });
  expect(mine.card('action', action).due).toBe(testDay(2));
});

test('the same value written by a colleague is theirs to keep', () => {
  const { mine, theirs, undo, action } = two();
  mine.must(setDue, { action, due: testDay(1) });
  mine.sync(theirs);
  theirs.must(setDue, { action, due: null });
  theirs.must(setDue, { action, due: testDay(1) });
  mine.sync(theirs);
  expect(undo.undo()).toMatchObject({ ok: false, clientId: theirs.doc.clientID });
});

test('a new card is taken back into the bin, and out again', () => {
  const { mine, undo } = two();
  const id = mine.must(addIdea, { title: 'Idee' });
  expect(undo.undo()).toEqual({ ok: true, value: { verb: 'addIdea' } });
  expect(mine.card('idea', id)).toMatchObject({ title: 'Idee', archived: { by: 'anna' } });
  expect(undo.redo()).toMatchObject({ ok: true });
  expect(mine.card('idea', id).archived).toBeNull();
  expect(undo.undo()).toMatchObject({ ok: true });
  expect(mine.card('idea', id).archived).not.toBeNull();
});

test('a new card that a colleague worked on meanwhile stays on the board', () => {
  const { mine, theirs, undo } = two();
  const id = mine.must(addIdea, { title: 'Idee' });
  mine.sync(theirs);
  theirs.must(addComment, { kind: 'idea', id, text: 'Mooi!' });
  mine.sync(theirs);
  expect(undo.undo()).toMatchObject({ ok: false, code: 'changed-by-other', clientId: theirs.doc.clientID });
  expect(mine.card('idea', id).archived).toBeNull();
});

test('a step of several changes is taken back whole or not at all', () => {
  const { mine, theirs, undo, goal } = two();
  const idea = mine.must(addIdea, { title: 'Idee' });
  const action = mine.must(makeActionOfIdea, { idea, goal, cycle: 3 });
  mine.sync(theirs);
  theirs.must(setDue, { action, due: testDay(2) });
  mine.sync(theirs);
  expect(undo.undo()).toMatchObject({ ok: false, code: 'changed-by-other' });
  expect(mine.card('idea', idea).decision).toMatchObject({ action });
  expect(mine.card('action', action).archived).toBeNull();
});

test('an attempt with a colleague’s words in it is not taken away', () => {
  const { mine, theirs, undo, goal, action } = two();
  mine.must(moveAction, { action, goal, ...move, state: 'done' });
  mine.must(answerOutcome, { action, helped: 'no' });
  const attempt = mine.must(addAttempt, { action, plan: 'Anders', cycle: 3 });
  mine.sync(theirs);
  theirs.must(editAttempt, { action, attempt, field: 'plan', text: 'Heel anders' });
  mine.sync(theirs);
  expect(undo.undo()).toMatchObject({ ok: false, clientId: theirs.doc.clientID });
  expect(mine.card('action', action).attempts[1]?.plan).toBe('Heel anders');
});

test('cards that only made room do not stand in the way, and go back where they still can', () => {
  const { mine, theirs, undo, goal } = two();
  const [a, b, c] = ['a', 'b', 'c'].map((title) => mine.must(addAction, { title, goal: null, cycle: 3 })) as [
    ActionId,
    ActionId,
    ActionId,
  ];
  for (const id of [a, b, c]) cardMap(mine.doc, 'action', id)?.set('place', { state: 'todo', order: 'a5' });
  const column = (): string[] => laneColumn(mine.doc, null, 'todo').map((card) => card.id);
  const moved = mine.must(addAction, { title: 'd', goal, cycle: 3 });
  mine.must(moveAction, { action: moved, goal: null, state: 'todo', before: b, cycle: 3 });
  expect(column()).toEqual([a, moved, b, c]);
  mine.sync(theirs);
  theirs.must(moveAction, { action: c, goal: null, state: 'todo', before: a, cycle: 3 });
  mine.sync(theirs);
  expect(undo.undo()).toEqual({ ok: true, value: { verb: 'moveAction' } });
  expect(column()).toEqual([c, a, b]);
  expect(mine.card('action', moved)).toMatchObject({ goal, place: { state: 'todo' } });
});

test('edits of a colleague, of a text field and of another session are never taken back', () => {
  const { mine, theirs, undo, action } = two();
  theirs.must(setDue, { action, due: testDay(2) });
  mine.sync(theirs);
  const title = cardMap(mine.doc, 'action', action)?.get('title') as Y.Text;
  mine.doc.transact(() => title.insert(0, 'x'), 'text field');
  expect(undo.nextUndo).toBeNull();
  expect(undo.undo()).toMatchObject({ ok: false, code: 'not-found' });
});

test('a new command ends what could be done again', () => {
  const { mine, undo, action } = two();
  mine.must(setDue, { action, due: testDay(1) });
  undo.undo();
  expect(undo.nextRedo).toBe('setDue');
  mine.must(setDue, { action, due: testDay(2) });
  expect(undo.nextRedo).toBeNull();
});

test('a hundred commands can be taken back', () => {
  const { mine, undo, action } = two();
  for (let day = 0; day < 120; day += 1) mine.must(setDue, { action, due: testDay(day) });
  let steps = 0;
  while (undo.undo().ok) steps += 1;
  expect(steps).toBe(100);
  expect(mine.card('action', action).due).toBe(testDay(19));
});

test('a card that was cast out whole by a foreign client is refused, not a crash', () => {
  const { mine, undo, action } = two();
  mine.must(setDue, { action, due: testDay(1) });
  mine.must(editText, { kind: 'action', id: action, field: 'notes', text: 'Weg' });
  mine.must(addIdea, { title: 'Idee' });
  for (const root of ['actions', 'ideas'])
    for (const id of mine.doc.getMap(root).keys()) mine.doc.getMap(root).delete(id);
  for (const verb of ['addIdea', 'editText', 'setDue'])
    expect(undo.undo()).toEqual({ ok: false, code: 'changed-by-other', clientId: null, verb });
});

test('who listens hears of every step; after destroy nothing is recorded', () => {
  const { mine, undo, action } = two();
  const told = vi.fn<() => void>();
  const stop = undo.subscribe(told);
  mine.must(setDue, { action, due: testDay(1) });
  undo.undo();
  undo.redo();
  expect(told).toHaveBeenCalledTimes(3);
  stop();
  undo.destroy();
  mine.must(setDue, { action, due: testDay(2) });
  expect(told).toHaveBeenCalledTimes(3);
  expect(undo.nextUndo).toBe('setDue');
});
