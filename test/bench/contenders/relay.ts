import { yWebsocketDialect } from '../load/dialect.ts';
import type { Contender } from './contender.ts';
import { spawnServer } from './spawn-server.ts';

let made = 0;

export const relay: Contender = {
  name: 'relay',
  keeps: false,
  start: async () => ({
    ...(await spawnServer(new URL('relay-server.ts', import.meta.url), [])),
    dialect: yWebsocketDialect((board) => `/${board}`),
    headers: () => ({}),
    makeBoards: async (count) => Array.from({ length: count }, () => `bench-${(made += 1)}`),
  }),
};
