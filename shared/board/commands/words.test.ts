import { expect, test } from 'vitest';
import type { PersonId } from '../../ids.ts';
import { BoardFixture } from '../fixture.ts';
import { cardMap } from '../read.ts';
import { addAction } from './add-action.ts';
import { addAmbition } from './add-ambition.ts';
import { addComment } from './add-comment.ts';
import { addGoal } from './add-goal.ts';
import { addIdea } from './add-idea.ts';
import { archiveCard } from './archive-card.ts';
import { editComment } from './edit-comment.ts';
import { editText } from './edit-text.ts';
import { removeComment } from './remove-comment.ts';
import { restoreCard } from './restore-card.ts';

const bram = 'bram' as PersonId;

test('every text of a card can be rewritten, and keeps the spaces people type', () => {
  const board = new BoardFixture();
  const ambition = board.must(addAmbition, { title: 'Ambitie' });
  const goal = board.must(addGoal, { title: 'Doel' });
  const action = board.must(addAction, { title: 'Actie', goal, cycle: 3 });
  board.must(editText, { kind: 'ambition', id: ambition, field: 'why', text: 'Daarom ' });
  board.must(editText, { kind: 'goal', id: goal, field: 'sign', text: 'Minder wachten' });
  board.must(editText, { kind: 'action', id: action, field: 'title', text: 'Bellen' });
  expect(board.card('ambition', ambition).why).toBe('Daarom ');
  expect(board.card('goal', goal).sign).toBe('Minder wachten');
  expect(board.card('action', action).title).toBe('Bellen');
  expect(
    board.writes(() => board.must(editText, { kind: 'action', id: action, field: 'title', text: 'Bellen' })),
  ).toBe(0);
});

test('two people who rewrite other ends of one title keep both edits', () => {
  const board = new BoardFixture();
  const id = board.must(addIdea, { title: 'Samen eten' });
  const other = board.fork('y', 'bram');
  board.must(editText, { kind: 'idea', id, field: 'title', text: 'Vaker samen eten' });
  other.must(editText, { kind: 'idea', id, field: 'title', text: 'Samen eten in Rijen' });
  board.sync(other);
  expect(board.card('idea', id).title).toBe('Vaker samen eten in Rijen');
  expect(other.card('idea', id).title).toBe('Vaker samen eten in Rijen');
});

test('a title cannot become empty; a text is not made longer than it may be', () => {
  const board = new BoardFixture();
  const id = board.must(addIdea, { title: 'Idee', notes: 'Uitleg' });
  const edit = { kind: 'idea', id, field: 'notes', text: '' } as const;
  board.must(editText, edit);
  expect(board.refusal(editText, { ...edit, field: 'title', text: '  ' })).toBe('empty-text');
  expect(board.refusal(editText, { ...edit, text: 'x'.repeat(20_001) })).toBe('text-too-long');
  expect(board.refusal(editText, { ...edit, field: 'order', text: 'a0' })).toBe('invalid-value');
  expect(board.refusal(editText, { ...edit, field: 'toString', text: 'x' })).toBe('invalid-value');
  expect(board.refusal(editText, { ...edit, id: 'gone' })).toBe('not-found');
  cardMap(board.doc, 'idea', id)?.set('notes', 'plat');
  expect(board.refusal(editText, edit)).toBe('damaged');
  board.must(archiveCard, { kind: 'idea', id });
  expect(board.refusal(editText, edit)).toBe('archived');
});

test('a text that merging made too long can be shortened bit by bit', () => {
  const board = new BoardFixture();
  const id = board.must(addIdea, { title: 'x'.repeat(300) });
  const other = board.fork('y', 'bram');
  board.must(editText, { kind: 'idea', id, field: 'title', text: `${'a'.repeat(299)}x` });
  other.must(editText, { kind: 'idea', id, field: 'title', text: `x${'b'.repeat(299)}` });
  board.sync(other);
  const { title } = board.card('idea', id);
  expect(title.length).toBeGreaterThan(300);
  board.must(editText, { kind: 'idea', id, field: 'title', text: title.slice(1) });
  expect(board.refusal(editText, { kind: 'idea', id, field: 'title', text: title })).toBe('text-too-long');
});

