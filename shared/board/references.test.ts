import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Reference } from '../domain/reference.ts';
import type { ReferenceId } from '../ids.ts';
import { setReference } from './commands/set-reference.ts';
import { BoardFixture } from './fixture.ts';
import { checkBoard } from './invariants.ts';
import { snapshot } from './read.ts';
import { dependencyReference, minute, offerReference, questionReference } from './reference-fixture.ts';
import { findReference, listReferences } from './references.ts';
import { repair } from './repair.ts';
import { mostReferences, referencesRoot } from './schema.ts';
import { UndoStack } from './undo.ts';

const all: readonly Reference[] = [
  questionReference('q1'),
  questionReference('q2', {
    side: 'asked',
    card: { kind: 'obstacle', id: 'o1' },
    before: '2026-02-01' as never,
    state: 'answered',
    words: 'Ja, vanaf maandag.',
    comments: 3,
  }),
  offerReference('f1', { due: '2026-02-01' as never, notes: 'Voor vrijdag' }),
  offerReference('f2', { side: 'given', state: 'accepted', standing: 'doing' }),
  dependencyReference('d1'),
  dependencyReference('d2', { kind: 'obstacle', id: 'o1' }, { side: 'awaited', standing: 'binned' }),
];

function show(board: BoardFixture, reference: Reference): void {
  board.must(setReference, { id: reference.id, reference });
}

test('every kind of reference reads as it was written', () => {
  const board = new BoardFixture();
  for (const reference of all) show(board, reference);
  for (const reference of all) expect(findReference(board.doc, reference.id)).toEqual(reference);
  const byId = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(listReferences(board.doc)).toEqual(byId);
  expect(snapshot(board.doc).references).toEqual(byId);
  expect(checkBoard(board.doc)).toEqual([]);
});

test('showing the same again writes nothing, whatever order its parts come in', () => {
  const board = new BoardFixture();
  for (const reference of all) show(board, reference);
  const again = all.map(
    (reference) => Object.fromEntries(Object.entries(reference).toReversed()) as unknown as Reference,
  );
  expect(board.writes(() => again.forEach((reference) => show(board, reference)))).toBe(0);
  expect(board.writes(() => show(board, questionReference('q1', { changedAt: minute(1) })))).toBe(1);
  expect(findReference(board.doc, 'q1')).toMatchObject({ changedAt: minute(1) });
});

test('one that is taken off is gone, and taking it off again writes nothing', () => {
  const board = new BoardFixture();
  show(board, questionReference('q1'));
  const away = { id: 'q1' as ReferenceId, reference: null };
  expect(board.writes(() => board.must(setReference, away))).toBe(1);
  expect(findReference(board.doc, 'q1')).toBeUndefined();
  expect(board.writes(() => board.must(setReference, away))).toBe(0);
});

test('what nobody could read is refused, and nothing is written', () => {
  const board = new BoardFixture();
  const refuses = (id: string, reference: unknown): void =>
    expect(board.refusal(setReference, { id: id as ReferenceId, reference: reference as Reference })).toBe(
      'invalid-value',
    );
  refuses('no id', questionReference('no id'));
  refuses('q2', questionReference('q1'));
  refuses('q1', { ...questionReference('q1'), state: 'lost' });
  refuses('q1', { ...questionReference('q1'), before: 'morgen' });
  refuses('q1', { ...questionReference('q1'), question: undefined });
  refuses('f1', { ...offerReference('f1'), notes: 'x'.repeat(20_001) });
  refuses('d1', { ...dependencyReference('d1'), card: null });
  refuses('d1', { ...dependencyReference('d1'), other: { kind: 'action', id: 'b1' } });
});

test('nonsense in the root reads as nothing, damages nothing, and the rest stays', () => {
  const board = new BoardFixture();
  show(board, questionReference('q1'));
  const root = board.doc.getMap(referencesRoot);
  const { id: _id, ...stored } = questionReference('q2');
  const nonsense: Record<string, unknown> = {
    n1: 7,
    n2: null,
    n3: 'vraag',
    n4: [],
    n5: {},
    n6: { kind: 'vote' },
    n7: { ...stored, side: 'above' },
    n8: { ...stored, askedAt: '2026-01-05' },
    n9: { ...stored, comments: -1 },
    'No Id': stored,
    n10: { ...stored, from: 'x'.repeat(201) },
  };
  for (const [key, value] of Object.entries(nonsense)) root.set(key, value);
  root.set('n11', new Y.Map([['kind', 'question']]));
  root.set('n12', new Y.Text('vraag'));
  expect(listReferences(board.doc).map(({ id }) => id)).toEqual(['q1']);
  for (const key of Object.keys(nonsense)) expect(findReference(board.doc, key)).toBeUndefined();
  expect(snapshot(board.doc).references).toHaveLength(1);
  expect(repair(board.doc)).toBe(0);
});

test('on a full board the oldest that is over makes room; when nothing is over, there is none', () => {
  const board = new BoardFixture();
  board.doc.transact(() => {
    for (let each = 0; each < mostReferences; each += 1) show(board, questionReference(`q${each}`));
  });
  const more = offerReference('f1');
  expect(board.refusal(setReference, { id: more.id, reference: more })).toBe('too-many');
  show(board, questionReference('q7', { state: 'answered', changedAt: minute(9) }));
  show(board, questionReference('q8', { state: 'declined', changedAt: minute(8) }));
  show(board, more);
  expect(findReference(board.doc, 'f1')).toEqual(more);
  expect(findReference(board.doc, 'q8')).toBeUndefined();
  expect(listReferences(board.doc)).toHaveLength(mostReferences);
});

test('undo passes over what the server showed', () => {
  const board = new BoardFixture();
  const undo = new UndoStack(board.doc, { now: () => board.now });
  show(board, questionReference('q1'));
  expect(undo.nextUndo).toBeNull();
  expect(undo.undo()).toMatchObject({ ok: false, code: 'not-found' });
  expect(findReference(board.doc, 'q1')).toBeDefined();
});
