import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { AccountStore } from '../../storage/access/accounts.ts';
import type { ExternalKey } from '../../storage/access/external-accounts.ts';
import type { SessionStore } from '../../storage/access/sessions.ts';
import type { GatePort } from '../gate-port.ts';
import type { LinkAccountDeps } from './link-account.ts';

export interface UnlinkAccountDeps extends LinkAccountDeps {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly gate: GatePort;
}

/**
 * Takes one's own account at the provider off, and ends what was signed in with it. Refuses `last-way-in` when it is the only
 * way in that one has, and `not-found` when it isn't one's own.
 */
export async function unlinkAccount(
  deps: UnlinkAccountDeps,
  {
    person,
    key,
    origin,
  }: { readonly person: PersonId; readonly key: ExternalKey; readonly origin: string | null },
): Promise<Result> {
  const linked = await deps.external.of(person);
  if (!linked.some(({ issuer, subject }) => issuer === key.issuer && subject === key.subject))
    return refuse('not-found');
  const local = await deps.accounts.find(person);
  if (linked.length === 1 && local?.passwordHash == null) return refuse('last-way-in');
  return deps.gate.change([person], () =>
    deps.audit.together(async () => {
      const gone = await deps.external.unlink(person, key);
      await deps.sessions.revokeAt({ ...key, issuerSession: null }, toInstant(deps.now()));
      if (!gone) return refuse('not-found');
      await deps.audit.add({
        action: 'account-unlinked',
        actor: person,
        actorKind: 'person',
        objectKind: 'person',
        object: person,
        result: 'done',
        origin,
        detail: { issuer: key.issuer },
      });
      return accept();
    }),
  );
}
