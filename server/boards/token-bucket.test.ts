import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

test('so much at once, then so much per second', () => {
  const bucket = new TokenBucket({ burst: 3, perSecond: 2 }, 0);
  expect([1, 2, 3, 4].map(() => bucket.take(1, 0))).toEqual([true, true, true, false]);
  expect([bucket.take(1, 400), bucket.take(1, 500)]).toEqual([false, true]);
  expect(bucket.take(3, 60_000)).toBe(true);
});

test('a clock that jumps back gives nothing and takes nothing', () => {
  const bucket = new TokenBucket({ burst: 2, perSecond: 1 }, 10_000);
  bucket.take(1, 10_000);
  expect([bucket.take(1, 0), bucket.take(1, 0)]).toEqual([true, false]);
});

test('what is known only afterwards can bring it below nothing', () => {
  const bucket = new TokenBucket({ burst: 10, perSecond: 10 }, 0);
  expect([bucket.spend(15, 0), bucket.spend(0, 400), bucket.spend(0, 600)]).toEqual([false, false, true]);
});
