import { expect, test } from 'vitest';
import { lastHour } from './last-hour.ts';

test.each([
  ['winter, after the hour', 3, '2026-11-22T05:30:00.000Z', '2026-11-22T02:00:00.000Z'],
  ['winter, on the hour', 3, '2026-11-22T02:00:00.000Z', '2026-11-22T02:00:00.000Z'],
  ['winter, before the hour', 3, '2026-11-22T01:59:59.999Z', '2026-11-21T02:00:00.000Z'],
  ['summer', 3, '2026-07-01T12:00:00.000Z', '2026-07-01T01:00:00.000Z'],
  ['midnight', 0, '2026-11-22T12:00:00.000Z', '2026-11-21T23:00:00.000Z'],
  ['the night that skips two o’clock', 2, '2026-03-29T10:00:00.000Z', '2026-03-29T01:00:00.000Z'],
  ['the night that has two o’clock twice', 2, '2026-10-25T10:00:00.000Z', '2026-10-25T00:00:00.000Z'],
])('the hour of the night in Dutch time: %s', (_when, hour, now, expected) => {
  expect(lastHour(hour, Date.parse(now))).toBe(expected);
});
