import { documentName, syncPath } from '@verbeterbord/shared/sync/protocol.ts';
import { yWebsocketDialect } from '../load/dialect.ts';
import type { Contender } from './contender.ts';
import { prepareOurs } from './prepare-ours.ts';
import { spawnServer } from './spawn-server.ts';

/** Clients that one person has: below what the hub allows. */
const socketsPerPerson = 5;

const tokensOf = new Map<string, readonly string[]>();

/**
 * The server as `start` runs it, with sign-in, rights, limits and the database on disk. Only where more is asked of one socket
 * than it may ask (`unlimited`), the same app runs with those bounds lifted.
 */
export const ours: Contender = {
  name: 'ours',
  keeps: true,
  prepare: async (folder, boards) => {
    const prepared = await prepareOurs(folder, boards);
    tokensOf.set(folder, prepared.tokens);
    return prepared.boards;
  },
  start: async (folder, options) => {
    const server =
      options?.unlimited === true
        ? await spawnServer(new URL('hub-server.ts', import.meta.url), [folder])
        : await spawnServer(new URL('../../../server/main.ts', import.meta.url), [], {
            DATA_DIR: folder,
            PORT: '0',
            HOST: '127.0.0.1',
            LOG_LEVEL: 'error',
          });
    const tokens = tokensOf.get(folder) ?? [];
    const origin = `http://${server.address.host}:${server.address.port}`;
    return {
      ...server,
      dialect: yWebsocketDialect((board) => `${syncPath}${documentName(board)}`),
      headers: (client) => ({
        Origin: origin,
        Cookie: `session=${tokens[Math.floor(client / socketsPerPerson) % tokens.length] ?? ''}`,
      }),
    };
  },
};
