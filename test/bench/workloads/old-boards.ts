import { createApp } from '@verbeterbord/server/app.ts';
import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { OrganisationStore } from '@verbeterbord/server/storage/people/organisation.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { asId, newId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { documentName, syncPath } from '@verbeterbord/shared/sync/protocol.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { Dice } from '../../convergence/dice.ts';
import { liveThrough, type Visit } from '../../support/five-years/live-through.ts';
import { testConfig } from '../../support/test-config.ts';
import type { RunningServer } from '../contenders/contender.ts';
import { spawnServer } from '../contenders/spawn-server.ts';
import { joinBoard } from '../load/client.ts';
import { yWebsocketDialect } from '../load/dialect.ts';
import { number, times } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import { waitUntil } from '../measure/wait.ts';
import { withFolder, type Workload } from './workload.ts';

const team = asId<TeamId>('bench');
const people = Array.from({ length: 8 }, (_, at) => asId<PersonId>(`bench-${at + 1}`));
const old = asId<BoardId>('oud');
const young = asId<BoardId>('nieuw');
const days = 14;
/** As much as it takes until actions leave as fast as they come. */
const youth = 4;

const dialect = yWebsocketDialect((board) => `${syncPath}${documentName(board)}`);

/** Lives through so many cycles on two boards: one from the beginning on, one in the last of them only. Answers a session. */
async function twoLives(folder: string, cycles: number, visits: number): Promise<string> {
  const end = Date.now();
  const start = end - cycles * days * 86_400_000;
  const first = dayOf(start);
  const storage = await openStorage({ dataDir: folder, thread: false });
  await new OrganisationStore(storage.db).setUp({
    id: 'bench',
    name: 'Bench',
    offices: [],
    people: people.map((id) => ({ id, name: id, initials: 'B', role: 'consulent', office: null })),
    teams: [{ id: team, name: 'Bench', parent: null }],
    memberships: people.map((person) => ({
      team,
      person,
      role: 'member',
      from: addDays(first, -1),
      until: null,
    })),
    delegates: [],
    calendars: [{ team, calendar: [{ start: first, days, firstNumber: 1 }] }],
    boards: [old, young].map((id) => {
      const doc = new Y.Doc();
      initialiseBoard(doc, { board: id });
      const began = id === old ? start : start + (cycles - youth) * days * 86_400_000;
      return {
        id,
        team,
        title: id,
        person: null,
        at: toInstant(began),
        first: Y.encodeStateAsUpdate(doc),
        changes: [],
        visits: [],
        records: [],
      };
    }),
  });
  await storage.close();

  let now = start + 3_600_000;
  const app = await createApp({
    dataDir: folder,
    now: () => now,
    config: { ...testConfig, mode: 'start', logLevel: 'error' },
  });
  const token = newToken();
  try {
    await app.listen();
    const listening = app.http.server.address();
    const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
    const sessions = new SessionStore(app.storage.db);
    const signIn = async (secret: string): Promise<void> => {
      await sessions.add({
        tokenHash: hashToken(secret),
        id: newId(),
        person: people[0] as PersonId,
        method: 'demo',
        device: '',
        createdAt: toInstant(now),
        expiresAt: toInstant(now + 30 * 86_400_000),
        origin: null,
        passwordOf: null,
      });
    };
    const dice = new Dice(11);
    const stores = storesOn(app.storage.db, () => now);
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const secret = newToken();
      await signIn(secret);
      const server = {
        pid: 0,
        address: { host: '127.0.0.1', port },
        dialect,
        headers: () => ({ Origin: `http://127.0.0.1:${port}`, Cookie: `session=${secret}` }),
        stop: async () => undefined,
        kill: async () => undefined,
      } satisfies RunningServer;
      const visit = visitOn(server);
      for (const board of cycle > cycles - youth ? [old, young] : [old])
        await liveThrough(
          { app, stores, dice, board, people, now: () => now, visit, visits, actions: 12 },
          cycle,
        );
      now += days * 86_400_000;
    }
    now = end;
    await signIn(token);
  } finally {
    await app.stop();
  }
  return `session=${token}`;
}

