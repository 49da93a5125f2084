import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import type { Contender, RunningServer } from '../contenders/contender.ts';
import { gatherCrowd } from './crowd.ts';
import { yWebsocketDialect } from './dialect.ts';
import { fillBoard } from './fill-board.ts';
import { Ledger } from './ledger.ts';
import { play } from './player.ts';
import { ownTexts, typingScript, type Script } from './script.ts';

/** The n-th frame to the n-th client that is going to be dropped. */
interface Drop {
  readonly client: number;
  readonly frame: number;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A relay in this process that forgets to pass one frame on. */
function forgetfulRelay(drop: Drop | null): Contender {
  return {
    name: 'forgetful relay',
    keeps: false,
    prepare: async () => ['a'],
    start: async () => {
      const server = createServer();
      const sockets = new WebSocketServer({ server });
      const sent: number[] = [];
      sockets.on('connection', (socket) => {
        const all = [...sockets.clients];
        sent[all.indexOf(socket)] = 0;
        socket.on('message', (data) => {
          for (const [client, other] of [...sockets.clients].entries()) {
            if (other === socket) continue;
            const frame = (sent[client] ?? 0) + 1;
            sent[client] = frame;
            if (drop === null || drop.client !== client || drop.frame !== frame) other.send(data);
          }
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closers.push(() => {
        for (const socket of sockets.clients) socket.terminate();
        server.close();
      });
      return {
        pid: process.pid,
        address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
        dialect: yWebsocketDialect((board) => `/${board}`),
        headers: () => ({}),
        stop: async () => undefined,
        kill: async () => undefined,
      } satisfies RunningServer;
    },
  };
}

async function typeWith(drop: Drop | null): Promise<readonly string[]> {
  const contender = forgetfulRelay(drop);
  const server = await contender.start('');
  const filled = await fillBoard(server, false, 'a', 10);
  const scripts = [0, 1].map((editor) =>
    typingScript(filled.base, ownTexts(filled.actions, editor, 2, 'title'), 20, 10),
  );
  const crowd = await gatherCrowd(contender, server, filled, 8, scripts);
  await play(crowd.parts, 200, 500);
  await crowd.settled(500);
  const faults = await crowd.faults();
  expect(crowd.sent()).toBe(40);
  crowd.leave();
  return faults;
}

describe('a crowd on a board', { timeout: 30_000 }, () => {
  it('finds nothing wrong when every edit reaches everybody', async () => {
    expect(await typeWith(null)).toEqual([]);
  });

  it('notices one edit that never reached a receiver that looks', async () => {
    expect(await typeWith({ client: 2, frame: 17 })).toContain('1 edits never reached a receiver');
  });

  it('notices one edit that never reached a receiver that only counts', async () => {
    expect(await typeWith({ client: 7, frame: 17 })).toEqual(['receivers did not all get the same']);
  });
});

describe('a ledger', () => {
  const base = new Y.Doc();
  const script = (): Script => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const letter of 'abcdef') doc.getText('t').insert(doc.getText('t').length, letter);
    return { client: doc.clientID, firstClock: 0, updates, sentAt: new Float64Array(6), sent: 6 };
  };

  it('counts each edit once, however a server merged or repeated it', () => {
    const typed = script();
    const ledger = new Ledger([typed]);
    ledger.take(Y.mergeUpdates(typed.updates.slice(0, 4)), 1);
    ledger.take(Y.mergeUpdates(typed.updates.slice(2)), 2);
    expect(ledger.count).toBe(6);
    expect(ledger.missing()).toBe(0);
    expect(ledger.latencies).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('misses what was left out in the middle of a merged update', () => {
    const typed = script();
    const ledger = new Ledger([typed]);
    ledger.take(Y.mergeUpdates(typed.updates.filter((_, index) => index !== 3)), 1);
    expect(ledger.missing()).toBe(1);
  });

  it('names what a document lost of what it had received', () => {
    const typed = script();
    const ledger = new Ledger([typed]);
    for (const update of typed.updates) ledger.take(update, 1);
    for (const update of typed.updates.slice(0, 4)) Y.applyUpdate(base, update);
    expect(ledger.lostBy(Y.decodeStateVector(Y.encodeStateVector(base)))).toBe(2);
  });
});
