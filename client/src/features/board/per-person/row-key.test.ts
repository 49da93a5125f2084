import { asId, type ActionId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { cardIn, personHolding, rowKey, rowOf } from './row-key.ts';

const anna = asId<PersonId>('anna');
const action = asId<ActionId>('a1');

test('the key of a column says whose row it is, and which column', () => {
  expect(rowOf(rowKey(anna, 'doing'))).toEqual({ person: anna, state: 'doing' });
  expect(rowOf(rowKey(null, 'todo'))).toEqual({ person: null, state: 'todo' });
  expect(rowOf('lane:g1:todo')).toBeNull();
  expect(rowOf('row:anna:nowhere')).toBeNull();
});

test('the key of a card says from whose row it is taken', () => {
  expect(personHolding(cardIn(action, anna))).toBe(anna);
  expect(personHolding(cardIn(action, null))).toBeNull();
  expect(personHolding('action:a1')).toBeNull();
});
