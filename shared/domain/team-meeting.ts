import type { Day, Instant } from '../time.ts';
import type { JudgementValue } from './ambition.ts';
import type { AgendaStep } from './meeting.ts';

/** What a Team van teams talks through, in this order. Who is there is nobody's record. */
export const teamMeetingSteps = [
  'check-in',
  'successes',
  'teams',
  'questions',
  'agreements',
  'close',
] as const;
export type TeamMeetingStep = (typeof teamMeetingSteps)[number];

interface TeamToDiscuss {
  readonly team: string;
  readonly name: string;
  /** Its own, of its first ambition; null when it gave none. */
  readonly judgement: JudgementValue | null;
}

interface QuestionToDiscuss {
  readonly id: string;
  readonly before: Day | null;
  readonly askedAt: Instant;
}

/** By the team's own word: who says that it is stuck comes first. */
const urgency: Readonly<Record<JudgementValue | 'none', number>> = {
  stuck: 0,
  fragile: 1,
  none: 2,
  'on-track': 3,
};

/** Who says of itself that it is stuck first, then who calls itself fragile, who said nothing, and who is on track; by name among these. */
export function teamsToDiscuss<Team extends TeamToDiscuss>(teams: readonly Team[]): Team[] {
  const rank = ({ judgement }: Team): number => urgency[judgement ?? 'none'];
  return teams.toSorted((a, b) => rank(a) - rank(b) || compare(a.name, b.name) || compare(a.team, b.team));
}

/** What is wanted first comes first; without a wanted day after those that have one, the longest asked first. */
export function questionsToDiscuss<Question extends QuestionToDiscuss>(
  questions: readonly Question[],
): Question[] {
  const wanted = ({ before }: Question): string => before ?? '~';
  return questions.toSorted(
    (a, b) => compare(wanted(a), wanted(b)) || compare(a.askedAt, b.askedAt) || compare(a.id, b.id),
  );
}

/** The agenda of a meeting that begins now. */
export function teamAgenda(
  teams: readonly TeamToDiscuss[],
  questions: readonly QuestionToDiscuss[],
): AgendaStep[] {
  const subjects: Partial<Record<TeamMeetingStep, readonly string[]>> = {
    teams: teamsToDiscuss(teams).map(({ team }) => team),
    questions: questionsToDiscuss(questions).map(({ id }) => id),
  };
  return teamMeetingSteps.map((step) => ({ step, subjects: subjects[step] ?? [] }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
