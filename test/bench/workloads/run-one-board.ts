import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { fillBoard } from '../load/fill-board.ts';
import { play } from '../load/player.ts';
import { ownTexts, typingScript } from '../load/script.ts';
import { percentile } from '../measure/percentile.ts';
import { cpuMs, residentMb } from '../measure/process.ts';
import { withServer } from './workload.ts';

export interface BoardRun {
  /** Server CPU per edit delivered to one other client, in microseconds. */
  readonly cpuPerDelivery: number;
  readonly p50: number;
  readonly p99: number;
  readonly residentMb: number;
  readonly delivered: number;
  readonly faults: readonly string[];
}

const clients = 50;
const editors = 5;
const cards = 60;

/** One board, 50 clients, of whom 5 each type `perSecond` letters a second. */
export async function runOneBoard(
  contender: Contender,
  perSecond: number,
  seconds: number,
): Promise<BoardRun> {
  return withServer(contender, 1, async (server, [board = '']) => {
    const filled = await fillBoard(server, contender.keeps, board, cards);
    const warmUpMs = 2_000;
    const count = Math.ceil(perSecond * (seconds + warmUpMs / 1000 + 1));
    const scripts = Array.from({ length: editors }, (_, editor) =>
      typingScript(filled.base, ownTexts(filled.actions, editor, editors, 'title'), count, 100),
    );
    const crowd = await gatherCrowd(contender, server, filled, clients, scripts);
    await play(crowd.parts, perSecond, warmUpMs);
    await crowd.settled(5_000);
    const sentBefore = crowd.sent();
    const seenBefore = crowd.ledgers.map((ledger) => ledger.latencies.length);
    const cpuBefore = cpuMs(server.pid);
    await play(crowd.parts, perSecond, seconds * 1000);
    await crowd.settled(5_000);
    // the last frame has reached those who look; leave the server a moment for those who only count
    await sleep(50);
    const cpu = cpuMs(server.pid) - cpuBefore;
    const delivered = (crowd.sent() - sentBefore) * (clients - 1);
    const latencies = crowd.ledgers.flatMap((ledger, index) => ledger.latencies.slice(seenBefore[index]));
    const faults = await crowd.faults();
    const run = {
      cpuPerDelivery: (cpu * 1000) / delivered,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      residentMb: residentMb(server.pid),
      delivered,
      faults,
    };
    crowd.leave();
    return run;
  });
}
