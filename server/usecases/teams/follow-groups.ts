import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { ServerEvents } from '../../events.ts';
import type { GroupMappingStore } from '../../storage/people/group-mappings.ts';
import type { GroupMembershipStore } from '../../storage/people/group-memberships.ts';
import type { GatePort } from '../gate-port.ts';
import { groupChanges } from './groups-of-person.ts';

export interface FollowGroupsDeps {
  readonly mappings: GroupMappingStore;
  readonly memberships: GroupMembershipStore;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly events: ServerEvents;
  now(): number;
}

/** Makes somebody's teams follow the groups that the directory says they are in. What was given by hand stays. */
export async function followGroups(
  deps: FollowGroupsDeps,
  person: PersonId,
  groups: readonly string[],
  origin: string | null,
): Promise<void> {
  const day = dayOf(deps.now());
  const { ended, begun } = groupChanges(
    person,
    groups,
    await deps.mappings.list(),
    await deps.memberships.of(person, day),
  );
  if (ended.length === 0 && begun.length === 0) return;
  await deps.gate.change([person], () =>
    deps.audit.together(async () => {
      await deps.memberships.change(ended, begun, day);
      const row = { actor: null, actorKind: 'system', objectKind: 'team', result: 'done', origin } as const;
      const teams = new Set(begun.map(({ team }) => team));
      for (const { team, role } of ended)
        if (!teams.has(team))
          await deps.audit.add({
            ...row,
            action: 'membership-ended',
            object: team,
            detail: { person, role, by: 'groups' },
          });
      for (const { team, role } of begun)
        await deps.audit.add({
          ...row,
          action: 'member-set',
          object: team,
          detail: { person, role, by: 'groups' },
        });
    }),
  );
  deps.events.emit('teamsChanged', { teams: [...ended, ...begun].map(({ team }) => team) });
}
