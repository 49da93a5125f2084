import { expect, test } from 'vitest';
import { toInstant, type Day } from '../time.ts';
import { hourOf, isQuiet, lastDigest, momentOf } from './post.ts';

const at = (text: string): number => Date.parse(text);

test('an hour of the day is one of the Netherlands, in summer and in winter', () => {
  expect(toInstant(momentOf('2026-11-23' as Day, 8))).toBe('2026-11-23T07:00:00.000Z');
  expect(toInstant(momentOf('2026-07-06' as Day, 8))).toBe('2026-07-06T06:00:00.000Z');
  expect(hourOf(at('2026-12-31T23:30:00Z'))).toBe(0);
});

test('the night that skips an hour gives the first moment after it, the one that has it twice its first', () => {
  expect(toInstant(momentOf('2026-03-29' as Day, 2))).toBe('2026-03-29T01:00:00.000Z');
  expect(toInstant(momentOf('2026-10-25' as Day, 2))).toBe('2026-10-25T00:00:00.000Z');
  expect(toInstant(momentOf('2026-10-25' as Day, 3))).toBe('2026-10-25T02:00:00.000Z');
});

test('every hour of two years is found again, and a day of the week comes round every seven days', () => {
  for (let day = at('2025-12-01T00:00:00Z'); day < at('2027-12-01T00:00:00Z'); day += 86_400_000) {
    const name = toInstant(day).slice(0, 10) as Day;
    for (const hour of [0, 1, 7, 12, 23]) expect([name, hourOf(momentOf(name, hour))]).toEqual([name, hour]);
  }
});

test('the weekly overview is that of this week once its hour has come, and of last week before', () => {
  const monday8 = { digestWeekday: 1, digestHour: 8 };
  expect(lastDigest(monday8, at('2026-11-23T06:59:59Z')).day).toBe('2026-11-16');
  expect(lastDigest(monday8, at('2026-11-23T07:00:00Z')).day).toBe('2026-11-23');
  expect(lastDigest(monday8, at('2026-11-29T22:00:00Z')).day).toBe('2026-11-23');
  // over new year, and over the change of the clock
  expect(lastDigest({ digestWeekday: 4, digestHour: 17 }, at('2027-01-01T12:00:00Z')).day).toBe('2026-12-31');
  expect(toInstant(lastDigest({ digestWeekday: 7, digestHour: 9 }, at('2026-03-29T12:00:00Z')).at)).toBe(
    '2026-03-29T07:00:00.000Z',
  );
});

test('quiet hours go over midnight, and two equal ones are none', () => {
  const evening = { quietFrom: 18, quietUntil: 8 };
  expect(isQuiet(evening, at('2026-11-23T17:00:00Z'))).toBe(true);
  expect(isQuiet(evening, at('2026-11-23T06:30:00Z'))).toBe(true);
  expect(isQuiet(evening, at('2026-11-23T07:00:00Z'))).toBe(false);
  expect(isQuiet({ quietFrom: 12, quietUntil: 13 }, at('2026-11-23T11:30:00Z'))).toBe(true);
  expect(isQuiet({ quietFrom: 12, quietUntil: 13 }, at('2026-11-23T12:30:00Z'))).toBe(false);
  expect(isQuiet({ quietFrom: 9, quietUntil: 9 }, at('2026-11-23T08:30:00Z'))).toBe(false);
});
