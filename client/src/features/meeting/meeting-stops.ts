import type { RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import { stopsOf, type Stop } from '@verbeterbord/shared/domain/meeting.ts';
import type { TeamMeetingStep } from '@verbeterbord/shared/domain/team-meeting.ts';
import type { MeetingText } from '../../i18n/meeting.ts';

/** A stop of this agenda. */
export interface TeamStop extends Stop {
  readonly step: TeamMeetingStep;
}

/** All stops, in order. */
export function stopsIn({ steps }: Pick<RunningMeeting, 'steps'>): TeamStop[] {
  // as the agenda has them
  return stopsOf(steps) as TeamStop[];
}

/** What a stop is called: its team, whose question it is, or its step. */
export function nameOfStop(
  { step, subject }: Stop,
  { teams, questions }: Pick<RunningMeeting, 'teams' | 'questions'>,
  { steps, question: { from } }: Pick<MeetingText, 'steps' | 'question'>,
): string {
  const team = step === 'teams' ? teams.find((row) => row.team === subject)?.name : undefined;
  const asking = step === 'questions' ? questions.find(({ id }) => id === subject)?.team.name : undefined;
  return team ?? (asking === undefined ? steps[step as TeamMeetingStep] : from(asking));
}

/** Whether a question needs nothing more here: it was answered, declined, withdrawn, or passed on. */
export function isDealtWith({ state, side }: RunningMeeting['questions'][number]): boolean {
  return side === 'passed' || state === 'answered' || state === 'declined' || state === 'withdrawn';
}
