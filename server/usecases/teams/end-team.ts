import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/** Ends a team: it and its boards are no longer shown to anybody, and nothing of them is destroyed. */
export async function endTeam(
  { teamTree, gate, audit, now }: Pick<TeamDeps, 'teamTree' | 'gate' | 'audit' | 'now'>,
  by: AskedBy,
  team: TeamId,
): Promise<Result> {
  return gate.change('everybody', () =>
    audit.together(async () => {
      const ended = await teamTree.end(team, toInstant(now()));
      if (!ended) return refuse('team-has-teams');
      await audit.add({ ...by, action: 'team-ended', objectKind: 'team', object: team, result: 'done' });
      return accept();
    }),
  );
}
