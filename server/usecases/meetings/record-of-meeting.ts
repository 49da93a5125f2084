import type { MeetingRecord } from '@verbeterbord/shared/api/meetings.ts';
import type { OverviewRow, OverviewSuccess, QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import type { Meeting, SaidKind, Stop } from '@verbeterbord/shared/domain/meeting.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';

/** What stands around a meeting when it ends. */
export interface MeetingFacts {
  readonly team: string;
  readonly cycle: Cycle;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly forgotten: boolean;
  readonly rows: readonly (Pick<
    OverviewRow,
    'team' | 'name' | 'counts' | 'carried' | 'successes' | 'questions'
  > & {
    readonly ambitions: readonly Pick<
      OverviewRow['ambitions'][number],
      'title' | 'judgement' | 'judgementNote' | 'judgedOn'
    >[];
  })[];
  readonly successes: readonly Pick<OverviewSuccess, 'team' | 'title'>[];
  readonly questions: readonly Omit<QuestionLine, 'holder' | 'paint' | 'standing' | 'askedAt'>[];
}

/** The record of a meeting that ends now: texts and figures copied, so that nothing that changes later changes it. No names. */
export function recordOfMeeting(meeting: Meeting, facts: MeetingFacts): MeetingRecord {
  const { rows, questions, successes, ...around } = facts;
  const discussed = subjectsOf(meeting, 'teams').flatMap((id) => rows.filter(({ team }) => team === id));
  const asked = subjectsOf(meeting, 'questions').flatMap((id) =>
    questions.filter((question) => question.id === id),
  );
  const said = (kind: SaidKind) =>
    meeting.said
      .filter((each) => each.kind === kind)
      .map(({ about, text }) => ({ about: nameOf(about, facts), text }));
  return {
    ...around,
    successes: successes.map(({ team, title }) => ({ team: team.name, title })),
    teams: discussed.map(({ name, ambitions, counts, carried, successes: celebrated, questions: open }) => {
      const first = ambitions[0];
      return {
        team: name,
        ambition: first?.title ?? null,
        judgement: first?.judgement ?? null,
        judgementNote: first?.judgementNote ?? '',
        judgedOn: first?.judgedOn ?? null,
        counts,
        carried,
        successes: celebrated,
        questions: open,
      };
    }),
    questions: asked.map(({ id, team, title, text, help, before, state, words, side, changedAt }) => ({
      id,
      team: team.name,
      title,
      text,
      help,
      before,
      state,
      words,
      here: (isSettled(state) || side === 'passed') && changedAt >= facts.startedAt,
    })),
    agreements: said('agreement'),
    notes: said('note'),
  };
}

function subjectsOf({ steps }: Meeting, step: string): readonly string[] {
  return steps.find((each) => each.step === step)?.subjects ?? [];
}

/** What was being talked about, in words that stay. */
function nameOf(
  { step, subject }: Stop,
  { rows, questions }: Pick<MeetingFacts, 'rows' | 'questions'>,
): string | null {
  if (subject === null) return null;
  if (step === 'teams') return rows.find(({ team }) => team === subject)?.name ?? null;
  const question = questions.find(({ id }) => id === subject);
  return question === undefined ? null : `${question.team.name}: ${question.text}`;
}
