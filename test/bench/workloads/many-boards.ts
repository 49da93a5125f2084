import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { gatherCrowd, type Crowd } from '../load/crowd.ts';
import { fillBoard } from '../load/fill-board.ts';
import { play } from '../load/player.ts';
import { ownTexts, typingScript } from '../load/script.ts';
import { number, times } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import { cpuMs, residentMb } from '../measure/process.ts';
import { complaints, inTurns, median } from '../measure/rounds.ts';
import { withServer, type Workload } from './workload.ts';

const clients = 5;
/** Boards that are filled and joined at once, before anything is measured. */
const together = 8;

interface Run {
  /** Server CPU per delivered edit, in microseconds. */
  readonly cpuPerDelivery: number;
  readonly p50: number;
  readonly p99: number;
  readonly residentMb: number;
  readonly faults: readonly string[];
}

async function runManyBoards(contender: Contender, boards: number, seconds: number): Promise<Run> {
  return withServer(contender, boards, async (server, ids) => {
    const gather = async (board: string, index: number): Promise<Crowd> => {
      const filled = await fillBoard(server, contender.keeps, board, 10, index * clients);
      const scripts = Array.from({ length: clients }, (_, editor) =>
        typingScript(filled.base, ownTexts(filled.actions, editor, clients, 'title'), seconds + 6, 50),
      );
      return gatherCrowd(contender, server, filled, clients, scripts, index * clients);
    };
    const crowds: Crowd[] = [];
    for (let at = 0; at < ids.length; at += together)
      crowds.push(
        ...(await Promise.all(
          ids.slice(at, at + together).map(async (board, index) => gather(board, at + index)),
        )),
      );
    const parts = crowds.flatMap((crowd) => crowd.parts);
    const settle = async (): Promise<boolean[]> =>
      Promise.all(crowds.map(async (crowd) => crowd.settled(5_000)));
    await play(parts, 1, 3_000);
    await settle();
    const sent = (): number => crowds.reduce((sum, crowd) => sum + crowd.sent(), 0);
    const [sentBefore, cpuBefore] = [sent(), cpuMs(server.pid)];
    const seenBefore = crowds.map((crowd) => crowd.ledgers.map((ledger) => ledger.latencies.length));
    await play(parts, 1, seconds * 1000);
    await settle();
    await sleep(50);
    const cpu = cpuMs(server.pid) - cpuBefore;
    const latencies = crowds.flatMap((crowd, at) =>
      crowd.ledgers.flatMap((ledger, index) => ledger.latencies.slice(seenBefore[at]?.[index])),
    );
    const faults = (await Promise.all(crowds.map(async (crowd) => crowd.faults()))).flat();
    const run = {
      cpuPerDelivery: (cpu * 1000) / ((sent() - sentBefore) * (clients - 1)),
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      residentMb: residentMb(server.pid),
      faults,
    };
    for (const crowd of crowds) crowd.leave();
    return run;
  });
}

/** 200 boards with five people each, who all type a letter a second. */
export const manyBoards: Workload = {
  name: 'many-boards',
  run: async ({ ours, hocuspocus, relay, quick, log }) => {
    const boards = quick ? 50 : 200;
    const runs = await inTurns([relay, hocuspocus, ours], quick ? 1 : 2, async (contender) => {
      const run = await runManyBoards(contender, boards, quick ? 5 : 10);
      log(
        `${contender.name}: ${number(run.cpuPerDelivery)} µs per delivery, p50 ${number(run.p50)} ms, ` +
          `p99 ${number(run.p99)} ms, ${number(run.residentMb)} MB ${run.faults.slice(0, 2).join('; ')}`,
      );
      return run;
    });
    const cost = (contender: Contender): number => median(runs.get(contender), (run) => run.cpuPerDelivery);
    const wrong = complaints(runs.get(ours));
    return [
      {
        workload: `${boards} boards × 5 clients, 1 edit/s each`,
        measure: 'server CPU per delivered edit, µs',
        ours: number(cost(ours)) + (wrong === '' ? '' : ` (${wrong})`),
        peers: `Hocuspocus ${number(cost(hocuspocus))}, relay ${number(cost(relay))}`,
        ratio: times(cost(ours), cost(hocuspocus)),
        target: '≤ 0.65× Hocuspocus',
        reached: cost(ours) <= 0.65 * cost(hocuspocus) && wrong === '',
      },
    ];
  },
};
