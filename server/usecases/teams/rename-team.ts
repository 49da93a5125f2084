import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/** Gives a team another name. */
export async function renameTeam(
  { teamTree, audit, events }: Pick<TeamDeps, 'teamTree' | 'audit' | 'events'>,
  by: AskedBy,
  team: TeamId,
  name: string,
): Promise<void> {
  await audit.together(async () => {
    await teamTree.rename(team, name);
    await audit.add({
      ...by,
      action: 'team-renamed',
      objectKind: 'team',
      object: team,
      result: 'done',
      detail: { name },
    });
  });
  // questions show the names of teams far away too
  events.emit('teamsChanged', {});
}
