import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import type { DueMeeting, MeetingStore } from '../../storage/team-of-teams/meetings.ts';
import type { AskedBy } from '../asked-by.ts';

export interface DestroyMeetingsDeps {
  readonly meetings: Pick<MeetingStore, 'due' | 'destroy'>;
  readonly audit: AuditLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Destroys every record of a meeting whose day has come, each in one commit with the row that says so. Answers which. */
export async function destroyDueMeetings(
  { meetings, audit, now }: DestroyMeetingsDeps,
  by: AskedBy,
): Promise<readonly DueMeeting[]> {
  const at = now();
  const due = await meetings.due(dayOf(at));
  for (const meeting of due)
    await audit.together(async () => {
      await meetings.destroy(meeting, toInstant(at));
      const { team, heldOn, dueOn } = meeting;
      await audit.add({
        ...by,
        action: 'record-destroyed',
        objectKind: 'team',
        object: team,
        result: 'done',
        detail: { meeting: heldOn, dueOn },
      });
    });
  return due;
}
