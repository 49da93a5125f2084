import type { AuditEntry } from '@verbeterbord/shared/domain/audit.ts';
import type { FastifyRequest } from 'fastify';

/** Who did it and from where, for the audit log. */
export function askedBy(request: FastifyRequest): Pick<AuditEntry, 'actor' | 'actorKind' | 'origin'> {
  const { who } = request.asking;
  const actorKind = who === null ? 'unknown' : who.scopes === null ? 'person' : 'token';
  return { actor: who?.person.id ?? null, actorKind, origin: request.ip };
}
