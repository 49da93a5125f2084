import { expect, test, vi } from 'vitest';
import { Shutdown } from './shutdown.ts';

test('stopping happens once, however often it is asked, and ends with the first reason', async () => {
  const stop = vi.fn<() => Promise<void>>(async () => undefined);
  const codes: number[] = [];
  const shutdown = new Shutdown({ stop, exit: (code) => codes.push(code), log: () => undefined });
  shutdown.begin('SIGTERM', 0);
  shutdown.begin('SIGINT', 1);
  await vi.waitFor(() => expect(codes).toEqual([0]));
  expect(stop).toHaveBeenCalledTimes(1);
});

test('a stop that hangs is cut off', async () => {
  vi.useFakeTimers();
  const codes: number[] = [];
  const hanging = new Promise<void>(() => undefined);
  new Shutdown({ stop: () => hanging, exit: (code) => codes.push(code), log: () => undefined }).begin(
    'SIGTERM',
    0,
  );
  vi.advanceTimersByTime(9_999);
  expect(codes).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(codes).toEqual([1]);
  vi.useRealTimers();
});

test('a stop that fails says so to who started us', async () => {
  const codes: number[] = [];
  const stop = (): Promise<void> => Promise.reject(new Error('disk'));
  new Shutdown({ stop, exit: (code) => codes.push(code), log: () => undefined }).begin('SIGTERM', 0);
  await vi.waitFor(() => expect(codes).toEqual([1]));
});
