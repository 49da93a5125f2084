import type { SessionId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { SessionStore } from '../storage/access/sessions.ts';
import type { AccessGate } from './access-gate.ts';

/** How often time is looked at: what it ends, it ends within a minute. Milliseconds. */
export const sweepEvery = 60_000;

const idsAtOnce = 500;

/** An open board keeps its session from going idle; sessions, links and memberships whose time has come lose their sockets. */
export async function sweepAccess(
  gate: AccessGate,
  sessions: Pick<SessionStore, 'touch'>,
  now: () => number,
): Promise<void> {
  const ids = [...new Set([...gate.stands].map((stand) => stand.session))] as SessionId[];
  for (let at = 0; at < ids.length; at += idsAtOnce)
    await sessions.touch(ids.slice(at, at + idsAtOnce), toInstant(now()));
  await gate.sweep();
}
