import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';

/** The teams above a team whose overview I may see, from the top down. A circle, which there should never be, ends. */
export function teamsAbove(teams: readonly TeamLine[], team: TeamId): readonly TeamLine[] {
  const byId = new Map(teams.map((each) => [each.id, each]));
  const above: TeamLine[] = [];
  const been = new Set<TeamId>([team]);
  let next = byId.get(team)?.parent ?? null;
  while (next !== null && !been.has(next)) {
    been.add(next);
    const found = byId.get(next);
    if (found?.verbs.includes('overview') === true) above.unshift(found);
    next = found?.parent ?? null;
  }
  return above;
}
