import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { documentName, syncPath } from '@verbeterbord/shared/sync/protocol.ts';
import { yWebsocketDialect } from '../load/dialect.ts';
import { withFolder } from '../workloads/workload.ts';
import type { RunningServer } from './contender.ts';
import { prepareTeams, type PreparedTeams } from './prepare-teams.ts';
import { spawnServer } from './spawn-server.ts';

/** The server on an organisation of teams under one parent. */
export interface TeamsServer extends RunningServer, PreparedTeams {
  readonly origin: string;
  /** Asks for the overview of the parent, as the first team's delegate; answers the text. */
  askOverview(since?: number): Promise<string>;
  /** Asks for that of the other parent. */
  askOther(): Promise<string>;
}

/** Runs `body` with what starts a server on so many teams; one at a time. */
export async function onTeams<Value>(
  teams: number,
  body: (start: () => Promise<TeamsServer>) => Promise<Value>,
): Promise<Value> {
  return withFolder(async (folder) => {
    const prepared = await prepareTeams(folder, teams);
    return body(() => startOn(folder, prepared));
  });
}

async function startOn(folder: string, prepared: PreparedTeams): Promise<TeamsServer> {
  const server = await spawnServer(new URL('../../../server/main.ts', import.meta.url), [], {
    DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  });
  const { tokens, parent, other } = prepared;
  const origin = `http://${server.address.host}:${server.address.port}`;
  const headers = (client: number) => ({
    Origin: origin,
    Cookie: `session=${tokens[client % tokens.length] ?? ''}`,
  });
  const ask = async (team: TeamId, query: string, who: number): Promise<string> => {
    const response = await fetch(`${origin}/api/v1/teams/${team}/overview${query}`, {
      headers: headers(who),
    });
    if (!response.ok) throw new Error(`the overview: ${response.status}`);
    return response.text();
  };
  return {
    ...server,
    ...prepared,
    origin,
    dialect: yWebsocketDialect((board) => `${syncPath}${documentName(board)}`),
    headers,
    askOverview: async (since) => ask(parent, since === undefined ? '' : `?since=${since}`, 0),
    askOther: async () => ask(other, '', tokens.length - 1),
  };
}
