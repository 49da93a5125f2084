import { teamRoles, type TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { GroupMapping } from '../../storage/people/group-mappings.ts';
import type { GroupMembership } from '../../storage/people/group-memberships.ts';

/** What of somebody's memberships by group ends, and what begins. A role that changes does both. */
export interface GroupChanges {
  readonly ended: readonly GroupMembership[];
  readonly begun: readonly GroupMembership[];
}

/** Compares the memberships that a person has by group with those that their groups give now; the strongest role counts. */
export function groupChanges(
  person: PersonId,
  groups: readonly string[],
  mappings: readonly GroupMapping[],
  current: readonly GroupMembership[],
): GroupChanges {
  const wanted = new Map<TeamId, TeamRole>();
  for (const { group, team, role } of mappings) {
    if (!groups.includes(group)) continue;
    const known = wanted.get(team);
    if (known === undefined || teamRoles.indexOf(role) < teamRoles.indexOf(known)) wanted.set(team, role);
  }
  const ended = current.filter(({ team, role }) => wanted.get(team) !== role);
  const kept = new Map(current.map(({ team, role }) => [team, role]));
  const begun = [...wanted]
    .filter(([team, role]) => kept.get(team) !== role)
    .map(([team, role]) => ({ person, team, role }));
  return { ended, begun };
}
