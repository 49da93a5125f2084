import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { joinBoard, type Client } from '../load/client.ts';
import { fillBoard } from '../load/fill-board.ts';
import { number, times } from '../measure/format.ts';
import { residentMb } from '../measure/process.ts';
import { tryOut, type Tried } from '../measure/try-out.ts';
import { withFolder, type Workload } from './workload.ts';

interface Run {
  readonly before: number;
  /** With every board open. */
  readonly open: number;
  /** 60 s after the last one left. */
  readonly after: number;
}

async function runMemory(contender: Contender, boards: number, cards: number): Promise<Run> {
  return withFolder(async (folder) => {
    const ids = await contender.prepare(folder, boards);
    const maker = await contender.start(folder);
    for (const [index, board] of ids.entries())
      await fillBoard(maker, contender.keeps, board, cards, index * 5);
    await maker.stop();

    const server = await contender.start(folder);
    try {
      await sleep(2_000);
      const before = residentMb(server.pid);
      const clients: Client[] = [];
      for (const [index, board] of ids.entries()) {
        const client = await joinBoard(server, board, index);
        await client.ready;
        clients.push(client);
      }
      const open = residentMb(server.pid);
      for (const client of clients) client.socket.close();
      await sleep(60_000);
      return { before, open, after: residentMb(server.pid) };
    } finally {
      await server.stop();
    }
  });
}

/** What a server still holds in memory when everybody has gone home. */
export const memoryAfterwards: Workload = {
  name: 'memory',
  run: async ({ ours, hocuspocus, quick, log }) => {
    const boards = quick ? 200 : 1_000;
    // nobody's speed is measured here, so both may run at once
    const [own, peer] = await Promise.all(
      [ours, hocuspocus].map(async (contender) => tryOut(async () => runMemory(contender, boards, 100))),
    );
    const ratio = (run: Tried<Run> | undefined): number =>
      run?.ok === true ? run.value.after / run.value.before : Number.NaN;
    const say = (run: Tried<Run> | undefined): string =>
      run?.ok === true
        ? `${number(run.value.before)} → ${number(run.value.open)} → ${number(run.value.after)} (${times(run.value.after, run.value.before)})`
        : (run?.why ?? '');
    log(`ours ${say(own)}, hocuspocus ${say(peer)}`);
    return [
      {
        workload: `${boards} boards of 100 cards opened and left`,
        measure: 'resident MB: before → open → 60 s later',
        ours: say(own),
        peers: `Hocuspocus ${say(peer)}`,
        ratio: number(ratio(own) / ratio(peer)),
        target: '≤ 2× before',
        reached: ratio(own) <= 2,
      },
    ];
  },
};