/** Somebody comes in with a document of their own, edits, and goes when the server has it. */
function visitOn(server: RunningServer): Visit {
  return async (board, edit) => {
    const client = await joinBoard(server, board, 0);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await client.ready);
    const before = Y.encodeStateVector(doc);
    edit(doc);
    client.socket.send(dialect.update(board, Y.encodeStateAsUpdate(doc, before)));
    const own = Y.getState(doc.store, doc.clientID);
    // a second one sees it: then it is on disk
    const seen = new Y.Doc();
    const arrived = await waitUntil(async () => {
      const reader = await joinBoard(server, board, 0);
      Y.applyUpdate(seen, await reader.ready);
      reader.socket.close();
      return Y.getState(seen.store, doc.clientID) === own;
    }, 10_000);
    client.socket.close();
    if (!arrived) throw new Error(`a visit was not taken in (socket: ${client.socket.closed ?? 'open'})`);
  };
}

interface Opening {
  readonly ms: number;
  readonly bytes: number;
  readonly clients: number;
  readonly cards: number;
}

async function open(folder: string, cookie: string, board: BoardId): Promise<Opening> {
  const spawned = await spawnServer(new URL('../../../server/main.ts', import.meta.url), [], {
    DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  });
  const origin = `http://${spawned.address.host}:${spawned.address.port}`;
  const server: RunningServer = { ...spawned, dialect, headers: () => ({ Origin: origin, Cookie: cookie }) };
  try {
    // the way in is warm, the board isn't
    await fetch(`${origin}/api/v1/me`, { headers: { cookie } });
    const started = performance.now();
    const client = await joinBoard(server, board, 0);
    const answer = await client.ready;
    const ms = performance.now() - started;
    client.socket.close();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, answer);
    return {
      ms,
      bytes: answer.length,
      clients: doc.store.clients.size,
      cards: listCards(doc, 'action').length,
    };
  } finally {
    await server.stop();
  }
}

/** Opening a board on which a team worked for five years, beside one that it began some weeks ago. */
export const oldBoards: Workload = {
  name: 'old-boards',
  run: async ({ quick, log }) =>
    withFolder(async (folder) => {
      const cycles = quick ? 26 : 130;
      const cookie = await twoLives(folder, cycles, 6);
      const taken = new Map<BoardId, Opening[]>([
        [old, []],
        [young, []],
      ]);
      for (let round = 0; round < (quick ? 3 : 9); round += 1)
        // in turns: who comes first finds the machine otherwise
        for (const [board, openings] of round % 2 === 0 ? taken : [...taken].toReversed())
          openings.push(await open(folder, cookie, board));
      const figure = (board: BoardId, of: (opening: Opening) => number): number =>
        percentile((taken.get(board) ?? []).map(of), 0.5);
      for (const board of taken.keys())
        log(
          `${board}: ${number(figure(board, ({ bytes }) => bytes))} bytes, ${number(figure(board, ({ ms }) => ms))} ms, ` +
            `${figure(board, ({ cards }) => cards)} actions, ${figure(board, ({ clients }) => clients)} clients`,
        );
      const row = (measure: string, of: (opening: Opening) => number) => {
        const ratio = figure(old, of) / figure(young, of);
        return {
          workload: `a board after ${cycles} cycles`,
          measure: `${measure} (a new one ${number(figure(young, of))})`,
          ours: number(figure(old, of)),
          peers: '',
          ratio: times(figure(old, of), figure(young, of)),
          target: '≤ 1.2× a new one',
          reached: ratio <= 1.2,
        };
      };
      return [
        row('opening it, first answer in bytes', ({ bytes }) => bytes),
        row('opening it cold, ms', ({ ms }) => ms),
      ];
    }),
};
