import type { Overview, OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { changedFacts, type Fact } from './row-facts.ts';

export interface Merged {
  readonly overview: Overview;
  /** What changed on rows that were there before, by team. */
  readonly changes: ReadonlyMap<TeamId, readonly Fact[]>;
}

/**
 * What we had with what the server says changed since. Rows that didn't change stay the same objects, so that they aren't drawn anew.
 */
export function mergeOverview(before: Overview | undefined, answer: Overview): Merged {
  const known = new Map(before?.rows.map((row) => [row.team, row]));
  const changes = new Map<TeamId, readonly Fact[]>();
  const newer = (row: OverviewRow): OverviewRow => {
    const old = known.get(row.team);
    if (old === undefined) return row;
    const changed = changedFacts(old, row);
    if (changed.length > 0) changes.set(row.team, changed);
    return changed.length === 0 && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  };
  const fresh = answer.rows.map(newer);
  if (answer.whole || before === undefined) return { overview: { ...answer, rows: fresh }, changes };
  const replaced = new Map(fresh.map((row) => [row.team, row]));
  const gone = new Set(answer.gone);
  const rows = before.rows
    .filter(({ team }) => !gone.has(team))
    .map((row) => replaced.get(row.team) ?? row)
    .concat(fresh.filter(({ team }) => !known.has(team)));
  return { overview: { ...answer, whole: true, gone: [], rows }, changes };
}
