import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { StoredInvitation } from '../../storage/access/invitations.ts';

/** In the log: somebody accepted an invitation, and what it gave them. */
export async function noteAccepted(
  audit: AuditLog,
  { id, team, role }: StoredInvitation,
  person: PersonId,
  origin: string | null,
): Promise<void> {
  await audit.add({
    action: 'invitation-accepted',
    actor: person,
    actorKind: 'person',
    objectKind: 'invitation',
    object: id,
    result: 'done',
    origin,
    detail: { team, role },
  });
}
