import type { Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { ClockTrust } from './clock-trust.ts';

const hour = 3_600_000;
const day = 24 * hour;

function machine() {
  const clock = { now: Date.parse('2026-11-21T12:00:00.000Z'), elapsed: 5_000 };
  const leaps: number[] = [];
  let kept: Instant | null = null;
  const boot = () =>
    new ClockTrust({
      store: { believed: async () => kept, believe: async (at) => void (kept = at) },
      now: () => clock.now,
      elapsed: () => clock.elapsed,
      onLeap: async (days) => void leaps.push(days),
    });
  const pass = (ms: number): void => {
    clock.now += ms;
    clock.elapsed += ms;
  };
  return { clock, leaps, boot, pass };
}

test('a clock that goes on is believed, also after a week of being off', async () => {
  const { clock, leaps, boot, pass } = machine();
  expect(await boot().isRight()).toBe(true);
  pass(hour);
  clock.now += 7 * day;
  expect(await boot().isRight()).toBe(true);
  expect(leaps).toEqual([]);
});

test('a clock that leapt is believed only after it went on evenly for most of a day', async () => {
  const { clock, leaps, boot, pass } = machine();
  await boot().isRight();
  clock.now += 1500 * day;
  const trust = boot();
  expect(await trust.isRight()).toBe(false);
  for (let hours = 1; hours < 20; hours += 1) {
    pass(hour);
    expect(await trust.isRight(), `after ${hours} hours`).toBe(false);
  }
  pass(hour);
  expect(await trust.isRight()).toBe(true);
  expect(leaps).toEqual([1500]);
});

test('a clock that is put right in time has destroyed nothing, and one that is set once more begins again', async () => {
  const { clock, boot, pass } = machine();
  await boot().isRight();
  clock.now += 1500 * day;
  const trust = boot();
  expect(await trust.isRight()).toBe(false);
  pass(10 * hour);
  clock.now += 30 * day;
  expect(await trust.isRight()).toBe(false);
  pass(19 * hour);
  expect(await trust.isRight()).toBe(false);
  clock.now -= 1530 * day;
  expect(await trust.isRight()).toBe(true);
});
