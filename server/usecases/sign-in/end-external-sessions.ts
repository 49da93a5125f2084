import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { AtIssuer, SessionStore } from '../../storage/access/sessions.ts';
import type { GatePort } from '../gate-port.ts';

export interface EndExternalSessionsDeps {
  readonly sessions: SessionStore;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  now(): number;
}

/** Ends what the provider says has ended: one sign-in, or all of somebody. Answers how many sessions of ours that were. */
export async function endExternalSessions(
  deps: EndExternalSessionsDeps,
  at: AtIssuer,
  { channel, origin }: { readonly channel: 'back' | 'front'; readonly origin: string | null },
): Promise<number> {
  const people = await deps.sessions.peopleAt(at);
  if (people.length === 0) return 0;
  return deps.gate.change(people, () =>
    deps.audit.together(async () => {
      const ended = await deps.sessions.revokeAt(at, toInstant(deps.now()));
      for (const person of people)
        await deps.audit.add({
          action: 'session-ended',
          actor: null,
          actorKind: 'system',
          objectKind: 'person',
          object: person,
          result: 'done',
          origin,
          detail: { issuer: at.issuer, channel },
        });
      return ended;
    }),
  );
}
