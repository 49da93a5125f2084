import type { BoardFigures, RecordLine } from '@verbeterbord/shared/api/records.ts';
import type { Day } from '@verbeterbord/shared/time.ts';

/** A closed cycle as the table and the charts show it. */
export interface CycleRow {
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly done: number;
  readonly helped: number;
  readonly carried: number;
  readonly later: number;
  readonly stopped: number;
  /** Of the group, 1 to 5; null below five answers. */
  readonly mood: number | null;
  /** Of the first indicator, at the end of the cycle. */
  readonly measured: number | null;
  readonly lesson: string;
}

/** The records, newest first, as rows; `indicator` is the line whose value each row shows. */
export function cycleRows(
  records: readonly RecordLine[],
  indicator: BoardFigures['indicators'][number] | undefined,
): CycleRow[] {
  const values = new Map(indicator?.points.map(({ number, value }) => [number, value]) ?? []);
  return records.map(({ number, start, end, counts, mood, lesson }) => ({
    number,
    start,
    end,
    done: counts.done,
    helped: counts.helped,
    carried: counts.carried,
    later: counts.later,
    stopped: counts.stopped,
    mood: mood.mean,
    measured: values.get(number) ?? null,
    lesson,
  }));
}

export const periods = ['last', 'year', 'all'] as const;
export type Period = (typeof periods)[number];

/** How many cycles `last` shows; more than these make narrow bars on a phone. */
export const lastCycles = 8;

/** The newest cycles that a period covers; a year is counted back from the last day of the newest. Newest first in and out. */
export function inPeriod<Row extends { readonly end: Day }>(rows: readonly Row[], period: Period): Row[] {
  const newest = rows[0];
  if (newest === undefined || period === 'all') return [...rows];
  if (period === 'last') return rows.slice(0, lastCycles);
  const year = Number(newest.end.slice(0, 4)) - 1;
  const from = `${year}${newest.end.slice(4)}`;
  return rows.filter(({ end }) => end > from);
}

/** Runs of numbers that follow each other, such as "1 t/m 3, 5"; numbers in any order. */
export function runsOf(numbers: readonly number[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number <= last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}
