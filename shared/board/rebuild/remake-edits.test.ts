import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { addAction } from '../commands/add-action.ts';
import { addAttempt } from '../commands/add-attempt.ts';
import { addComment } from '../commands/add-comment.ts';
import { answerOutcome } from '../commands/answer-outcome.ts';
import { archiveCard } from '../commands/archive-card.ts';
import { assignOwner } from '../commands/assign-owner.ts';
import { editAttempt } from '../commands/edit-attempt.ts';
import { editLesson } from '../commands/edit-lesson.ts';
import { editText } from '../commands/edit-text.ts';
import { moveAction } from '../commands/move-action.ts';
import { setDue } from '../commands/set-due.ts';
import { BoardFixture } from '../fixture.ts';
import { checkBoard } from '../invariants.ts';
import { findCard, readLesson, snapshot } from '../read.ts';
import { roots } from '../schema.ts';
import { boardContent } from './content.ts';
import { differencesOf } from './differences.ts';
import { rebuildBoard } from './rebuild-board.ts';
import { remakeEdits, type LeftEdit } from './remake-edits.ts';

const anna = 'anna' as PersonId;

/** A board with one action; somebody who has its former generation, and the server with the new one. */
function generations() {
  const start = new BoardFixture('s');
  const action = start.must(addAction, {
    title: 'Bellen',
    goal: null,
    cycle: 2,
    notes: 'Eerst oefenen',
    plan: 'Twee weken',
  });
  const old = new Y.Doc();
  Y.applyUpdate(old, Y.encodeStateAsUpdate(start.doc));
  const mine = new BoardFixture('m', old);
  const rebuilt = rebuildBoard(start.doc, { epoch: 2, without: [] });
  if (rebuilt === null) throw new Error('not rebuilt');
  const theirs = new BoardFixture('t', rebuilt);
  const adopt = (departed: readonly string[] = []): readonly LeftEdit[] =>
    theirs.must(remakeEdits, {
      edits: differencesOf(boardContent(start.doc), boardContent(old)),
      departed: new Set(departed),
    });
  const read = () => findCard(theirs.doc, 'action', action);
  return { action, mine, theirs, adopt, read };
}

test('edits of every sort are on the new document, beside what others did there meanwhile', () => {
  const { action, mine, theirs, adopt, read } = generations();
  const ref = { kind: 'action', id: action } as const;
  const attempt = findCard(mine.doc, 'action', action)?.attempts[0]?.id as never;
  mine.must(editText, { ...ref, field: 'notes', text: 'Eerst samen oefenen' });
  mine.must(addComment, { ...ref, text: 'Ik doe mee' });
  mine.must(assignOwner, { action, person: anna });
  mine.must(setDue, { action, due: '2026-02-03' as Day });
  mine.must(editAttempt, { action, attempt, field: 'plan', text: 'Twee weken elke dag' });
  const made = mine.must(addAction, { title: 'Nieuw', goal: null, cycle: 2, owners: [anna] });
  mine.must(editLesson, { text: 'Vroeg beginnen' });
  theirs.must(editText, { ...ref, field: 'notes', text: 'Eerst oefenen. Dan bellen' });
  theirs.must(addComment, { ...ref, text: 'Ik ook' });
  theirs.must(assignOwner, { action, person: 'bram' as PersonId });
  theirs.must(editText, { ...ref, field: 'title', text: 'Bellen met ouders' });

  expect(adopt()).toEqual([]);
  expect(read()).toMatchObject({
    title: 'Bellen met ouders',
    notes: 'Eerst samen oefenen. Dan bellen',
    owners: ['anna', 'bram'],
    due: '2026-02-03',
    attempts: [{ plan: 'Twee weken elke dag' }],
  });
  expect(
    read()
      ?.comments.map(({ text }) => text)
      .toSorted(),
  ).toEqual(['Ik doe mee', 'Ik ook']);
  expect(findCard(theirs.doc, 'action', made)).toEqual(findCard(mine.doc, 'action', made));
  expect(readLesson(theirs.doc)).toBe('Vroeg beginnen');
  expect(checkBoard(theirs.doc)).toEqual([]);
});

