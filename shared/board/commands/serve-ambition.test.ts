import { expect, test } from 'vitest';
import type { HigherAmbition } from '../../domain/ambition.ts';
import type { AmbitionId, BoardId } from '../../ids.ts';
import { BoardFixture } from '../fixture.ts';
import { cardMap, readMeta } from '../read.ts';
import { UndoStack } from '../undo.ts';
import { addAmbition } from './add-ambition.ts';
import { archiveCard } from './archive-card.ts';
import { serveAmbition } from './serve-ambition.ts';

const above: HigherAmbition = { board: 'verbeteren' as BoardId, ambition: 'sneller' as AmbitionId };
const other: HigherAmbition = { ...above, ambition: 'samen' as AmbitionId };

function withAmbition(): { board: BoardFixture; ambition: AmbitionId } {
  const board = new BoardFixture();
  return { board, ambition: board.must(addAmbition, { title: 'Iedereen doet mee' }) };
}

test('an ambition serves one of a team above, another, or none; saying it again writes nothing', () => {
  const { board, ambition } = withAmbition();
  expect(board.card('ambition', ambition).serves).toBeNull();
  board.must(serveAmbition, { ambition, serves: above });
  expect(board.card('ambition', ambition).serves).toEqual(above);
  expect(board.writes(() => board.must(serveAmbition, { ambition, serves: { ...above } }))).toBe(0);
  board.must(serveAmbition, { ambition, serves: other });
  expect(board.card('ambition', ambition).serves).toEqual(other);
  board.must(serveAmbition, { ambition, serves: null });
  expect(board.card('ambition', ambition).serves).toBeNull();
  expect(board.writes(() => board.must(serveAmbition, { ambition, serves: null }))).toBe(0);
});

test('it can be taken back and done again', () => {
  const { board, ambition } = withAmbition();
  const undo = new UndoStack(board.doc, { now: () => board.now });
  board.must(serveAmbition, { ambition, serves: above });
  board.must(serveAmbition, { ambition, serves: other });
  expect(undo.undo()).toEqual({ ok: true, value: { verb: 'serveAmbition' } });
  expect(board.card('ambition', ambition).serves).toEqual(above);
  undo.undo();
  expect(board.card('ambition', ambition).serves).toBeNull();
  undo.redo();
  expect(board.card('ambition', ambition).serves).toEqual(above);
});

test('what a colleague said meanwhile isn’t taken back with it', () => {
  const { board, ambition } = withAmbition();
  const undo = new UndoStack(board.doc, { now: () => board.now });
  board.must(serveAmbition, { ambition, serves: above });
  const colleague = board.fork('y', 'bram');
  colleague.must(serveAmbition, { ambition, serves: other });
  board.sync(colleague);
  expect(undo.undo()).toMatchObject({ ok: false, code: 'changed-by-other' });
  expect(board.card('ambition', ambition).serves).toEqual(other);
});

test('an ambition of this very board, half an answer and an ambition in the bin are refused', () => {
  const { board, ambition } = withAmbition();
  const own = readMeta(board.doc).board as BoardId;
  expect(board.refusal(serveAmbition, { ambition, serves: { board: own, ambition } })).toBe('invalid-value');
  const half = { board: above.board } as HigherAmbition;
  expect(board.refusal(serveAmbition, { ambition, serves: half })).toBe('invalid-value');
  expect(board.refusal(serveAmbition, { ambition: 'gone' as AmbitionId, serves: above })).toBe('not-found');
  board.must(archiveCard, { kind: 'ambition', id: ambition });
  expect(board.refusal(serveAmbition, { ambition, serves: above })).toBe('archived');
});

test('nonsense in its place reads as serving none', () => {
  const { board, ambition } = withAmbition();
  for (const nonsense of ['verbeteren', { board: '../x', ambition: 'a' }, { board: 'b' }, 7]) {
    cardMap(board.doc, 'ambition', ambition)?.set('serves', nonsense);
    expect(board.card('ambition', ambition).serves).toBeNull();
  }
});
