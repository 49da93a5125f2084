import { lists } from '@verbeterbord/shared/board/lists.ts';
import { asId, type GoalId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { columnOf, columnTakes } from './column-key.ts';

const goal = asId<GoalId>('g1');

test('the key of a list says which column it is', () => {
  expect(columnOf(lists.lane(goal, 'doing'))).toEqual({ kind: 'lane', goal, state: 'doing' });
  expect(columnOf(lists.lane(null, 'todo'))).toEqual({ kind: 'lane', goal: null, state: 'todo' });
  expect(columnOf(lists.later(null))).toEqual({ kind: 'later', goal: null });
  expect(columnOf(lists.noticed)).toEqual({ kind: 'noticed' });
  expect(columnOf(lists.successes)).toEqual({ kind: 'successes' });
  expect(columnOf('lane:g1:nowhere')).toBeNull();
  expect(columnOf('bin')).toBeNull();
});

test('an idea may become an action, and a finished action may be celebrated', () => {
  expect(columnTakes({ kind: 'lane', goal, state: 'todo' }, 'idea', null)).toBe(true);
  expect(columnTakes({ kind: 'lane', goal, state: 'done' }, 'idea', null)).toBe(false);
  expect(columnTakes({ kind: 'successes' }, 'action', 'done')).toBe(true);
  expect(columnTakes({ kind: 'successes' }, 'action', 'doing')).toBe(false);
  expect(columnTakes({ kind: 'noticed' }, 'action', 'todo')).toBe(false);
  expect(columnTakes({ kind: 'lane', goal, state: 'todo' }, 'success', null)).toBe(false);
});
