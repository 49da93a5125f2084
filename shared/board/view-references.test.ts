import { expect, test, vi } from 'vitest';
import type { Reference } from '../domain/reference.ts';
import type { ReferenceId } from '../ids.ts';
import type { Day } from '../time.ts';
import { addObstacle } from './commands/add-obstacle.ts';
import { setReference } from './commands/set-reference.ts';
import { BoardFixture } from './fixture.ts';
import { cardKey, lists, referenceKey } from './lists.ts';
import { dependencyReference, minute, offerReference, questionReference } from './reference-fixture.ts';
import { referencesRoot } from './schema.ts';
import { BoardView } from './view.ts';

function shown(...references: readonly Reference[]) {
  const board = new BoardFixture();
  const show = (reference: Reference): void => board.must(setReference, { id: reference.id, reference });
  references.forEach(show);
  const away = (id: string): void => board.must(setReference, { id: id as ReferenceId, reference: null });
  return { board, show, away, view: new BoardView(board.doc, { cycle: 1 }) };
}

test('a reference is the same frozen object until the server renews it', () => {
  const { view, show } = shown(questionReference('q1'), dependencyReference('d1'));
  const before = view.reference('q1');
  const beside = view.reference('d1');
  expect(before).toEqual(questionReference('q1'));
  expect(view.reference('q1')).toBe(before);
  expect(Object.isFrozen(before)).toBe(true);
  expect(beside?.kind === 'dependency' && Object.isFrozen(beside.other)).toBe(true);
  show(questionReference('q1', { state: 'taken-up' }));
  expect(view.reference('q1')).toMatchObject({ state: 'taken-up' });
  expect(view.reference('d1')).toBe(beside);
  expect(view.reference('gone')).toBeUndefined();
});

test('what was received stands by the day that it is wanted before, then the oldest; what is over comes last', () => {
  const { view } = shown(
    questionReference('q1', { askedAt: minute(5) }),
    questionReference('q2', { askedAt: minute(4) }),
    questionReference('q3', { before: '2026-03-01' as Day }),
    questionReference('q4', { before: '2026-02-01' as Day, state: 'answered' }),
    questionReference('q5', { before: '2026-04-01' as Day, side: 'passed' }),
    offerReference('f1', { due: '2026-02-15' as Day }),
    offerReference('f2', { state: 'declined' }),
    // these have a card here, or were given
    offerReference('f3', { state: 'accepted', card: { kind: 'action', id: 'a1' } }),
    offerReference('f4', { side: 'given' }),
    questionReference('q6', { side: 'asked', card: { kind: 'obstacle', id: 'o1' } }),
  );
  expect(view.list(lists.received)).toEqual(['f1', 'q3', 'q5', 'q2', 'q1', 'q4', 'f2']);
  expect(view.list(lists.given)).toEqual(['f4']);
});

test('the references of a card stand by whether they are over, then the latest', () => {
  const card = { kind: 'action', id: 'a1' } as const;
  const { view } = shown(
    questionReference('q1', { side: 'asked', card, state: 'declined', askedAt: minute(9) }),
    questionReference('q2', { side: 'asked', card, askedAt: minute(1) }),
    dependencyReference('d1', card, { madeAt: minute(2) }),
    dependencyReference('d2', card, { madeAt: minute(3), standing: 'done' }),
    offerReference('f1', { side: 'given', card, offeredAt: minute(4) }),
    dependencyReference('d3', { kind: 'obstacle', id: 'a1' }),
  );
  expect(view.list(lists.referencesOf('action', 'a1'))).toEqual(['f1', 'd1', 'q2', 'q1', 'd2']);
  expect(view.list(lists.referencesOf('obstacle', 'a1'))).toEqual(['d3']);
  expect(view.list(lists.referencesOf('action', 'a2'))).toEqual([]);
  expect(view.list(lists.given)).toEqual(['f1']);
});

test('one change tells that reference and the lists it moves in, once a transaction, and no card', () => {
  const { board, view, show, away } = shown(questionReference('q1'), questionReference('q2'));
  const obstacle = board.must(addObstacle, { title: 'Wachtlijst' });
  const told = new Map<string, ReturnType<typeof vi.fn<() => void>>>();
  for (const key of [
    referenceKey('q1'),
    referenceKey('q2'),
    lists.received,
    lists.given,
    lists.referencesOf('obstacle', obstacle),
    cardKey('obstacle', obstacle),
    lists.noticed,
  ]) {
    const listener = vi.fn<() => void>();
    told.set(key, listener);
    view.subscribe(key, listener);
  }
  const calls = (): Record<string, number> =>
    Object.fromEntries(
      [...told].flatMap(([key, listener]) => {
        const times = listener.mock.calls.length;
        listener.mockClear();
        return times === 0 ? [] : [[key, times]];
      }),
    );
  const before = view.list(lists.received);

  show(questionReference('q1', { words: 'Wat is er nodig?', state: 'asked-back' }));
  expect(calls()).toEqual({ 'reference:q1': 1 });
  expect(view.list(lists.received)).toBe(before);

  show(questionReference('q1', { state: 'answered' }));
  expect(calls()).toEqual({ 'reference:q1': 1, received: 1 });
  expect(view.list(lists.received)).toEqual(['q2', 'q1']);

  show(questionReference('q3', { side: 'asked', card: { kind: 'obstacle', id: obstacle } }));
  expect(calls()).toEqual({ [`references:obstacle:${obstacle}`]: 1 });

  board.doc.transact(() => {
    away('q1');
    away('q2');
  });
  expect(calls()).toEqual({ 'reference:q1': 1, 'reference:q2': 1, received: 1 });
  expect(view.list(lists.received)).toEqual([]);
  expect(view.reference('q2')).toBeUndefined();
  view.destroy();
  show(questionReference('q9'));
  expect(calls()).toEqual({});
});

test('nonsense in the root is in no list, and what becomes of it is shown', () => {
  const { board, view, show } = shown();
  board.doc.getMap(referencesRoot).set('q1', { kind: 'question' });
  expect(view.list(lists.received)).toEqual([]);
  expect(view.reference('q1')).toBeUndefined();
  show(questionReference('q1'));
  expect(view.list(lists.received)).toEqual(['q1']);
  board.doc.getMap(referencesRoot).set('q1', 'weg');
  expect(view.list(lists.received)).toEqual([]);
  expect(view.reference('q1')).toBeUndefined();
});
