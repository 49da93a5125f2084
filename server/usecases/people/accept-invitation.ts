import { initialsOf, type TeamRole } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { isGuessable } from '../../auth/local/guessable.ts';
import { hashToken } from '../../auth/token.ts';
import { loginOf } from '../../storage/access/accounts.ts';
import type { StoredInvitation } from '../../storage/access/invitations.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';
import { noteAccepted } from './note-accepted.ts';

/** What an invitation says to whoever holds it, and nothing else. */
export interface InvitationShown {
  readonly organisation: string;
  readonly team: string | null;
  readonly role: TeamRole | null;
  /** Where it was mailed, which then is the login; null for a link that was passed on. */
  readonly email: string | null;
  readonly expiresAt: Instant;
}

type ReadDeps = Pick<AccountDeps, 'invitations' | 'organisation' | 'teams' | 'now'>;

/** One answer for expired, used, revoked and forged: `link-ended`. */
export async function readInvitation(deps: ReadDeps, token: string): Promise<Result<InvitationShown>> {
  const found = await deps.invitations.open(hashToken(token), toInstant(deps.now()));
  if (found === null) return refuse('link-ended');
  const team = found.team === null ? null : await deps.teams.find(found.team);
  // its team ended meanwhile
  if (found.team !== null && team === null) return refuse('link-ended');
  const { role, email, expiresAt } = found;
  return accept({
    organisation: (await deps.organisation.name()) ?? '',
    team: team?.name ?? null,
    role,
    email,
    expiresAt,
  });
}

/** Somebody new, with an account of our own. */
export interface Newcomer {
  readonly name: string;
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

/**
 * Somebody new accepts: a person with an account and a place in the team, in one transaction with the use of the invitation.
 * Of two who want its last use one gets it, the other `link-ended`.
 */
export async function acceptAsNewcomer(
  deps: AccountDeps,
  input: { readonly token: string; readonly newcomer: Newcomer; readonly origin: string | null },
): Promise<Result<{ readonly person: PersonId; readonly changedAt: Instant }>> {
  const { newcomer } = input;
  const shown = await readInvitation(deps, input.token);
  if (!shown.ok) return shown;
  if (!(await deps.settings.get('localAccounts'))) return refuse('wrong-state');
  // it was mailed to one address: who has it proved that this is theirs, and no other
  const login = loginOf(shown.value.email ?? newcomer.login);
  if (await isGuessable(newcomer.password, [login, newcomer.name, shown.value.organisation]))
    return refuse('weak-password');
  const passwordHash = await deps.passwords.hash(newcomer.password);
  const person = newId<PersonId>();
  const at = toInstant(deps.now());
  const done = await deps.transactions.run<StoredInvitation>(async ({ invitations, people, accounts }) => {
    const invitation = await invitations.take(hashToken(input.token), at);
    if (invitation === null) return refuse('link-ended');
    await people.add({
      id: person,
      name: newcomer.name,
      initials: initialsOf(newcomer.name),
      role: newcomer.role,
      office: null,
      kind: 'member',
      email: login,
      administrator: false,
    });
    if (!(await accounts.add({ person, login, passwordHash, at }))) return refuse('login-taken');
    await invitations.noteUse(invitation.id, person, at);
    if (invitation.team !== null && invitation.role !== null)
      await people.joinTeam(person, invitation.team, invitation.role, dayOf(deps.now()));
    await deps.audit.add({
      action: 'person-added',
      actor: person,
      actorKind: 'person',
      objectKind: 'person',
      object: person,
      result: 'done',
      origin: input.origin,
      detail: { by: 'invitation' },
    });
    await noteAccepted(deps.audit, invitation, person, input.origin);
    return accept(invitation);
  });
  if (!done.ok) return done;
  deps.events.emit('teamsChanged', {});
  return accept({ person, changedAt: at });
}

/** Somebody who is signed in accepts: a place in the team. Who has it already loses nothing, and uses nothing up. */
export async function acceptAsMember(
  deps: AccountDeps,
  input: { readonly token: string; readonly person: PersonId; readonly origin: string | null },
): Promise<Result<{ readonly team: TeamId | null }>> {
  const { person } = input;
  const tokenHash = hashToken(input.token);
  const at = toInstant(deps.now());
  const done = await deps.gate.change([person], () =>
    deps.transactions.run<StoredInvitation>(async ({ invitations, people }) => {
      if ((await people.stateOf(person)) !== 'active') return refuse('not-allowed');
      const open = await invitations.open(tokenHash, at);
      if (open === null) return refuse('link-ended');
      const { team, role } = open;
      const joined =
        team !== null && role !== null && (await people.joinTeam(person, team, role, dayOf(deps.now())));
      if (!joined) return accept(open);
      const taken = await invitations.take(tokenHash, at);
      if (taken === null) return refuse('link-ended');
      // who was taken out of the team doesn't come back by the link that they came by
      if (!(await invitations.noteUse(taken.id, person, at))) return refuse('link-ended');
      await noteAccepted(deps.audit, taken, person, input.origin);
      return accept(taken);
    }),
  );
  if (!done.ok) return done;
  deps.events.emit('teamsChanged', {});
  return accept({ team: done.value.team });
}
