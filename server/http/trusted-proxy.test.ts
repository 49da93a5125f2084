import { expect, test } from 'vitest';
import { isTrustedProxy } from './trusted-proxy.ts';

test.each(['127.0.0.1', '10.1.2.3', '192.168.0.9', '172.20.0.2', '::1', 'fd00::1', '::ffff:127.0.0.1'])(
  'a proxy on this machine or network is believed: %s',
  (address) => {
    expect(isTrustedProxy(address, 0)).toBe(true);
  },
);

test.each(['203.0.113.9', '172.32.0.1', '2001:db8::1', '::ffff:203.0.113.9', ''])(
  'one from elsewhere is not: %j',
  (address) => {
    expect(isTrustedProxy(address, 0)).toBe(false);
  },
);

test('what stands further back in the header is never believed', () => {
  expect(isTrustedProxy('10.1.2.3', 1)).toBe(false);
});
