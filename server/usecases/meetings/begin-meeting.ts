import { beginMeeting as begin } from '@verbeterbord/shared/domain/meeting.ts';
import { teamAgenda } from '@verbeterbord/shared/domain/team-meeting.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { MeetingId, TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { cycleOfTeam } from './meeting-cycle.ts';
import type { MeetingDeps } from './meeting-deps.ts';

/** Which meeting goes on, and as of which step. */
export interface BegunMeeting {
  readonly id: MeetingId;
  readonly version: number;
}

/**
 * Begins a meeting of a team with the agenda of this moment. The same id a second time is the same meeting. Refuses
 * `meeting-running` when another one goes on, and `not-found`. The right was checked before.
 */
export async function beginMeeting(
  deps: MeetingDeps,
  team: TeamId,
  id: MeetingId,
): Promise<Result<BegunMeeting>> {
  const { meetings, overviews, events, now } = deps;
  const standing = await overviews.answer(team, undefined);
  if (standing === null) return refuse('not-found');
  const { number } = await cycleOfTeam(deps, team);
  const teams = standing.rows.map((row) => ({
    team: row.team,
    name: row.name,
    judgement: row.ambitions[0]?.judgement ?? null,
  }));
  const at = toInstant(now());
  const begun = await meetings.begin({
    id,
    team,
    cycle: number,
    version: 1,
    meeting: begin(teamAgenda(teams, standing.questions), at),
    movedIn: 1,
    lastStep: null,
    startedAt: at,
    endedAt: null,
    record: null,
    destroyOn: null,
  });
  if (!begun.ok) return begun;
  const { version } = begun.value;
  events.emit('meetingChanged', { team, meeting: id, version });
  return accept({ id, version });
}
