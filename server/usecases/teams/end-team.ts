import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { ErrandStore } from '../../storage/team-of-teams/errands.ts';
import type { AskedBy } from '../asked-by.ts';
import type { Aftermath, CrossingKind, Telling } from '../crossings/crossing-kind.ts';
import { errandsFor } from '../crossings/errands-for.ts';
import { sayAftermath } from '../crossings/say-aftermath.ts';
import type { TeamDeps } from './team-deps.ts';

export type EndTeamDeps = Pick<TeamDeps, 'teams' | 'teamTree' | 'gate' | 'audit' | 'events' | 'now'> & {
  readonly crossings: readonly CrossingKind[];
  readonly errands: Pick<ErrandStore, 'add'>;
};

/**
 * Ends a team: it and its boards are no longer shown to anybody, and nothing of them is destroyed. What it was in the midst of with
 * other teams goes to the team above it or is over, in the same commit.
 */
export async function endTeam(deps: EndTeamDeps, by: AskedBy, team: TeamId): Promise<Result> {
  const { teams, teamTree, crossings, errands, gate, audit, events, now } = deps;
  const ended = await gate.change('everybody', () =>
    audit.together(async () => {
      const at = toInstant(now());
      const parent = (await teams.find(team))?.parent ?? null;
      if (!(await teamTree.end(team, at))) return refuse('team-has-teams');
      const told: (Telling & Aftermath)[] = [];
      for (const kind of crossings) told.push(...(await kind.teamEnds(team, parent, at)));
      await errands.add(errandsFor(told), at);
      await audit.add({ ...by, action: 'team-ended', objectKind: 'team', object: team, result: 'done' });
      return accept(told);
    }),
  );
  if (!ended.ok) return ended;
  sayAftermath(events, {
    boards: ended.value.flatMap(({ boards }) => boards),
    teams: ended.value.flatMap((each) => each.teams),
    people: ended.value.flatMap(({ people }) => people),
  });
  events.emit('teamsChanged', {});
  return accept();
}
