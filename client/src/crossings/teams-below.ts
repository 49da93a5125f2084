import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';

export interface TeamBelow extends Pick<TeamLine, 'id' | 'name'> {
  /** 0 hangs right under it. */
  readonly depth: number;
}

/** The teams below a team, at any depth: each followed by its own, in the order in which they come. */
export function teamsBelow(
  teams: readonly Pick<TeamLine, 'id' | 'name' | 'parent'>[],
  team: TeamId,
): readonly TeamBelow[] {
  const byParent = Map.groupBy(teams, ({ parent }) => parent);
  const found: TeamBelow[] = [];
  const seen = new Set<TeamId>([team]);
  const walk = (parent: TeamId, depth: number): void => {
    for (const { id, name } of byParent.get(parent) ?? []) {
      if (seen.has(id)) continue;
      seen.add(id);
      found.push({ id, name, depth });
      walk(id, depth + 1);
    }
  };
  walk(team, 0);
  return found;
}
