import { toInstant } from '@verbeterbord/shared/time.ts';
import type { MeetingDeps } from './meeting-deps.ts';
import { endForgottenMeeting } from './step-meeting.ts';

/** A meeting that goes on for so long was forgotten, milliseconds. */
const forgottenAfter = 7 * 24 * 3_600_000;

/**
 * Rounds off meetings that nobody ended, and those of teams that ended: a record has a day on which it goes, a meeting that goes on
 * for ever has none. Answers how many.
 */
export async function endForgottenMeetings(deps: MeetingDeps): Promise<number> {
  const forgotten = await deps.meetings.forgotten(toInstant(deps.now() - forgottenAfter));
  let ended = 0;
  for (const { team, id } of forgotten) {
    const done = await endForgottenMeeting(deps, team, id);
    if (done.ok) ended += 1;
  }
  return ended;
}
