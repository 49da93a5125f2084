import { cpus } from 'node:os';
import { coresApart, takeLoadCore } from './contenders/cores.ts';
import { hocuspocus } from './contenders/hocuspocus.ts';
import { ours } from './contenders/ours.ts';
import { relay } from './contenders/relay.ts';
import { number } from './measure/format.ts';
import type { Row } from './measure/row.ts';
import { tryOut } from './measure/try-out.ts';
import { renderTable } from './report.ts';
import { browserBudgets } from './workloads/browser.ts';
import { coldOpen } from './workloads/cold-open.ts';
import { guardCost } from './workloads/guard.ts';
import { killDuringEditing } from './workloads/kill.ts';
import { manyBoards } from './workloads/many-boards.ts';
import { memoryAfterwards } from './workloads/memory.ts';
import { mutatedUpdates } from './workloads/mutations.ts';
import { myActionsWorkload } from './workloads/my-actions.ts';
import { oldBoards } from './workloads/old-boards.ts';
import { oneBoard } from './workloads/one-board.ts';
import { rebuild } from './workloads/rebuild.ts';
import { risingRate } from './workloads/rising-rate.ts';
import { searchWorkload } from './workloads/search.ts';
import { teamOverview } from './workloads/team-overview.ts';
import type { Bench, Workload } from './workloads/workload.ts';

/*
 * `pnpm bench [--quick] [--only=<name>[,<name>]] [--count=<mutated updates>]`: our figures beside those of peers, measured in the same run. A scoreboard
 * and no verdict: it ends with 0 whatever it finds. Figures are ratios; a busy machine moves both sides.
 */
const workloads: readonly Workload[] = [
  oneBoard,
  risingRate,
  manyBoards,
  coldOpen,
  killDuringEditing,
  memoryAfterwards,
  guardCost,
  mutatedUpdates,
  rebuild,
  browserBudgets,
  myActionsWorkload,
  searchWorkload,
  oldBoards,
  teamOverview,
];

const quick = process.argv.includes('--quick');
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const unknown = only?.filter((name) => !workloads.some((workload) => workload.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `no such workload: ${unknown.join(', ')}; there are ${workloads.map(({ name }) => name).join(', ')}`,
  );
  process.exit(0);
}

const given = process.argv.find((argument) => argument.startsWith('--count='))?.slice('--count='.length);
const count = given === undefined ? null : Number(given);
if (count !== null && !(Number.isInteger(count) && count > 0)) {
  console.error('--count is a whole number above 0');
  process.exit(0);
}

takeLoadCore();
const log = (line: string): void => console.error(`  ${line}`);
const bench: Bench = { ours, hocuspocus, relay, quick, count, log };
const rows: Row[] = [];
const started = performance.now();

for (const workload of workloads) {
  if (only !== undefined && !only.includes(workload.name)) continue;
  console.error(`${workload.name} (${number((performance.now() - started) / 1000)} s)`);
  const tried = await tryOut(async () => workload.run(bench));
  if (tried.ok) rows.push(...tried.value);
  else {
    log(`failed: ${tried.why}`);
    rows.push({
      workload: workload.name,
      measure: `failed: ${tried.why}`,
      ours: '',
      peers: '',
      ratio: '',
      target: '',
      reached: null,
    });
  }
}

console.log(`\n${renderTable(rows)}\n`);
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ` +
    `${coresApart ? 'server and load on a core each' : 'server and load NOT on cores of their own'}, ` +
    `${number((performance.now() - started) / 60_000)} min${quick ? ', quick' : ''}`,
);
process.exit(0);
