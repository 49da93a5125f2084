import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { QuestionSide } from '@verbeterbord/shared/domain/question.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useTeams } from '../../crossings/use-teams.ts';
import { useText } from '../../i18n/language.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { onLive } from '../../live/live.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePagePlace } from '../../ui/page-place.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { OpenedQuestion } from './opened-question.tsx';
import { PastQuestion } from './past-question.tsx';
import styles from './questions-page.module.css';

const sides = ['received', 'asked', 'passed'] as const satisfies readonly QuestionSide[];

/** So many at a time. */
const limit = 50;

interface Answer {
  readonly questions: readonly QuestionLine[];
}

interface QuestionsPageProps {
  readonly team: TeamId;
  readonly missing: ReactNode;
}

/** All that a team was asked, asked itself or passed on, newest first, also what is over. */
export function QuestionsPage({ team, missing }: QuestionsPageProps) {
  const words = useTeamOfTeamsText().questions.history;
  const [side, setSide] = useState<QuestionSide>('received');
  const { teams } = useTeams();
  const known = teams?.find(({ id }) => id === team);
  const name = known?.name;
  usePageTitle(name === undefined ? words.title : words.titleOf(name));
  usePagePlace(`/team/${team}/overzicht`, name, words.title);
  if (teams !== undefined && known?.verbs.includes('overview') !== true) return missing;
  return (
    <div className={styles.page}>
      <h1>{name === undefined ? words.title : words.titleOf(name)}</h1>
      <Segmented
        label={words.label}
        value={side}
        options={sides.map((value) => ({ value, label: words.sides[value] }))}
        onChange={setSide}
        className={styles.sides}
      />
      <OneSide key={side} team={team} side={side} />
      <OpenedQuestion />
    </div>
  );
}

function OneSide({ team, side }: { readonly team: TeamId; readonly side: QuestionSide }) {
  const text = useText();
  const words = useTeamOfTeamsText();
  const { answer, error, reload } = useAnswer<Answer>(`/teams/${team}/questions?side=${side}&limit=${limit}`);
  useEffect(
    () =>
      onLive('overviewChanged', (change) => {
        if (change === undefined || change.team === team) reload();
      }),
    [team, reload],
  );
  return (
    <>
      {error !== undefined && (
        <Notice look="plain" icon="offline">
          {answer === undefined ? errorText(error, text) : words.cached}
        </Notice>
      )}
      {answer === undefined ? (
        error === undefined && <p role="status">{words.loading}</p>
      ) : answer.questions.length === 0 ? (
        <p className={styles.none}>{words.questions.history.none[side]}</p>
      ) : (
        <Questions team={team} side={side} newest={answer.questions} />
      )}
    </>
  );
}

interface QuestionsProps {
  readonly team: TeamId;
  readonly side: QuestionSide;
  /** The first page, which follows what happens. */
  readonly newest: readonly QuestionLine[];
}

function Questions({ team, side, newest }: QuestionsProps) {
  const text = useText();
  const words = useTeamOfTeamsText().questions.history;
  const [older, setOlder] = useState<readonly QuestionLine[]>([]);
  const [ended, setEnded] = useState(newest.length < limit);
  const [error, setError] = useState<unknown>();
  const known = new Set(newest.map(({ id }) => id));
  const shown = [...newest, ...older.filter(({ id }) => !known.has(id))];
  const last = shown.at(-1);
  const more = useCallback((): void => {
    if (last === undefined) return;
    const behind = `until=${encodeURIComponent(last.changedAt)}&after=${last.id}`;
    api.get<Answer>(`/teams/${team}/questions?side=${side}&limit=${limit}&${behind}`).then(
      ({ questions }) => {
        setError(undefined);
        setOlder((before) => [...before, ...questions]);
        setEnded(questions.length < limit);
      },
      (reason: unknown) => setError(reason),
    );
  }, [team, side, last]);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((question) => (
          <li key={question.id}>
            <PastQuestion question={question} />
          </li>
        ))}
      </ul>
      {error !== undefined && <Notice look="wrong">{errorText(error, text)}</Notice>}
      {!ended && <Button onClick={more}>{words.more}</Button>}
    </>
  );
}