test('a new attempt comes along whole', () => {
  const { action, mine, adopt, read } = generations();
  mine.must(moveAction, { action, goal: null, state: 'done', before: null, cycle: 2 });
  mine.must(answerOutcome, { action, helped: 'no' });
  mine.must(addAttempt, { action, plan: 'Nog eens', cycle: 2 });
  expect(adopt()).toEqual([]);
  expect(read()).toEqual(findCard(mine.doc, 'action', action));
});

test('hanging a card higher doesn’t take it out of the column that somebody else brought it to', () => {
  const { action, mine, theirs, adopt, read } = generations();
  const other = mine.must(addAction, { title: 'Eerste', goal: null, cycle: 2 });
  mine.must(moveAction, { action, goal: null, state: 'todo', before: null, cycle: 2 });
  mine.must(moveAction, { action, goal: null, state: 'todo', before: other, cycle: 2 });
  theirs.must(moveAction, { action, goal: null, state: 'done', before: null, cycle: 2 });
  adopt();
  expect(read()?.place.state).toBe('done');
});

test('what was written on a card that left the board is answered, and the board stays as it is', () => {
  const { action, mine, theirs, adopt } = generations();
  const attempt = findCard(mine.doc, 'action', action)?.attempts[0]?.id as never;
  mine.must(editText, { kind: 'action', id: action, field: 'notes', text: 'Nog een gedachte' });
  mine.must(addComment, { kind: 'action', id: action, text: 'En dit' });
  mine.must(editAttempt, { action, attempt, field: 'noticed', text: 'Het werkt' });
  mine.must(moveAction, { action, goal: null, state: 'done', before: null, cycle: 2 });
  mine.must(assignOwner, { action, person: anna });
  theirs.doc.getMap(roots.action).delete(action);
  const before = snapshot(theirs.doc);
  const left = {
    kind: 'action',
    card: action,
    title: 'Bellen',
    fields: expect.arrayContaining([
      { field: 'notes', text: 'Nog een gedachte' },
      { field: 'comments', text: 'En dit' },
      { field: 'attempts.noticed', text: 'Het werkt' },
      { field: 'place', text: 'done' },
      { field: 'owners', text: 'anna' },
    ]) as unknown,
  };
  expect(adopt()).toEqual([{ ...left, why: 'gone' }]);
  expect(adopt([`action:${action}`])).toEqual([{ ...left, why: 'departed' }]);
  expect(snapshot(theirs.doc)).toEqual(before);
});

test('what was written on a card that went into the bin stands on it there, and is answered too', () => {
  const { action, mine, theirs, adopt, read } = generations();
  mine.must(editText, { kind: 'action', id: action, field: 'notes', text: 'Eerst goed oefenen' });
  theirs.must(archiveCard, { kind: 'action', id: action });
  expect(adopt()).toEqual([
    {
      kind: 'action',
      card: action,
      title: 'Bellen',
      why: 'archived',
      fields: [{ field: 'notes', text: 'Eerst goed oefenen' }],
    },
  ]);
  expect(read()).toMatchObject({ notes: 'Eerst goed oefenen' });
  expect(read()?.archived).not.toBeNull();
});

test('a text that both filled beyond measure stays as the board has it, and mine is answered', () => {
  const { action, mine, theirs, adopt, read } = generations();
  const field = 'title';
  mine.must(editText, { kind: 'action', id: action, field, text: 'm'.repeat(300) });
  const stored = (theirs.doc.getMap(roots.action).get(action) as Y.Map<Y.Text>).get(field);
  stored?.insert(0, 't'.repeat(1_100));
  expect(adopt()).toEqual([
    {
      kind: 'action',
      card: action,
      title: 'm'.repeat(300),
      why: 'too-long',
      fields: [{ field, text: 'm'.repeat(300) }],
    },
  ]);
  expect(read()?.title).toBe(`${'t'.repeat(1_100)}Bellen`);
});
