import { expect, test } from 'vitest';
import { SystemClock } from './clock.ts';

const used = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

test('the time of the processor never goes back, and all that was used is counted', () => {
  const clock = new SystemClock();
  const [began, before] = [clock.cpu(), used()];
  let last = began;
  // as many short edits, each of which is measured
  while (used() - before < 30) {
    const now = clock.cpu();
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
  }
  const after = used();
  expect(clock.cpu() - began).toBeGreaterThanOrEqual(after - before - 0.5);
});
