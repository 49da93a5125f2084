import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Contender } from '../contenders/contender.ts';
import { readBoard } from '../load/client.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { fillBoard } from '../load/fill-board.ts';
import { play } from '../load/player.ts';
import { ownTexts, typingScript } from '../load/script.ts';
import { number } from '../measure/format.ts';
import type { Row } from '../measure/row.ts';
import { tryOut } from '../measure/try-out.ts';
import { withFolder, type Workload } from './workload.ts';

const receivers = 3;

interface Losses {
  /** Edits that another client had received before the kill, over all trials. */
  readonly received: number;
  /** Of those, the ones that the restarted server doesn't have. */
  readonly lost: number;
}

/** Kills the server at a moment of no one's choosing while `editors` type, all of them together `rate` letters a second. */
async function runKills(
  contender: Contender,
  rate: number,
  editors: number,
  trials: number,
): Promise<Losses> {
  return withFolder(async (folder) => {
    let received = 0;
    let lost = 0;
    const [board = ''] = await contender.prepare(folder, 1);
    let server = await contender.start(folder);
    try {
      const filled = await fillBoard(server, contender.keeps, board, 100);
      const { actions } = filled;
      let { base } = filled;
      for (let trial = 0; trial < trials; trial += 1) {
        const lastsMs = 1_000 + Math.random() * 1_500;
        const scripts = Array.from({ length: editors }, (_, editor) =>
          typingScript(base, ownTexts(actions, editor, editors, 'notes'), (3 * rate) / editors, 1_000),
        );
        const crowd = await gatherCrowd(
          contender,
          server,
          { board, base, actions },
          editors + receivers,
          scripts,
        );
        let killed = false;
        const playing = play(crowd.parts, rate / editors, 3_000, () => killed);
        await sleep(lastsMs);
        await server.kill();
        killed = true;
        await playing;
        // every client is gone with what it knows: only the disk can tell
        crowd.leave();
        server = await contender.start(folder);
        const doc = await readBoard(server, board);
        const vector = Y.decodeStateVector(Y.encodeStateVector(doc));
        received += Math.max(...crowd.ledgers.map((ledger) => ledger.count));
        lost += Math.max(...crowd.ledgers.map((ledger) => ledger.lostBy(vector)));
        base = Y.encodeStateAsUpdate(doc);
      }
      return { received, lost };
    } finally {
      await server.kill();
    }
  });
}

/** What others had on their screens when the server was killed, and is gone after the restart. */
export const killDuringEditing: Workload = {
  name: 'kill',
  run: async ({ ours, hocuspocus, quick, log }) => {
    const rows: Row[] = [];
    // no more than 50 letters a second from one socket: the hub's limits are those of real use
    for (const { rate, editors } of [
      { rate: 100, editors: 5 },
      { rate: 1_000, editors: 25 },
    ]) {
      const trials = quick ? 3 : 10;
      const say = async (contender: Contender): Promise<{ text: string; lost: number; received: number }> => {
        const tried = await tryOut(async () => runKills(contender, rate, editors, trials));
        if (!tried.ok) return { text: tried.why, lost: Number.NaN, received: 0 };
        const { lost, received } = tried.value;
        const text = `${number(lost)} of ${number(received)}`;
        log(`${contender.name} at ${rate}/s: ${text} received edits lost in ${trials} kills`);
        return { text, lost, received };
      };
      const peer = await say(hocuspocus);
      const own = await say(ours);
      rows.push({
        workload: `kill -9 at ${rate} edits/s, ${trials} times`,
        measure: 'edits others had received that are missing',
        ours: own.text,
        peers: `Hocuspocus ${peer.text}`,
        ratio: '',
        target: '0',
        reached: own.lost === 0 && own.received > 0,
      });
    }
    return rows;
  },
};
