import { expect, test } from 'vitest';
import { walk, type WalkColumn } from './walk.ts';

const wall: WalkColumn[] = [
  { key: 'noticed', row: 0, column: 0, cards: ['n1'] },
  { key: 'a-todo', row: 0, column: 1, cards: ['a1', 'a2'] },
  { key: 'a-doing', row: 0, column: 2, cards: [] },
  { key: 'b-todo', row: 1, column: 1, cards: ['b1'] },
  { key: 'b-doing', row: 1, column: 2, cards: ['b2', 'b3'] },
];

test('up and down go by card, and over the edge to the same column of the next lane', () => {
  expect(walk(wall, { key: 'a-todo', index: 0 }, 'down')).toEqual({ key: 'a-todo', index: 1 });
  expect(walk(wall, { key: 'a-todo', index: 2 }, 'down')).toEqual({ key: 'b-todo', index: 0 });
  expect(walk(wall, { key: 'b-todo', index: 0 }, 'up')).toEqual({ key: 'a-todo', index: 2 });
});

test('left and right go by column, as near to the same height as there are cards', () => {
  expect(walk(wall, { key: 'a-todo', index: 2 }, 'right')).toEqual({ key: 'a-doing', index: 0 });
  expect(walk(wall, { key: 'b-todo', index: 1 }, 'right')).toEqual({ key: 'b-doing', index: 1 });
});

test('a rail is reached from any lane', () => {
  expect(walk(wall, { key: 'b-todo', index: 0 }, 'left')).toEqual({ key: 'noticed', index: 0 });
});

test('at the edge of the wall a card stays where it is', () => {
  expect(walk(wall, { key: 'b-doing', index: 2 }, 'down')).toEqual({ key: 'b-doing', index: 2 });
  expect(walk(wall, { key: 'a-doing', index: 0 }, 'right')).toEqual({ key: 'a-doing', index: 0 });
  expect(walk(wall, { key: 'a-todo', index: 0 }, 'up')).toEqual({ key: 'a-todo', index: 0 });
});

test('a column that vanished meanwhile leaves the spot as it was', () => {
  expect(walk(wall, { key: 'gone', index: 3 }, 'up')).toEqual({ key: 'gone', index: 3 });
});
