import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calmly } from './calmly.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first call comes at once, a burst once more at its end, and nothing after stopping', () => {
  const called = vi.fn<() => void>();
  const { call, stop } = calmly(called, 100);
  for (let at = 0; at < 20; at += 1) call();
  expect(called).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(called).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  call();
  expect(called).toHaveBeenCalledTimes(3);
  call();
  stop();
  vi.advanceTimersByTime(1_000);
  expect(called).toHaveBeenCalledTimes(3);
});
