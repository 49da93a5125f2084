import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

export interface SetMember {
  readonly team: TeamId;
  readonly person: PersonId;
  readonly role: TeamRole;
  /** Today unless said otherwise; not before today, because the past stays as it was. */
  readonly from?: Day | undefined;
  /** Its last day. */
  readonly until?: Day | null | undefined;
}

/** Makes somebody of the organisation a member of a team, or gives a member another role. */
export async function setMember(
  { memberships, people, sessionStore, gate, audit, events, now }: Omit<TeamDeps, 'teams' | 'teamTree'>,
  by: AskedBy,
  { team, person, role, ...days }: SetMember,
): Promise<Result> {
  const today = dayOf(now());
  const from = days.from ?? today;
  const until = days.until ?? null;
  if (from < today || (until !== null && until < from)) return refuse('invalid-day');
  if (!(await people.isHere(person))) return refuse('not-found');
  const done = await gate.change([person], () =>
    audit.together(async () => {
      await memberships.set({ team, person, role, from, until });
      await sessionStore.renewLater([person]);
      await audit.add({
        ...by,
        action: 'member-set',
        objectKind: 'team',
        object: team,
        result: 'done',
        detail: { person, role, from, until },
      });
      return accept();
    }),
  );
  if (done.ok) events.emit('teamsChanged', { teams: [team] });
  return done;
}
