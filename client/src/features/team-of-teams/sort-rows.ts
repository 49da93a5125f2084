import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type { Choices, Filter, Sort } from './choices.ts';
import { daysStill, isStill, judgementRank } from './row-facts.ts';

const byName = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** What goes first has the lower value; those that are equal stand by name. */
const weights: Readonly<Record<Sort, (row: OverviewRow, today: Day) => number>> = {
  name: () => 0,
  judgement: judgementRank,
  stuck: ({ counts }) => -counts.stuck,
  movement: ({ lastMovement }, today) => -(daysStill(lastMovement, today) ?? Number.MAX_SAFE_INTEGER),
  questions: ({ questions }) => -questions,
};

const passes: Readonly<Record<Filter, (row: OverviewRow, today: Day) => boolean>> = {
  all: () => true,
  stuck: ({ counts }) => counts.stuck > 0,
  fragile: (row) => row.ambitions.some(({ judgement }) => judgement === 'fragile' || judgement === 'stuck'),
  still: isStill,
  questions: ({ questions }) => questions > 0,
};

/** Whether a row belongs in what is chosen. */
export function isChosen(row: OverviewRow, { filter, office }: Choices, today: Day): boolean {
  return passes[filter](row, today) && (office === null || row.offices.includes(office));
}

/** The teams to show, in order. */
export function sortRows(rows: readonly OverviewRow[], choices: Choices, today: Day): readonly TeamId[] {
  const weigh = weights[choices.sort];
  return rows
    .filter((row) => isChosen(row, choices, today))
    .map((row) => ({ row, weight: weigh(row, today) }))
    .toSorted((a, b) => a.weight - b.weight || byName.compare(a.row.name, b.row.name))
    .map(({ row }) => row.team);
}

/**
 * The order in which rows that somebody looks at stay: those that are shown keep their place, also when they would belong elsewhere
 * by now; what is new comes at the end, and what is no longer there goes.
 */
export function keepOrder(
  shown: readonly TeamId[],
  wanted: readonly TeamId[],
  there: ReadonlySet<TeamId>,
): readonly TeamId[] {
  const kept = shown.filter((team) => there.has(team));
  const has = new Set(kept);
  return [...kept, ...wanted.filter((team) => !has.has(team))];
}
