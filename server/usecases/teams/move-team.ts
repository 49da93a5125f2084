import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/** Hangs a team elsewhere in the tree. Everybody's view may change: who is in one tree sees its boards. */
export async function moveTeam(
  { teamTree, gate, audit }: Pick<TeamDeps, 'teamTree' | 'gate' | 'audit'>,
  by: AskedBy,
  team: TeamId,
  parent: TeamId | null,
): Promise<Result> {
  return gate.change('everybody', () =>
    audit.together(async () => {
      const problem = await teamTree.move(team, parent);
      if (problem !== null) return refuse(problem === 'gone' ? 'not-found' : 'team-under-itself');
      await audit.add({
        ...by,
        action: 'team-moved',
        objectKind: 'team',
        object: team,
        result: 'done',
        detail: { parent },
      });
      return accept();
    }),
  );
}
