import { z } from 'zod';
import type { SessionId } from '../ids.ts';
import { id, instant } from './values.ts';

/** A device that I am signed in on. */
export const ownSession = z.object({
  id: id<SessionId>(),
  /** Such as "Edge op Windows"; empty when it isn't known. */
  device: z.string(),
  method: z.enum(['demo', 'password', 'oidc', 'invitation', 'guest', 'display']),
  createdAt: instant,
  /** At most a minute old while it is in use. */
  seenAt: instant,
  /** Whether it's the one that asks. */
  current: z.boolean(),
});
export type OwnSessionLine = z.infer<typeof ownSession>;

/** GET /api/v1/my-sessions: last seen first. */
export const ownSessions = z.object({ sessions: z.array(ownSession) });

/** POST /api/v1/my-sessions/end-all: on all devices, this one too unless `others` is true. */
export const endSessions = z.strictObject({ others: z.boolean().optional() });
