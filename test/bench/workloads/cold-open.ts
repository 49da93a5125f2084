import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Contender, RunningServer } from '../contenders/contender.ts';
import { joinBoard } from '../load/client.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { fillBoard, type FilledBoard } from '../load/fill-board.ts';
import { play } from '../load/player.ts';
import { ownTexts, typingScript } from '../load/script.ts';
import { number, times } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import { complaints, inTurns, median } from '../measure/rounds.ts';
import type { Row } from '../measure/row.ts';
import { withFolder, type Workload } from './workload.ts';

/** Twenty visits of 250 letters each. */
const edits = 5_000;
const visits = 20;
/** Longer than Hocuspocus waits before it stores a document that has come to rest. */
const restMs = 2_500;

interface Run {
  /** Milliseconds from opening the socket to the first answer, the server having been stopped in good order. */
  readonly afterStop: number;
  /** The same after kill -9 with everybody still on the board, so that nothing was folded away. */
  readonly afterKill: number;
  readonly faults: readonly string[];
}

async function runColdOpen(contender: Contender, openings: number): Promise<Run> {
  return withFolder(async (folder) => {
    const faults: string[] = [];
    const [board = ''] = await contender.prepare(folder, 1);
    const first = await contender.start(folder);
    const filled = await fillBoard(first, contender.keeps, board, 100);
    const expected = await typeALot(contender, first, filled, faults);
    await first.kill();

    const openAgain = async (end: 'stop' | 'kill'): Promise<number> => {
      const server = await contender.start(folder);
      try {
        const started = performance.now();
        const client = await joinBoard(server, board, 0);
        const answer = await client.ready;
        const ms = performance.now() - started;
        const doc = new Y.Doc();
        Y.applyUpdate(doc, answer);
        if (vectorOf(doc) !== expected) faults.push('first answer incomplete');
        client.socket.close();
        return ms;
      } finally {
        await server[end]();
      }
    };
    const many = async (end: 'stop' | 'kill'): Promise<number> => {
      const taken: number[] = [];
      for (let opening = 0; opening < openings; opening += 1) taken.push(await openAgain(end));
      return percentile(taken, 0.5);
    };
    const afterKill = await many('kill');
    await openAgain('stop');
    return { afterStop: await many('stop'), afterKill, faults };
  });
}

/** Lets people type; answers the state that the board must have afterwards. */
async function typeALot(
  contender: Contender,
  server: RunningServer,
  filled: FilledBoard,
  faults: string[],
): Promise<string> {
  const each = edits / visits;
  const scripts = Array.from({ length: visits }, (_, visit) =>
    typingScript(filled.base, ownTexts(filled.actions, visit, visits, 'title'), each, 50),
  );
  const crowd = await gatherCrowd(contender, server, filled, visits + 1, scripts);
  await play(crowd.parts, 40, (each / 40) * 1000 + 500);
  await crowd.settled(5_000);
  faults.push(...(await crowd.faults()));
  if (crowd.sent() !== edits) faults.push(`only ${crowd.sent()} edits sent`);
  await sleep(restMs);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, filled.base);
  for (const script of scripts) for (const update of script.updates) Y.applyUpdate(doc, update);
  return vectorOf(doc);
}

function vectorOf(doc: Y.Doc): string {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))];
  return JSON.stringify(vector.toSorted(([a], [b]) => a - b));
}

/** Opening a board for the first time after the server was started again, when 5,000 edits were made on it before. */
export const coldOpen: Workload = {
  name: 'cold-open',
  run: async ({ ours, hocuspocus, quick, log }) => {
    const runs = await inTurns([hocuspocus, ours], 1, async (contender) => {
      const run = await runColdOpen(contender, quick ? 3 : 7);
      log(
        `${contender.name}: ${number(run.afterStop)} ms after a stop, ${number(run.afterKill)} ms ` +
          `after kill -9 ${run.faults.join('; ')}`,
      );
      return run;
    });
    const workload = `cold opening after ${edits} edits`;
    const wrong = complaints(runs.get(ours));
    const line = (measure: string, figure: (run: Run) => number): Row => {
      const own = median(runs.get(ours), figure);
      const peer = median(runs.get(hocuspocus), figure);
      return {
        workload,
        measure,
        ours: number(own),
        peers: `Hocuspocus ${number(peer)}`,
        ratio: times(own, peer),
        target: '≤ 1× Hocuspocus',
        reached: own <= peer,
      };
    };
    return [
      line('server stopped and started: first answer, ms', (run) => run.afterStop),
      line('server killed and started: first answer, ms', (run) => run.afterKill),
      {
        workload,
        measure: 'content of the first answer',
        ours: wrong === '' ? 'complete' : wrong,
        peers: `Hocuspocus ${complaints(runs.get(hocuspocus)) || 'complete'}`,
        ratio: '',
        target: 'complete',
        reached: wrong === '',
      },
    ];
  },
};
