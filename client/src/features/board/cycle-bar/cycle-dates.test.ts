import type { Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { cycleDates } from './cycle-dates.ts';

test('a month that both days share is said once', () => {
  expect(cycleDates('2026-11-10' as Day, '2026-11-23' as Day, 'nl-NL')).toEqual({
    from: '10',
    to: '23 november',
  });
});

test('two months are both said', () => {
  expect(cycleDates('2026-11-24' as Day, '2026-12-07' as Day, 'nl-NL')).toEqual({
    from: '24 november',
    to: '7 december',
  });
});

test('the same month of another year is another month', () => {
  expect(cycleDates('2026-12-21' as Day, '2027-01-03' as Day, 'en-GB')).toEqual({
    from: '21 December',
    to: '3 January',
  });
});
