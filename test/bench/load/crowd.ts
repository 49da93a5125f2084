import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Contender, RunningServer } from '../contenders/contender.ts';
import { waitUntil } from '../measure/wait.ts';
import { joinBoard, readBoard } from './client.ts';
import type { FilledBoard } from './fill-board.ts';
import { Ledger } from './ledger.ts';
import { makePart, type Part } from './player.ts';
import type { Script } from './script.ts';
import { LightSocket } from './socket.ts';

/** Receivers that look into each frame; the others count frames and bytes, which must come to the same. */
const watching = 3;

/** The people on one board: some of them type, all of them listen. */
export interface Crowd {
  readonly size: number;
  readonly parts: readonly Part[];
  readonly ledgers: readonly Ledger[];
  /** Edits sent so far. */
  sent(): number;
  /** Edits that have reached the slowest receiver that looks. */
  received(): number;
  /** Waits until everything sent has been received. */
  settled(withinMs: number): Promise<boolean>;
  /** Says what is wrong with what was delivered, or nothing when all is well. Call it when settled. */
  faults(): Promise<readonly string[]>;
  leave(): void;
}

export async function gatherCrowd(
  contender: Contender,
  server: RunningServer,
  filled: FilledBoard,
  size: number,
  scripts: readonly Script[],
  firstClient = 0,
): Promise<Crowd> {
  const { board } = filled;
  const sockets: LightSocket[] = [];
  for (let who = 0; who < size; who += 1) {
    if (contender.keeps) {
      const client = await joinBoard(server, board, firstClient + who);
      await client.ready;
      sockets.push(client.socket);
    } else {
      const socket = new LightSocket(
        server.address,
        server.dialect.path(board),
        server.headers(firstClient + who),
      );
      await socket.opened;
      sockets.push(socket);
    }
  }
  const writers = sockets.slice(0, scripts.length);
  const passive = sockets.slice(scripts.length);
  for (const socket of sockets) socket.onFrame = null;
  const watch = (socket: LightSocket, watched: readonly Script[]): Ledger => {
    const ledger = new Ledger(watched);
    socket.onFrame = (payload) => {
      const heard = server.dialect.hear(payload);
      if (heard.kind === 'content') ledger.take(heard.update, performance.now());
    };
    return ledger;
  };
  // where everybody types, everybody looks at what the others typed
  const ledgers =
    passive.length > 0
      ? passive.slice(0, watching).map((socket) => watch(socket, scripts))
      : writers.map((socket, own) =>
          watch(
            socket,
            scripts.filter((_, index) => index !== own),
          ),
        );
  await quiet(sockets);
  for (const socket of sockets) socket.frames = socket.bytes = 0;

  const sent = (): number => scripts.reduce((sum, script) => sum + script.sent, 0);
  const behind = (): number => Math.max(...ledgers.map((ledger) => ledger.behind()));
  return {
    size,
    parts: scripts.map((script, index) => makePart(server, board, script, must(sockets[index]))),
    ledgers,
    sent,
    received: () => sent() - behind(),
    settled: async (withinMs) => waitUntil(() => behind() <= 0, withinMs),
    faults: async () => {
      const faults: string[] = [];
      for (const ledger of ledgers)
        if (ledger.missing() > 0) faults.push(`${ledger.missing()} edits never reached a receiver`);
      const closed = sockets.filter((socket) => socket.closed !== null);
      if (closed.length > 0) faults.push(`${closed.length} sockets closed with ${closed[0]?.closed}`);
      const even = async (): Promise<boolean> =>
        passive.every((socket) => socket.frames === passive[0]?.frames && socket.bytes === passive[0].bytes);
      if (!(await waitUntil(even, 2_000))) faults.push('receivers did not all get the same');
      if (contender.keeps) faults.push(...(await differences(server, filled, scripts, firstClient)));
      return faults;
    },
    leave: () => {
      for (const socket of sockets) socket.close();
    },
  };
}

/** Waits until the talk of joining is over: nothing has come in for a while. */
async function quiet(sockets: readonly LightSocket[]): Promise<void> {
  const total = (): number => sockets.reduce((sum, socket) => sum + socket.frames, 0);
  for (let before = -1, now = total(); before !== now; now = total()) {
    before = now;
    await sleep(150);
  }
}

/** Compares the server's document with the one in which all that was sent has been applied. */
async function differences(
  server: RunningServer,
  filled: FilledBoard,
  scripts: readonly Script[],
  who: number,
): Promise<readonly string[]> {
  const expected = new Y.Doc();
  Y.applyUpdate(expected, filled.base);
  expected.transact(() => {
    for (const script of scripts)
      for (const update of script.updates.slice(0, script.sent)) Y.applyUpdate(expected, update);
  });
  const found = await readBoard(server, filled.board, who);
  const same = JSON.stringify(contentOf(found)) === JSON.stringify(contentOf(expected));
  return same ? [] : ['the document is not what was typed'];
}

function contentOf(doc: Y.Doc): unknown {
  const actions = Object.entries(doc.getMap('actions').toJSON());
  return actions.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a crowd needs more people than scripts');
  return value;
}
