import { BlockList, isIPv6 } from 'node:net';

const near = new BlockList();
near.addSubnet('127.0.0.0', 8, 'ipv4');
near.addSubnet('10.0.0.0', 8, 'ipv4');
near.addSubnet('172.16.0.0', 12, 'ipv4');
near.addSubnet('192.168.0.0', 16, 'ipv4');
near.addSubnet('169.254.0.0', 16, 'ipv4');
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

/**
 * Whether who connects to us is believed about who is asking: the proxy in front, on this machine or network. One hop alone:
 * what stands before its own word in the header came from outside, and anybody can write that.
 */
export function isTrustedProxy(address: string, hop: number): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return hop === 0 && near.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}
