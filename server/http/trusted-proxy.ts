import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whether who connects from here is believed about who is asking; `hop` 0 is who connects, further ones stood before it. */
export type TrustProxy = (address: string, hop: number) => boolean;

/** This machine, and every private network: where a proxy stands when nobody says where. */
const near = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1',
  'fc00::/7',
  'fe80::/10',
];

/**
 * Believes the proxies of this list (addresses, or networks as `10.1.2.0/24`), or those on this machine and private networks when
 * there is none. One hop alone: what stands before a proxy's own word in the header came from outside, and anybody can write that.
 */
export function trustedProxies(given: readonly string[] | null): TrustProxy {
  const list = new BlockList();
  for (const each of given ?? near) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address, hop) => {
    const bare = plain(address);
    return hop === 0 && isIP(bare) !== 0 && list.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4');
  };
}

/** Who is asking, of a request that no framework looked at: as the one proxy that is believed says, or who connects. */
export function addressOf({ socket, headers }: IncomingMessage, trust: TrustProxy | false): string {
  const connected = plain(socket.remoteAddress ?? '');
  if (trust === false || !trust(connected, 0)) return connected;
  const said = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim();
  return said === undefined || said === '' ? connected : said;
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
