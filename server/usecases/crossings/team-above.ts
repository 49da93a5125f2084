import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { TeamStore } from '../../storage/people/teams.ts';

/**
 * The first team from here upwards that isn't the one that asks, which may by now hang above the one that it asked. Null when there
 * is none.
 */
export async function teamAbove(
  teams: Pick<TeamStore, 'find'>,
  from: TeamId | null,
  asker: TeamId,
): Promise<TeamId | null> {
  for (let at = from; at !== null;) {
    if (at !== asker) return at;
    at = (await teams.find(at))?.parent ?? null;
  }
  return null;
}
