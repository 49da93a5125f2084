import { expect, test } from 'vitest';
import { AddressBudget, upgradeBudget } from './address-budget.ts';

test('who asks for one socket after the other gets no more, and a colleague elsewhere does', () => {
  const clock = { now: 0 };
  const budget = new AddressBudget({ burst: 3, perSecond: 1 }, () => clock.now);
  expect([1, 2, 3, 4].map(() => budget.take('203.0.113.9'))).toEqual([true, true, true, false]);
  expect(budget.take('198.51.100.1')).toBe(true);
  clock.now += 1000;
  expect([1, 2].map(() => budget.take('203.0.113.9'))).toEqual([true, false]);
});

test('a whole town hall comes back at once, three times over', () => {
  const budget = new AddressBudget(upgradeBudget, () => 0);
  const tries = Array.from({ length: 300 * 2 * 3 }, () => budget.take('203.0.113.9'));
  expect(tries.every(Boolean)).toBe(true);
});

test('addresses that stay away cost no memory for ever', () => {
  const clock = { now: 0 };
  const budget = new AddressBudget({ burst: 3, perSecond: 1 }, () => clock.now);
  for (let each = 0; each < 30_000; each += 1) {
    clock.now += 10;
    budget.take(`address ${each}`);
  }
  expect(budget.size).toBeLessThanOrEqual(10_000);
});