test('half an emoji is never written, so that everybody reads the same', () => {
  const board = new BoardFixture();
  const id = board.must(addIdea, { title: 'Feest \ud83c' });
  board.must(editText, { kind: 'idea', id, field: 'notes', text: 'Taart \udf70' });
  const other = board.fork('y', 'bram');
  expect(board.card('idea', id)).toEqual(other.card('idea', id));
  expect(board.card('idea', id).title).toBe('Feest \ufffd');
});

test('people talk on a card in order, and rewrite or take back only their own words', () => {
  const board = new BoardFixture();
  const id = board.must(addIdea, { title: 'Idee' });
  const mine = board.must(addComment, { kind: 'idea', id, text: ' Goed plan ' });
  board.by = bram;
  const his = board.must(addComment, { kind: 'idea', id, text: 'Ik help' });
  expect(board.card('idea', id).comments).toMatchObject([
    { id: mine, by: 'anna', text: 'Goed plan' },
    { id: his, by: 'bram', text: 'Ik help' },
  ]);
  expect(board.refusal(editComment, { kind: 'idea', id, comment: mine, text: 'Slecht plan' })).toBe(
    'not-allowed',
  );
  expect(board.refusal(removeComment, { kind: 'idea', id, comment: mine })).toBe('not-allowed');
  board.must(editComment, { kind: 'idea', id, comment: his, text: 'Ik help mee' });
  expect(board.card('idea', id).comments[1]).toMatchObject({ by: 'bram', text: 'Ik help mee' });
  expect(
    board.writes(() => board.must(editComment, { kind: 'idea', id, comment: his, text: 'Ik help mee' })),
  ).toBe(0);
  board.must(removeComment, { kind: 'idea', id, comment: his });
  expect(board.card('idea', id).comments).toHaveLength(1);
});

test('a comment needs words, a card and room; nobody in particular owns none', () => {
  const board = new BoardFixture();
  const id = board.must(addIdea, { title: 'Idee' });
  const card = { kind: 'idea', id } as const;
  const comment = board.must(addComment, { ...card, text: 'Hoi' });
  expect(board.refusal(addComment, { ...card, text: ' ' })).toBe('empty-text');
  expect(board.refusal(addComment, { ...card, text: 'x'.repeat(4_001) })).toBe('text-too-long');
  expect(board.refusal(addComment, { kind: 'action', id, text: 'x' })).toBe('not-found');
  expect(board.refusal(editComment, { ...card, comment, text: '' })).toBe('empty-text');
  expect(board.refusal(editComment, { ...card, comment, text: 'x'.repeat(4_001) })).toBe('text-too-long');
  expect(board.refusal(editComment, { ...card, comment: 'gone', text: 'x' })).toBe('not-found');
  expect(board.refusal(removeComment, { ...card, comment: 'gone' })).toBe('not-found');
  board.by = null;
  const nobodys = board.must(addComment, { ...card, text: 'Van het systeem' });
  expect(board.refusal(removeComment, { ...card, comment: nobodys })).toBe('not-allowed');
  for (let said = 2; said < 2_000; said += 1) board.must(addComment, { ...card, text: `${said}` });
  expect(board.refusal(addComment, { ...card, text: 'Nog iets' })).toBe('too-many');
  cardMap(board.doc, 'idea', id)?.set('comments', []);
  expect(board.refusal(addComment, { ...card, text: 'x' })).toBe('damaged');
  board.must(archiveCard, card);
  expect(board.refusal(addComment, { ...card, text: 'x' })).toBe('archived');
  expect(board.refusal(editComment, { ...card, comment, text: 'x' })).toBe('archived');
  expect(board.refusal(removeComment, { ...card, comment })).toBe('archived');
});

test('a card goes into the bin whole, once, and comes back as it was', () => {
  const board = new BoardFixture();
  const id = board.must(addIdea, { title: 'Idee', notes: 'Uitleg' });
  const before = board.card('idea', id);
  board.must(archiveCard, { kind: 'idea', id });
  expect(board.card('idea', id)).toMatchObject({ title: 'Idee', archived: { by: 'anna' } });
  expect(board.refusal(archiveCard, { kind: 'idea', id })).toBe('archived');
  board.must(restoreCard, { kind: 'idea', id });
  expect(board.card('idea', id)).toEqual(before);
  expect(board.refusal(restoreCard, { kind: 'idea', id })).toBe('not-archived');
  expect(board.refusal(restoreCard, { kind: 'idea', id: 'gone' })).toBe('not-found');
  expect(board.refusal(archiveCard, { kind: 'idea', id: 'gone' })).toBe('not-found');
});
