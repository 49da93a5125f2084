import { expect, test } from 'vitest';
import { currentAttempt, outcomeOf, type Action, type Attempt } from './action.ts';
import { tapeOf } from './goal.ts';

test('there are eight tapes, and then from the start again', () => {
  expect([1, 2, 8, 9, 16, 17].map(tapeOf)).toEqual([1, 2, 8, 1, 8, 1]);
});

test('the outcome of an action is that of its last attempt', () => {
  const attempt = (id: string, helped: Attempt['helped']): Attempt =>
    ({ id, created: null, plan: '', noticed: '', helped }) as Attempt;
  const action = (...attempts: Attempt[]): Action => ({ attempts }) as unknown as Action;
  expect(outcomeOf(action(attempt('a', 'no'), attempt('b', 'yes')))).toBe('yes');
  expect(outcomeOf(action(attempt('a', 'no'), attempt('b', null)))).toBeNull();
  expect(outcomeOf(action())).toBeNull();
  expect(currentAttempt(action(attempt('a', 'no'), attempt('b', null)))?.id).toBe('b');
});
