import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { ExternalAccountStore, ExternalKey } from '../../storage/access/external-accounts.ts';

export interface LinkAccountDeps {
  readonly external: ExternalAccountStore;
  readonly audit: AuditLog;
  now(): number;
}

export interface LinkAccount extends ExternalKey {
  readonly person: PersonId;
  readonly email: string | null;
  readonly origin: string | null;
}

/** Links an account at the provider to somebody who is signed in and asked for it. Refuses `already-exists` when it is another's. */
export async function linkAccount(deps: LinkAccountDeps, input: LinkAccount): Promise<Result> {
  const { issuer, person, email, origin } = input;
  return deps.audit.together(async () => {
    const linked = await deps.external.link(input, { person, email, at: toInstant(deps.now()) });
    const whose = linked ? person : (await deps.external.find(input))?.person;
    const ok = whose === person;
    if (linked || !ok)
      await deps.audit.add({
        action: 'account-linked',
        actor: person,
        actorKind: 'person',
        objectKind: 'person',
        object: person,
        result: ok ? 'done' : 'refused',
        origin,
        // never the subject: at the provider it says who this is, also after they were erased here
        detail: { issuer },
      });
    return ok ? accept() : refuse('already-exists');
  });
}
