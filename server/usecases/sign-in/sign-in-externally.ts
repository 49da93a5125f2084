import type { AuditDetail } from '@verbeterbord/shared/domain/audit.ts';
import type { JoinRule, SignOnFailure } from '@verbeterbord/shared/domain/sign-on.ts';
import { initialsOf } from '@verbeterbord/shared/domain/team.ts';
import { newId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { ExternalAccountStore } from '../../storage/access/external-accounts.ts';
import { noteAccepted } from '../people/note-accepted.ts';
import { followGroups, type FollowGroupsDeps } from '../teams/follow-groups.ts';
import type { ExternalIdentity } from './external-identity.ts';

export interface SignInExternallyDeps extends FollowGroupsDeps {
  readonly external: ExternalAccountStore;
}

export interface SignInExternally {
  readonly identity: ExternalIdentity;
  readonly join: JoinRule;
  /** Hash of the token of the invitation that they came with. */
  readonly invitation: string | null;
  /** Network address. */
  readonly origin: string | null;
}

export type SignedIn =
  | { readonly ok: true; readonly person: PersonId }
  | { readonly ok: false; readonly failure: SignOnFailure };

/** Shown to the administrator, in the log: a directory that lists no groups is something to mend there. */
const unlistedNote =
  'De provider noemde de groepen niet, omdat het er te veel zijn. De teams zijn gelaten zoals ze waren.';

/**
 * Who somebody is that the provider vouches for, and whether they may come in. Known by issuer and subject alone: the same
 * e-mail address means nothing. Writes its rows in the audit log, refusals too.
 */
export async function signInExternally(
  deps: SignInExternallyDeps,
  input: SignInExternally,
): Promise<SignedIn> {
  const { identity, origin } = input;
  const found = await whoIsIt(deps, input);
  if (!found.ok) {
    await deps.audit.add({
      action: 'sign-in-refused',
      actor: null,
      actorKind: 'unknown',
      result: 'refused',
      origin,
      detail: { method: 'oidc', issuer: identity.issuer, reason: found.failure },
    });
    return found;
  }
  const { person } = found;
  if (input.invitation !== null) deps.events.emit('teamsChanged', {});
  const unlisted = identity.groups === 'unlisted';
  if (identity.groups !== null && identity.groups !== 'unlisted')
    await followGroups(deps, person, identity.groups, origin);
  const detail: AuditDetail = {
    method: 'oidc',
    issuer: identity.issuer,
    ...(unlisted && { groups: unlistedNote }),
  };
  await deps.audit.add({
    action: 'signed-in',
    actor: person,
    actorKind: 'person',
    objectKind: 'person',
    object: person,
    result: 'done',
    origin,
    detail,
  });
  return { ok: true, person };
}

async function whoIsIt(deps: SignInExternallyDeps, input: SignInExternally): Promise<SignedIn> {
  const { identity, invitation, origin } = input;
  const known = await deps.external.find(identity);
  if (known === null) return welcome(deps, input);
  if (known.state !== 'active' || known.kind !== 'member') return { ok: false, failure: 'sso-deactivated' };
  const { person } = known;
  const at = toInstant(deps.now());
  if (invitation !== null) {
    const taken = await deps.gate.change([person], () =>
      deps.audit.together(async () => {
        const accepted = await deps.external.accept(person, invitation, at);
        if (accepted !== null) await noteAccepted(deps.audit, accepted, person, origin);
        return accepted;
      }),
    );
    if (taken === null) return { ok: false, failure: 'sso-invitation-ended' };
  }
  await deps.external.seen(identity, { person, email: identity.email, at });
  return { ok: true, person };
}

/** Somebody who was never here becomes a person, where the rule for joining lets them. */
async function welcome(deps: SignInExternallyDeps, input: SignInExternally): Promise<SignedIn> {
  const { identity, invitation, origin } = input;
  const failure = invitation === null ? await refusalOf(deps, input) : null;
  if (failure !== null) return { ok: false, failure };
  const name = identity.name ?? identity.email?.split('@')[0] ?? 'Naamloos';
  const person = newId<PersonId>();
  const at = toInstant(deps.now());
  const { issuer, subject, email } = identity;
  const newcomer = { issuer, subject, person, name, initials: initialsOf(name), email, invitation, at };
  const welcomed = await deps.audit.together(async () => {
    const done = await deps.external.welcome(newcomer);
    if (!done.ok) return done;
    await deps.audit.add({
      action: 'person-added',
      actor: person,
      actorKind: 'person',
      objectKind: 'person',
      object: person,
      result: 'done',
      origin,
      detail: { by: 'oidc', issuer },
    });
    if (done.invitation !== null) await noteAccepted(deps.audit, done.invitation, person, origin);
    return done;
  });
  if (welcomed.ok) return { ok: true, person };
  // two tabs at once: the other one made the person, and this one is them
  if (welcomed.why === 'known') return whoIsIt(deps, input);
  return { ok: false, failure: 'sso-invitation-ended' };
}

async function refusalOf(
  deps: SignInExternallyDeps,
  { identity: { groups }, join }: SignInExternally,
): Promise<SignOnFailure | null> {
  if (join === 'everybody') return null;
  if (join === 'invited') return 'sso-not-invited';
  if (groups === 'unlisted') return 'sso-too-many-groups';
  const mapped = await deps.mappings.list();
  return mapped.some(({ group }) => groups?.includes(group) === true) ? null : 'sso-no-group';
}
