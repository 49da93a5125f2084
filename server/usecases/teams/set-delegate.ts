import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { TeamDelegate } from '../../storage/people/memberships.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/**
 * Says who speaks for a team in the one above it, and who when they can't; null takes it away. Both work in the team. They come
 * into the board of the team above by that.
 */
export async function setDelegate(
  deps: Pick<TeamDeps, 'teams' | 'memberships' | 'sessionStore' | 'gate' | 'audit' | 'events' | 'now'>,
  by: AskedBy,
  team: TeamId,
  delegate: TeamDelegate | null,
): Promise<Result> {
  const { teams, memberships, sessionStore, gate, audit, events, now } = deps;
  const row = await teams.find(team);
  if (row === null) return refuse('not-found');
  const { parent } = row;
  if (parent === null) return refuse('wrong-state');
  const named = namedIn(delegate);
  if (new Set(named).size < named.length) return refuse('invalid-value');
  const today = dayOf(now());
  for (const person of named) {
    const role = (await teams.standingOf(person, today)).roles.get(team);
    if (role === undefined || role === 'viewer') return refuse('not-a-member');
  }
  const before = namedIn(await memberships.delegateOf(team));
  const done = await gate.change([...new Set([...before, ...named])], () =>
    audit.together(async () => {
      // it was moved or ended meanwhile
      if (!(await memberships.setDelegate(team, parent, delegate))) return refuse('wrong-state');
      await sessionStore.renewLater(named.filter((person) => !before.includes(person)));
      await audit.add({
        ...by,
        action: delegate === null ? 'delegate-removed' : 'delegate-set',
        objectKind: 'team',
        object: team,
        result: 'done',
        detail: { delegate: delegate?.person ?? null, deputy: delegate?.deputy ?? null },
      });
      return accept();
    }),
  );
  if (done.ok) events.emit('teamsChanged', { teams: [team] });
  return done;
}

function namedIn(delegate: TeamDelegate | null): PersonId[] {
  return delegate === null ? [] : [delegate.person, ...(delegate.deputy === null ? [] : [delegate.deputy])];
}
