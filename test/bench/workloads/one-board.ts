import { number, times } from '../measure/format.ts';
import { complaints, inTurns, median } from '../measure/rounds.ts';
import type { Row } from '../measure/row.ts';
import { runOneBoard } from './run-one-board.ts';
import type { Workload } from './workload.ts';

/** One board with 50 people, five of them typing 20 letters a second; then the same board on a quiet day. */
export const oneBoard: Workload = {
  name: 'one-board',
  run: async ({ ours, hocuspocus, relay, quick, log }) => {
    const all = [relay, hocuspocus, ours];
    // long enough that what a young process compiles and collects once weighs little, for each contender alike
    const busy = await inTurns(all, quick ? 1 : 3, async (contender) => {
      const run = await runOneBoard(contender, 20, quick ? 4 : 20);
      log(
        `${contender.name}: ${number(run.cpuPerDelivery)} µs, p50 ${number(run.p50)} ms ${run.faults.join('; ')}`,
      );
      return run;
    });
    const calm = await inTurns(all, 1, async (contender) => {
      // one edit a second on the board, by five people in turn
      const run = await runOneBoard(contender, 0.2, quick ? 10 : 20);
      log(
        `${contender.name}, quiet: p50 ${number(run.p50)} ms, p99 ${number(run.p99)} ms ${run.faults.join('; ')}`,
      );
      return run;
    });

    const cost = (contender: typeof ours): number => median(busy.get(contender), (run) => run.cpuPerDelivery);
    const p50 = (contender: typeof ours): number => median(calm.get(contender), (run) => run.p50);
    const wrong = [complaints(busy.get(ours)), complaints(calm.get(ours))]
      .filter((text) => text !== '')
      .join('; ');
    const workload = '1 board, 50 clients, 5 × 20 edits/s';
    const rows: Row[] = [
      {
        workload,
        measure: 'server CPU per delivered edit, µs',
        ours: number(cost(ours)),
        peers: `relay ${number(cost(relay))}, Hocuspocus ${number(cost(hocuspocus))}`,
        ratio: times(cost(ours), cost(relay)),
        target: '≤ 1× relay',
        reached: cost(ours) <= cost(relay),
      },
      {
        workload,
        measure: 'missing or different at a receiver',
        ours: wrong === '' ? 'nothing' : wrong,
        peers: `relay ${complaints(busy.get(relay)) || 'nothing'}, Hocuspocus ${complaints(busy.get(hocuspocus)) || 'nothing'}`,
        ratio: '',
        target: 'nothing',
        reached: wrong === '',
      },
      {
        workload: '1 board, 50 clients, 1 edit/s',
        measure: 'p50 from key to other screen, ms',
        ours: number(p50(ours)),
        peers: `relay ${number(p50(relay))}, Hocuspocus ${number(p50(hocuspocus))}`,
        ratio: times(p50(ours), p50(hocuspocus)),
        target: '≤ 3 ms',
        reached: p50(ours) <= 3,
      },
    ];
    return rows;
  },
};
