import { hocuspocusDialect } from '../load/hocuspocus-dialect.ts';
import type { Contender } from './contender.ts';
import { spawnServer } from './spawn-server.ts';

let made = 0;

export const hocuspocus: Contender = {
  name: 'hocuspocus',
  keeps: true,
  start: async (folder) => ({
    ...(await spawnServer(new URL('hocuspocus-server.ts', import.meta.url), [folder])),
    dialect: hocuspocusDialect,
    headers: () => ({}),
    makeBoards: async (count) => Array.from({ length: count }, () => `board-${(made += 1)}-${process.pid}`),
  }),
};
