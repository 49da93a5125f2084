import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { Effect } from './effects.ts';
import type { Session } from './session.ts';

/** Closes a session that was refused: when what it sent before is on disk. */
export function dismissal(session: Session): Effect[] {
  if (session.state.name !== 'refused') return [];
  return [{ do: 'close', session, reason: session.state.reason, why: session.state.why }];
}

/** Refuses everybody, for the same reason; who was refused already keeps theirs. Nobody is closed yet. */
export function refuseAll(sessions: Iterable<Session>, reason: CloseReason, why: string): void {
  for (const session of sessions)
    if (session.state.name !== 'closed' && session.state.name !== 'refused')
      session.state = { name: 'refused', reason, why };
}
