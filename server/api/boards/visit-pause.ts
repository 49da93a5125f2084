import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';

/** Who comes back to a board within this time is still at the same visit. Milliseconds. */
const pause = 30 * 60_000;

/** What was looked at after this moment belongs to the visit that is going on. `now`: milliseconds since 1970. */
export function pauseStart(now: number): Instant {
  return toInstant(now - pause);
}
