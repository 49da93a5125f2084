import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf, trustedProxies } from './trusted-proxy.ts';

const anyNear = trustedProxies(null);

test.each(['127.0.0.1', '10.1.2.3', '192.168.0.9', '172.20.0.2', '::1', 'fd00::1', '::ffff:127.0.0.1'])(
  'a proxy on this machine or network is believed: %s',
  (address) => {
    expect(anyNear(address, 0)).toBe(true);
  },
);

test.each(['203.0.113.9', '172.32.0.1', '2001:db8::1', '::ffff:203.0.113.9', ''])(
  'one from elsewhere is not: %j',
  (address) => {
    expect(anyNear(address, 0)).toBe(false);
  },
);

test('what stands further back in the header is never believed', () => {
  expect(anyNear('10.1.2.3', 1)).toBe(false);
});

test('where the proxies are named, nobody else is believed, not even beside them', () => {
  const trust = trustedProxies(['10.1.2.3', '192.168.7.0/24', 'fd00::1']);
  for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '192.168.7.200', 'fd00::1'])
    expect(trust(address, 0)).toBe(true);
  for (const address of ['127.0.0.1', '10.1.2.4', '192.168.8.1', 'fd00::2', '::1'])
    expect(trust(address, 0)).toBe(false);
});

test('the address of an upgrade is that of who connects, or what a proxy that is believed says last', () => {
  const from = (remoteAddress: string, said?: string) =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': said } }) as unknown as IncomingMessage;
  expect(addressOf(from('::ffff:10.0.0.1', '1.1.1.1, 203.0.113.9'), anyNear)).toBe('203.0.113.9');
  expect(addressOf(from('203.0.113.9', '1.1.1.1'), anyNear)).toBe('203.0.113.9');
  expect(addressOf(from('10.0.0.1', '1.1.1.1'), false)).toBe('10.0.0.1');
  expect(addressOf(from('10.0.0.1'), anyNear)).toBe('10.0.0.1');
});
