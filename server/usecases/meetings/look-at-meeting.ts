import type { MeetingDetail, MeetingLine, RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import type { QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { MeetingRow } from '../../storage/team-of-teams/meetings.ts';
import { cycleWithNumber } from './meeting-cycle.ts';
import type { MeetingDeps } from './meeting-deps.ts';

interface Asking {
  readonly team: { readonly id: TeamId; readonly name: string };
  readonly maySpeak: boolean;
}

/** A meeting with what it is about: where it is and how everything stands now, or its record. */
export async function lookAtMeeting(
  deps: MeetingDeps,
  row: MeetingRow,
  { team, maySpeak }: Asking,
): Promise<MeetingDetail> {
  return {
    id: row.id,
    team,
    version: row.version,
    startedAt: row.startedAt,
    maySpeak,
    cycle: row.record?.cycle ?? (await cycleWithNumber(deps, team.id, row.cycle)),
    today: dayOf(deps.now()),
    running: row.endedAt === null ? await runningOf(deps, row) : null,
    record: row.record,
    destroyOn: row.destroyOn,
  };
}

/** A meeting in a list. */
export function meetingLineOf({ id, cycle, startedAt, endedAt, destroyOn, record }: MeetingRow): MeetingLine {
  return {
    id,
    cycle,
    startedAt,
    endedAt,
    destroyOn,
    agreements: record?.agreements.length ?? 0,
    settled: record?.questions.filter(({ here }) => here).length ?? 0,
  };
}

async function runningOf(
  { overviews, meetings }: MeetingDeps,
  { team, meeting }: MeetingRow,
): Promise<RunningMeeting> {
  const { at, furthest, since } = meeting;
  const subjects = (step: string): readonly string[] =>
    meeting.steps.find((each) => each.step === step)?.subjects ?? [];
  const onAgenda = new Set(subjects('teams'));
  const standing = await overviews.answer(team, undefined);
  return {
    // written by ourselves, of these steps
    steps: meeting.steps as RunningMeeting['steps'],
    said: meeting.said as RunningMeeting['said'],
    at,
    furthest,
    since,
    teams: (standing?.rows ?? []).filter((row) => onAgenda.has(row.team)),
    questions: [...(await meetings.questions(team, subjects('questions') as readonly QuestionId[]))],
    successes: [...(standing?.successes ?? [])],
  };
}
