import type { Overview } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { lazy, Suspense, useCallback, useMemo, useRef, type ReactNode } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useToday } from '../../i18n/today.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { readChoices } from './choices.ts';
import { NoTeams } from './no-teams.tsx';
import { OpenedQuestion } from './opened-question.tsx';
import { PageHead } from './page-head.tsx';
import { ReceivedQuestions } from './received-questions.tsx';
import { Successes } from './successes.tsx';
import { TeamRow } from './team-row.tsx';
import { Toolbar } from './toolbar.tsx';
import { Trouble } from './trouble.tsx';
import { useChangedFacts } from './use-changed-facts.ts';
import { useChoices } from './use-choices.ts';
import { useOverview, type OverviewState } from './use-overview.ts';
import { usePath } from './use-path.ts';
import { useRowOrder } from './use-row-order.ts';
import { useUpdateUntouched } from './use-update-untouched.ts';
import styles from './overview-page.module.css';

const PerAmbition = lazy(() =>
  import('./per-ambition.tsx').then((module) => ({ default: module.PerAmbition })),
);

interface OverviewPageProps {
  readonly team: TeamId;
  /** What stands there for who may not see it. */
  readonly missing: ReactNode;
}

/** How the teams below a team stand, what they ask of it, and what they celebrate. Follows what happens on their boards. */
export function OverviewPage({ team, missing }: OverviewPageProps) {
  const words = useTeamOfTeamsText();
  const state = useOverview(team);
  const { overview, error } = state;
  usePageTitle(overview === undefined ? words.title : words.titleOf(overview.team.name));
  usePath(team, overview?.team.name);
  if (overview === undefined) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 403)) return missing;
    return (
      <div className={styles.page}>
        <h1>{words.title}</h1>
        {error === undefined ? <p role="status">{words.loading}</p> : <Trouble {...state} />}
      </div>
    );
  }
  const isEmpty = overview.rows.length === 0;
  return (
    <div className={styles.page}>
      <PageHead overview={overview} />
      {error !== undefined && <Trouble {...state} />}
      {isEmpty ? <NoTeams overview={overview} /> : <Teams {...state} overview={overview} />}
      {(!isEmpty || overview.questions.length > 0) && (
        <div className={styles.below}>
          <ReceivedQuestions team={team} questions={overview.questions} maySpeak={overview.maySpeak} />
          {!isEmpty && <Successes successes={overview.successes} />}
        </div>
      )}
      <OpenedQuestion />
    </div>
  );
}

interface TeamsProps extends OverviewState {
  readonly overview: Overview;
}

/** The teams, read one by one or by the ambitions that they serve. */
function Teams({ overview, changes }: TeamsProps) {
  const words = useTeamOfTeamsText();
  const [choices, choose] = useChoices();
  const view = (
    <Segmented
      label={words.view.label}
      value={choices.view}
      options={(['teams', 'ambitions'] as const).map((value) => ({ value, label: words.view[value] }))}
      onChange={(view) => choose({ view })}
    />
  );
  return (
    <section aria-labelledby="teams">
      <VisuallyHidden>
        <h2 id="teams">{words.teams}</h2>
      </VisuallyHidden>
      {choices.view === 'ambitions' ? (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <div className={styles.tools}>{view}</div>
          <PerAmbition overview={overview} />
        </Suspense>
      ) : (
        <Rows overview={overview} changes={changes}>
          {view}
        </Rows>
      )}
    </section>
  );
}

interface RowsProps extends Pick<TeamsProps, 'overview' | 'changes'> {
  /** The choice how one reads it: stands in one line with the other choices. */
  readonly children: ReactNode;
}

function Rows({ overview, changes, children }: RowsProps) {
  const words = useTeamOfTeamsText();
  const today = useToday();
  const [choices, choose] = useChoices();
  const { rows, outdated, update } = useRowOrder(overview.rows, choices, today);
  const list = useRef<HTMLUListElement>(null);
  useUpdateUntouched(list, outdated, update);
  const changed = useChangedFacts(changes, rows);
  const openBoards = useMemo(() => new Set(overview.openBoards), [overview.openBoards]);
  const { opened } = choices;
  // by the address, so that it stays the same function: with another one every row would be drawn anew
  const toggle = useCallback(
    (team: TeamId) => {
      const now = readChoices(location.search).opened;
      choose({ opened: now.includes(team) ? now.filter((each) => each !== team) : [...now, team] });
    },
    [choose],
  );
  return (
    <>
      <div className={styles.tools}>
        {children}
        {overview.rows.length > 1 && (
          <Toolbar
            choices={choices}
            choose={choose}
            rows={overview.rows}
            offices={overview.offices}
            today={today}
            outdated={outdated}
            onUpdate={update}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <div className={styles.nothing}>
          <p>{words.filter.none}</p>
          <Button onClick={() => choose({ filter: 'all', office: null })}>{words.filter.showAll}</Button>
        </div>
      ) : (
        <ul ref={list} className={styles.rows} data-many={rows.length > many || undefined}>
          {rows.map((row) => (
            <li key={row.team} data-card={`team:${row.team}`}>
              <TeamRow
                above={overview.team.id}
                row={row}
                mayOpenBoard={row.board !== null && openBoards.has(row.board.id)}
                maySpeak={overview.maySpeak}
                opened={opened.includes(row.team)}
                changed={changed.get(row.team) ?? unchanged}
                onToggle={toggle}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** From so many rows on, those out of sight aren't laid out. */
const many = 40;

/** One for all, so that rows that didn't change aren't drawn anew. */
const unchanged: readonly never[] = [];
