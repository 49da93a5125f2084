import type { MeetingRecord, NewMeetingStep } from '@verbeterbord/shared/api/meetings.ts';
import { movesMeeting, stepMeeting, type Meeting } from '@verbeterbord/shared/domain/meeting.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { MeetingId, QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { destructionDay } from '../../boards/closing/destruction-day.ts';
import type { MeetingRow, SteppedMeeting } from '../../storage/team-of-teams/meetings.ts';
import { cycleWithNumber } from './meeting-cycle.ts';
import type { MeetingDeps } from './meeting-deps.ts';
import { recordOfMeeting } from './record-of-meeting.ts';

/** Years that a team's records are kept when it has no board that says otherwise. */
const usualYears = 5;

/** How a record comes about at the end of a meeting. */
interface Ending {
  readonly record: (meeting: Meeting) => MeetingRecord;
  readonly destroyOn: Day;
}

/**
 * Takes a step in a meeting that goes on; the same `id` a second time is no step. Two people who press *next* at once go one step:
 * who didn't see where it was gets `changed-by-other`. Refuses also what the agenda refuses, and `not-found`. The right was checked
 * before.
 */
export async function takeMeetingStep(
  deps: MeetingDeps,
  team: TeamId,
  id: MeetingId,
  step: NewMeetingStep,
): Promise<Result<MeetingRow>> {
  return take(deps, team, id, step, false);
}

/** Rounds off a meeting that nobody ended. Its record says so. */
export async function endForgottenMeeting(
  deps: MeetingDeps,
  team: TeamId,
  id: MeetingId,
): Promise<Result<MeetingRow>> {
  const row = await deps.meetings.find(team, id);
  if (row === null) return refuse('not-found');
  return take(deps, team, id, { id: `forgotten-${id}`, version: row.version, event: { kind: 'end' } }, true);
}

async function take(
  deps: MeetingDeps,
  team: TeamId,
  id: MeetingId,
  { id: step, version, event }: NewMeetingStep,
  forgotten: boolean,
): Promise<Result<MeetingRow>> {
  const { meetings, events, now } = deps;
  const at = toInstant(now());
  // what a transaction must not wait for
  const ending = event.kind === 'end' ? await endingOf(deps, team, id, at, forgotten) : null;
  let changed = false;
  const taken = await meetings.step(team, id, (row): Result<SteppedMeeting | null> => {
    if (row.lastStep === step) return accept(null);
    if (row.endedAt !== null) return refuse('meeting-over');
    if (movesMeeting(event) && (version < row.movedIn || version > row.version))
      return refuse('changed-by-other');
    const stepped = stepMeeting(row.meeting, event, at);
    if (!stepped.ok) return stepped;
    if (stepped.value === row.meeting) return accept(null);
    changed = true;
    return accept({
      version: row.version + 1,
      meeting: stepped.value,
      movedIn: movesMeeting(event) ? row.version + 1 : row.movedIn,
      lastStep: step,
      end: ending === null ? null : { at, record: ending.record(stepped.value), destroyOn: ending.destroyOn },
    });
  });
  if (taken.ok && changed) events.emit('meetingChanged', { team, meeting: id, version: taken.value.version });
  return taken;
}

async function endingOf(
  deps: MeetingDeps,
  team: TeamId,
  id: MeetingId,
  at: Instant,
  forgotten: boolean,
): Promise<Ending | null> {
  const { meetings, overviews, boards, teams } = deps;
  const row = await meetings.find(team, id);
  if (row?.endedAt !== null) return null;
  const asked = row.meeting.steps.find(({ step }) => step === 'questions')?.subjects ?? [];
  const named = await teams.find(team);
  const standing = await overviews.answer(team, undefined);
  const day = dayOf(Date.parse(row.startedAt));
  const facts = {
    team: named?.name ?? '',
    // a team that ended has no calendar any more
    cycle:
      named === null
        ? { number: row.cycle, start: day, end: day }
        : await cycleWithNumber(deps, team, row.cycle),
    startedAt: row.startedAt,
    endedAt: at,
    forgotten,
    rows: standing?.rows ?? [],
    successes: standing?.successes ?? [],
    questions: await meetings.questions(team, asked as readonly QuestionId[]),
  };
  const board = await boards.firstOf(team);
  return {
    record: (meeting) => recordOfMeeting(meeting, facts),
    destroyOn: destructionDay(dayOf(Date.parse(at)), board?.recordYears ?? usualYears),
  };
}
