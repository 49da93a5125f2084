import type { AuditEntry } from '@verbeterbord/shared/domain/audit.ts';

/** Who asks for a use case, as the audit log will tell. */
export type AskedBy = Pick<AuditEntry, 'actor' | 'actorKind' | 'origin'>;
