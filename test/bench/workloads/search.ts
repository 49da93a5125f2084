import type { SearchAnswer } from '@verbeterbord/shared/api/search.ts';
import { Dice } from '../../convergence/dice.ts';
import { titleOf } from '../../support/five-years/words.ts';
import { onFiveYears, timed } from '../contenders/five-years-server.ts';
import { number, times } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import { plans } from './five-years-plans.ts';
import type { Workload } from './workload.ts';

const filters = ['', '&where=closed', '&where=open', '&kind=action', '&from=2025-01-01&until=2025-12-31'];

/** What people type: one to three words of a title, the last of them not yet whole; some of them stand in half of all titles. */
function questions(count: number): string[] {
  const dice = new Dice(7);
  return Array.from({ length: count }, () => {
    const words = titleOf(dice).split(' ');
    const first = dice.roll(words.length);
    const asked = words.slice(first, first + 1 + dice.roll(3)).join(' ');
    return asked.slice(0, Math.max(2, asked.length - dice.roll(5)));
  });
}

/** Search as one types, over everything that three hundred teams did in five years. */
export const searchWorkload: Workload = {
  name: 'search',
  run: async ({ quick, log }) => {
    const asked = questions(quick ? 100 : 400);
    const measured: (readonly number[])[] = [];
    const [tenth, full] = plans();
    for (const plan of [tenth, full])
      await onFiveYears(plan, async (server) => {
        let found = 0;
        const taken = await timed(asked.length, async (turn) => {
          const question = encodeURIComponent(asked[turn] ?? 'in');
          const answer = await server.ask<SearchAnswer>(
            `/search?q=${question}${filters[turn % filters.length] ?? ''}`,
          );
          found += answer.results.length;
        });
        log(
          `${plan.archived} archived: p50 ${number(percentile(taken, 0.5))}, p95 ${number(percentile(taken, 0.95))}, ` +
            `longest ${number(Math.max(...taken))} ms, ${number(found / taken.length)} results each`,
        );
        measured.push(taken);
      });
    const [small = [], large = []] = measured;
    const p50 = percentile(large, 0.5);
    const workload = `search over ${full.archived} archived actions`;
    return [
      {
        workload,
        measure: `answer over HTTP, median (p95 ${number(percentile(large, 0.95))}, longest ${number(Math.max(...large))}), ms`,
        ours: number(p50),
        peers: '',
        ratio: '',
        target: '< 50 ms',
        reached: p50 < 50,
      },
      {
        workload,
        measure: `the same with a tenth of the data ${number(percentile(small, 0.5))} ms: growth`,
        ours: times(p50, percentile(small, 0.5)),
        peers: '',
        ratio: '',
        target: '',
        reached: null,
      },
    ];
  },
};
