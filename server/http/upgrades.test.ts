import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { AddressBudget } from './address-budget.ts';
import { Origins } from './origins.ts';
import { addressOf } from './trusted-proxy.ts';
import { refuseUpgrade, routeUpgrades } from './upgrades.ts';

test('an address that asked for too many sockets gets no more, before anybody looks at who is asking', async () => {
  const server = createServer();
  const budget = new AddressBudget({ burst: 2, perSecond: 0 }, () => 0);
  let looked = 0;
  const board = {
    path: '/sync/',
    handle: (_request: IncomingMessage, socket: Duplex) => {
      looked += 1;
      refuseUpgrade(socket, 401);
    },
  };
  routeUpgrades(
    server,
    new Origins(null, true),
    [board],
    (request) => budget.take(addressOf(request, false)),
    () => undefined,
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const knock = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade: 'websocket' };
      ask({ host: '127.0.0.1', port, path, headers })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  // what isn't there costs nothing, and counts for nothing
  expect(await knock('/elsewhere')).toBe(404);
  expect([await knock('/sync/a'), await knock('/sync/a'), await knock('/sync/a')]).toEqual([401, 401, 429]);
  expect(looked).toBe(2);
});
