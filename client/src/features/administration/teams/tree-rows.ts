import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';

export interface TreeRow {
  readonly team: TeamLine;
  /** 0 at the top. */
  readonly depth: number;
}

/** The teams from the top down, each followed by those below it, by name. A team whose parent isn't there stands at the top. */
export function treeRows(teams: readonly TeamLine[]): readonly TreeRow[] {
  const known = new Set(teams.map(({ id }) => id));
  const byName = teams.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  const below = Map.groupBy(byName, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const rows: TreeRow[] = [];
  const walk = (parent: TeamId | null, depth: number): void => {
    for (const team of below.get(parent) ?? []) {
      rows.push({ team, depth });
      walk(team.id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}

/** Under which teams this one may hang: not itself, not what hangs below it, and not where it hangs already. Null is the top. */
export function possibleParents(teams: readonly TeamLine[], id: TeamId): readonly (TeamId | null)[] {
  const rows = treeRows(teams);
  const at = rows.findIndex(({ team }) => team.id === id);
  const own = rows[at];
  if (own === undefined) return [];
  const rest = rows.slice(at + 1);
  const length = rest.findIndex(({ depth }) => depth <= own.depth);
  const inside = new Set(rest.slice(0, length === -1 ? undefined : length).map(({ team }) => team.id));
  const elsewhere = rows
    .map(({ team }) => team.id)
    .filter((other) => other !== id && other !== own.team.parent && !inside.has(other));
  return own.depth === 0 ? elsewhere : [null, ...elsewhere];
}
