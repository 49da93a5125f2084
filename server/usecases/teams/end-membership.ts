import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/** Takes somebody out of a team, at once. */
export async function endMembership(
  {
    memberships,
    gate,
    audit,
    events,
    now,
  }: Pick<TeamDeps, 'memberships' | 'gate' | 'audit' | 'events' | 'now'>,
  by: AskedBy,
  team: TeamId,
  person: PersonId,
): Promise<Result> {
  const done = await gate.change([person], () =>
    audit.together(async () => {
      const ended = await memberships.end(team, person, dayOf(now()));
      if (!ended) return refuse('not-found');
      await audit.add({
        ...by,
        action: 'membership-ended',
        objectKind: 'team',
        object: team,
        result: 'done',
        detail: { person },
      });
      return accept();
    }),
  );
  if (done.ok) events.emit('teamsChanged', { teams: [team] });
  return done;
}
