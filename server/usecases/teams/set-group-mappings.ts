import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { GroupMapping } from '../../storage/people/group-mappings.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { FollowGroupsDeps } from './follow-groups.ts';

export interface SetGroupMappingsDeps extends FollowGroupsDeps {
  readonly teams: TeamStore;
}

export interface SetGroupMappings {
  readonly mappings: readonly GroupMapping[];
  readonly by: PersonId;
  readonly origin: string | null;
}

/**
 * Says which groups of the directory stand for which teams. Who comes in by them follows at their next sign-in, but a team that
 * no group stands for any more loses at once whoever came by one. Refuses `already-exists` for a group that stands for one team
 * twice, and `not-found` for a team that isn't there.
 */
export async function setGroupMappings(
  deps: SetGroupMappingsDeps,
  { mappings, by, origin }: SetGroupMappings,
): Promise<Result> {
  const pairs = new Set(mappings.map(({ group, team }) => `${team} ${group}`));
  if (pairs.size < mappings.length) return refuse('already-exists');
  const known = new Set((await deps.teams.list()).map(({ id }) => id));
  if (mappings.some(({ team }) => !known.has(team))) return refuse('not-found');
  const mapped = new Set(mappings.map(({ team }) => team));
  const day = dayOf(deps.now());
  const ended = (await deps.memberships.all(day)).filter(({ team }) => !mapped.has(team));
  const concerned = ended.map(({ person }) => person);
  return deps.gate.change(concerned, () =>
    deps.audit.together(async () => {
      await deps.mappings.replace(mappings);
      if (ended.length > 0) await deps.memberships.change(ended, [], day);
      const row = { actor: by, actorKind: 'person', result: 'done', origin } as const;
      await deps.audit.add({
        ...row,
        action: 'settings-changed',
        objectKind: 'setting',
        object: 'group-mappings',
        detail: { mappings: mappings.length },
      });
      for (const { person, team, role } of ended)
        await deps.audit.add({
          ...row,
          action: 'membership-ended',
          objectKind: 'team',
          object: team,
          detail: { person, role, by: 'groups' },
        });
      return accept();
    }),
  );
}
