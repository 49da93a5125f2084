import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId, SessionId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { SessionStore } from '../../storage/access/sessions.ts';
import type { AskedBy } from '../asked-by.ts';
import type { GatePort } from '../gate-port.ts';

export interface EndSessionsDeps {
  readonly gate: GatePort;
  readonly sessionStore: SessionStore;
  readonly audit: AuditLog;
  readonly now: () => number;
}

/** Signs a person out on one device. Its sockets are closed when this resolves. */
export async function endSession(
  { gate, sessionStore, audit, now }: EndSessionsDeps,
  by: AskedBy,
  person: PersonId,
  session: SessionId,
): Promise<Result> {
  return gate.change([person], () =>
    audit.together(async () => {
      const ended = await sessionStore.revoke(person, session, toInstant(now()));
      if (!ended) return refuse('not-found');
      await audit.add({
        ...by,
        action: 'session-ended',
        objectKind: 'session',
        object: session,
        result: 'done',
      });
      return accept();
    }),
  );
}

/** Signs a person out everywhere, but on the device of `except`. Answers on how many. */
export async function endAllSessions(
  { gate, sessionStore, audit, now }: EndSessionsDeps,
  by: AskedBy,
  person: PersonId,
  except: SessionId | null,
): Promise<Result<number>> {
  return gate.change([person], () =>
    audit.together(async () => {
      const count = await sessionStore.revokeAll([person], toInstant(now()), except);
      await audit.add({
        ...by,
        action: 'session-ended',
        objectKind: 'person',
        object: person,
        result: 'done',
        detail: { count },
      });
      return accept(count);
    }),
  );
}
