import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { WorkBudget } from './work-budget.ts';

const anna = asId<PersonId>('anna');
const bram = asId<PersonId>('bram');

test('who cost the server too much waits, somebody else does not, and time makes it good', () => {
  let now = 1_000;
  const budget = new WorkBudget(() => now);
  const work = (person: PersonId, cost: number): void => budget.count(person, () => void (now += cost));
  expect(budget.isSpent(anna)).toBe(false);
  work(anna, 1_500);
  expect(budget.isSpent(anna)).toBe(false);
  work(anna, 1_500);
  work(bram, 100);
  expect([budget.isSpent(anna), budget.isSpent(bram)]).toEqual([true, false]);
  now += 30_000;
  expect(budget.isSpent(anna)).toBe(false);
});

test('work that fails costs as well, and a long pause forgets the person', () => {
  let now = 0;
  const budget = new WorkBudget(() => now);
  const fail = (): void =>
    budget.count(anna, () => {
      now += 5_000;
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  expect(budget.isSpent(anna)).toBe(true);
  now += 200_000;
  budget.count(bram, () => undefined);
  expect(budget.isSpent(anna)).toBe(false);
});
