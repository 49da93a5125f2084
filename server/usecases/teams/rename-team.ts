import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/** Gives a team another name. */
export async function renameTeam(
  { teamTree, audit }: Pick<TeamDeps, 'teamTree' | 'audit'>,
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
}
