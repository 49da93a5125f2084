import { setTimeout as sleep } from 'node:timers/promises';
import { timed } from '../contenders/five-years-server.ts';
import { onTeams, type TeamsServer } from '../contenders/teams-server.ts';
import { busyMember, openChanger } from '../load/busy-teams.ts';
import { OverviewWatcher } from '../load/overview-watcher.ts';
import { play } from '../load/player.ts';
import { number, times } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import { cpuMs } from '../measure/process.ts';
import type { Row } from '../measure/row.ts';
import type { Workload } from './workload.ts';

/** Boards that are joined at once. */
const together = 8;
/** Boards on which the changes are made that are waited for. */
const changers = 10;

/** Milliseconds of first answers, all rows in each. */
interface FirstAnswers {
  /** As the very first question after each of some starts. */
  readonly started: readonly number[];
  /** After each of some starts, of a server that answered something else before. */
  readonly second: readonly number[];
  /** To who comes when somebody has it on their screen. */
  readonly warm: readonly number[];
  readonly bytes: number;
}

async function firstAnswers(start: () => Promise<TeamsServer>, quick: boolean): Promise<FirstAnswers> {
  const started: number[] = [];
  const second: number[] = [];
  let warm: readonly number[] = [];
  let bytes = 0;
  const starts = quick ? 6 : 14;
  for (let turn = 1; turn <= starts; turn += 1) {
    const server = await start();
    // the start's own work comes to an end first
    await sleep(1_000);
    const isWarm = turn % 2 === 0;
    if (isWarm) await timed(50, async () => server.askOther());
    const began = performance.now();
    bytes = Buffer.byteLength(await server.askOverview());
    (isWarm ? second : started).push(performance.now() - began);
    if (turn === starts) warm = await timed(quick ? 100 : 300, async () => server.askOverview());
    await server.stop();
  }
  return { started, second, warm, bytes };
}

interface Change {
  readonly seen: readonly number[];
  readonly answers: readonly number[];
  /** Of a processor, 0 to 1. */
  readonly cpu: number;
}

/** While on every board somebody makes an edit a second: from a change on one of them until another screen has it. */
async function changesSeen(server: TeamsServer, seconds: number): Promise<Change> {
  const parts = [];
  for (let at = 0; at < server.boards.length; at += together)
    parts.push(
      ...(await Promise.all(
        server.boards
          .slice(at, at + together)
          .map(async (_, index) => busyMember(server, at + index, seconds + 10)),
      )),
    );
  const watcher = await OverviewWatcher.open(server);
  const people = await Promise.all(
    Array.from({ length: changers }, async (_, at) => openChanger(server, (at * 17) % server.boards.length)),
  );
  let ended = false;
  const playing = play(parts, 1, (seconds + 5) * 1_000, () => ended);
  await sleep(3_000);
  const [cpuBefore, began] = [cpuMs(server.pid), performance.now()];
  const answersBefore = watcher.answers.length;
  const seen: number[] = [];
  for (let turn = 1; performance.now() - began < seconds * 1_000; turn += 1) {
    const made = people[turn % people.length]?.change(turn);
    if (made === undefined) break;
    seen.push((await watcher.sees(made.isSeen, 10_000)) - made.at);
    // as people work: not in step with anything
    await sleep(20 + ((turn * 97) % 150));
  }
  const cpu = (cpuMs(server.pid) - cpuBefore) / (performance.now() - began);
  ended = true;
  await playing;
  const closed = parts.filter(({ socket }) => socket.closed !== null).length;
  if (closed > 0) throw new Error(`${closed} sockets were closed`);
  for (const { socket } of parts) socket.close();
  for (const each of people) each.leave();
  watcher.close();
  return { seen, answers: watcher.answers.slice(answersBefore), cpu };
}

/** The overview of a team with many teams below it: how soon it is there, and how soon a change in one of them stands in it. */
export const teamOverview: Workload = {
  name: 'team-overview',
  run: async ({ quick, log }) => {
    const sizes = quick ? [20, 200] : [20, 200, 2_000];
    const first = new Map<number, FirstAnswers>();
    let change: Change = { seen: [], answers: [], cpu: Number.NaN };
    for (const teams of sizes)
      await onTeams(teams, async (start) => {
        const answers = await firstAnswers(start, quick);
        first.set(teams, answers);
        log(
          `${teams} teams: right after a start ${answers.started.map(number).join(', ')} ms; ` +
            `after other questions ${answers.second.map(number).join(', ')} ms; then p50 ${number(percentile(answers.warm, 0.5))}, p99 ${number(percentile(answers.warm, 0.99))} ms, ` +
            `${number(answers.bytes / 1024)} kB`,
        );
        if (teams !== 200) return;
        const server = await start();
        change = await changesSeen(server, quick ? 10 : 40);
        await server.stop();
        log(`seen after ${change.seen.map(number).join(', ')} ms`);
      });
    const half =
      (which: 'started' | 'second' | 'warm') =>
      (teams: number): number =>
        percentile(first.get(teams)?.[which] ?? [], 0.5);
    const [started, second, warm] = [half('started'), half('second'), half('warm')];
    const workload = 'overview of 200 teams under one parent';
    const info = { peers: '', ratio: '', target: '', reached: null } as const;
    const grown = (what: (teams: number) => number): Pick<Row, 'ours' | 'ratio'> => ({
      ours: sizes.map((teams) => number(what(teams))).join(', '),
      ratio: sizes
        .slice(1)
        .map((teams, at) => times(what(teams), what(sizes[at] ?? 0)))
        .join(', '),
    });
    const p99 = percentile(change.seen, 0.99);
    return [
      {
        ...info,
        workload,
        measure: 'first answer after a start of the server, median, ms',
        ours: number(second(200)),
        target: '< 30 ms',
        reached: second(200) < 30,
      },
      {
        ...info,
        workload,
        measure: 'the same when nobody asked the server anything before, median, ms',
        ours: number(started(200)),
      },
      {
        ...info,
        workload,
        measure: 'first answer to a screen that comes later, all rows, median, ms',
        ours: number(warm(200)),
        target: '< 30 ms',
        reached: warm(200) < 30,
      },
      {
        ...info,
        workload: `overview of ${sizes.join(', ')} teams`,
        measure: 'first answer after a start, ms: growth',
        ...grown(second),
      },
      {
        ...info,
        workload: `overview of ${sizes.join(', ')} teams`,
        measure: 'first answer to a screen that comes later, ms: growth',
        ...grown(warm),
      },
      {
        ...info,
        workload: `${workload}, each of 200 boards 1 edit/s`,
        measure: `a judgement or success stands on another screen, p50 ${number(percentile(change.seen, 0.5))}, p99, ms`,
        ours: number(p99),
        target: 'p99 ≤ 500 ms',
        reached: p99 <= 500,
      },
      {
        ...info,
        workload: `${workload}, each of 200 boards 1 edit/s`,
        measure: 'an answer with what changed, median, bytes',
        ours: number(percentile(change.answers, 0.5)),
      },
      {
        ...info,
        workload: `${workload}, each of 200 boards 1 edit/s`,
        measure: 'of one processor, server, %',
        ours: number(change.cpu * 100),
      },
    ];
  },
};
