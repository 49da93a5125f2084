import { expect, test } from 'vitest';
import { SignInLimits } from './sign-in-limits.ts';

test('a clock that is set back makes nobody wait longer than the delay itself', () => {
  let now = Date.UTC(2026, 10, 22, 12);
  const limits = new SignInLimits(() => now);
  const tries = (account: string): boolean =>
    limits.begin({ account, address: '192.0.2.1', device: null }).ok;
  for (let count = 0; count < 5; count += 1) expect(tries('els@gemeente.example')).toBe(true);
  now -= 24 * 3_600_000;
  expect(limits.begin({ account: 'els@gemeente.example', address: '192.0.2.1', device: null })).toEqual({
    ok: false,
    retryAfterSeconds: 2,
  });
  // and a colleague behind the same address comes in
  expect(tries('noor@gemeente.example')).toBe(true);
});
