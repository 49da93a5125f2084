import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { asId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { sortActions } from './sort-actions.ts';

function action(id: string, given: Partial<MyAction> = {}): MyAction {
  return {
    id: asId(id),
    board: { id: asId('jeugd'), title: 'Team Jeugd' },
    title: id,
    goal: null,
    due: null,
    state: 'todo',
    cycle: 23,
    currentCycle: 23,
    stuck: false,
    stuckReason: '',
    asked: null,
    carried: 0,
    done: null,
    isNew: false,
    ...given,
  };
}

const today = '2026-11-18' as Day;
const ids = (actions: readonly MyAction[]): string[] => actions.map(({ id }) => id);

test('every action is in one list: this cycle, stuck, or later', () => {
  const sorted = sortActions(
    [
      action('now'),
      action('stuck', { stuck: true }),
      action('later', { cycle: null }),
      action('next', { cycle: 24 }),
      action('carried', { cycle: 22 }),
    ],
    today,
  );
  expect([ids(sorted.now), ids(sorted.stuck), ids(sorted.later)]).toEqual([
    ['carried', 'now'],
    ['stuck'],
    ['later', 'next'],
  ]);
});

test('the nearest day comes first, no day after that, and what is done last', () => {
  const sorted = sortActions(
    [
      action('none'),
      action('done', { state: 'done', due: '2026-11-01' as Day, done: '2026-11-18T08:12:00.000Z' }),
      action('friday', { due: '2026-11-20' as Day }),
      action('monday', { due: '2026-11-16' as Day }),
    ],
    today,
  );
  expect(ids(sorted.now)).toEqual(['monday', 'friday', 'none', 'done']);
});

test('a finished action is no longer stuck', () => {
  const sorted = sortActions(
    [action('a', { stuck: true, state: 'done', done: '2026-11-18T08:12:00.000Z' })],
    today,
  );
  expect([ids(sorted.now), ids(sorted.stuck)]).toEqual([['a'], []]);
});

test('what was finished before today, in Amsterdam, is folded away', () => {
  const sorted = sortActions(
    [
      action('late', { state: 'done', done: '2026-11-17T22:59:00.000Z' }),
      action('early', { state: 'done', done: '2026-11-17T23:01:00.000Z' }),
      action('unknown', { state: 'done' }),
    ],
    today,
  );
  expect([ids(sorted.now), ids(sorted.earlier)]).toEqual([['early'], ['late', 'unknown']]);
});
