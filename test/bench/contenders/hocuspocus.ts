import { hocuspocusDialect } from '../load/hocuspocus-dialect.ts';
import { boardNames } from './board-names.ts';
import type { Contender } from './contender.ts';
import { spawnServer } from './spawn-server.ts';

export const hocuspocus: Contender = {
  name: 'hocuspocus',
  keeps: true,
  prepare: boardNames,
  start: async (folder) => ({
    ...(await spawnServer(new URL('hocuspocus-server.ts', import.meta.url), [folder])),
    dialect: hocuspocusDialect,
    headers: () => ({}),
  }),
};
