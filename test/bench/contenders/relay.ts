import { yWebsocketDialect } from '../load/dialect.ts';
import { boardNames } from './board-names.ts';
import type { Contender } from './contender.ts';
import { spawnServer } from './spawn-server.ts';

export const relay: Contender = {
  name: 'relay',
  keeps: false,
  prepare: boardNames,
  start: async () => ({
    ...(await spawnServer(new URL('relay-server.ts', import.meta.url), [])),
    dialect: yWebsocketDialect((board) => `/${board}`),
    headers: () => ({}),
  }),
};
