import { asId, type ActionId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { touchedCard } from './touched-card.ts';
import type { Touch } from './touches.ts';

const id = asId<ActionId>('a');
const card = { kind: 'action', id } as const;
const touch = (field: string | null, isText: boolean): Touch => ({
  kind: 'action',
  card: id,
  field,
  entry: null,
  inner: null,
  isText,
  before: undefined,
  after: undefined,
});

test('letters alone are typing, in the fields they are in', () => {
  const first = touchedCard(card, [touch('title', true)], undefined);
  expect(first).toEqual({ ...card, fields: new Set(['title']), typed: true });
  const second = touchedCard(card, [touch('notes', true)], first);
  expect(second).toEqual({ ...card, fields: new Set(['title', 'notes']), typed: true });
});

test('anything else in the same batch makes it more than typing, whichever came first', () => {
  const typed = touchedCard(card, [touch('title', true)], undefined);
  const moved = touchedCard(card, [touch('place', false)], undefined);
  for (const both of [
    touchedCard(card, [touch('place', false)], typed),
    touchedCard(card, [touch('title', true)], moved),
    touchedCard(card, [touch('title', true), touch('place', false)], undefined),
  ])
    expect([both.typed, [...(both.fields ?? [])].toSorted()]).toEqual([false, ['place', 'title']]);
});

test('a card that was made is new as a whole, whatever is typed in it in the same batch', () => {
  const made = touchedCard(card, [touch(null, false), touch('title', true)], undefined);
  expect(made).toEqual({ ...card, fields: null, typed: false });
  expect(touchedCard(card, [touch('title', true)], made)).toEqual(made);
  const typed = touchedCard(card, [touch('title', true)], undefined);
  expect(touchedCard(card, [touch(null, false)], typed)).toEqual(made);
});
