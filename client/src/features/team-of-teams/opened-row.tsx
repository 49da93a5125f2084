import type { OverviewRow, OverviewTeam } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef, useState } from 'react';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { late } from '../../ui/late.tsx';
import { Link } from '../../ui/link.tsx';
import { GoalLine } from './goal-line.tsx';
import { QuestionEntry } from './question-entry.tsx';
import styles from './opened-row.module.css';

const OfferDialog = late(async () => (await import('../../crossings/offer-dialog.tsx')).OfferDialog);

interface OpenedRowProps {
  readonly id: string;
  readonly above: TeamId;
  readonly row: OverviewRow;
  readonly mayOpenBoard: boolean;
  readonly maySpeak: boolean;
  readonly onClose: () => void;
}

/** A team opened in place: its goals with their counts, what is stuck, what it asks, and the ways on. */
export function OpenedRow({ id, above, row, mayOpenBoard, maySpeak, onClose }: OpenedRowProps) {
  const words = useTeamOfTeamsText().opened;
  const text = useText();
  const loading = useTeamOfTeamsText().loading;
  const [offering, setOffering] = useState(false);
  // what is stuck is of a board that I may see now: it isn't kept here for when I may not
  const { answer, error, reload } = useAsked<OverviewTeam>(`/teams/${above}/overview/teams/${row.team}`);
  const { version } = row;
  const asked = useRef(version);
  useEffect(() => {
    if (asked.current === version) return;
    asked.current = version;
    void reload();
  }, [version, reload]);
  return (
    <section id={id} className={styles.opened} aria-label={words.label(row.name)}>
      {answer === undefined ? (
        <p role="status">{error === undefined ? loading : errorText(error, text)}</p>
      ) : (
        <div className={styles.parts}>
          <div>
            <h4>{words.goals}</h4>
            {answer.goals.length === 0 ? (
              <p className={styles.soft}>{words.noGoals}</p>
            ) : (
              <ul className={styles.goals}>
                {answer.goals.map((goal) => (
                  <GoalLine key={goal.id} goal={goal} />
                ))}
              </ul>
            )}
          </div>
          <div>
            <h4>{words.stuck}</h4>
            <Stuck
              stuck={answer.stuck}
              count={row.counts.stuck}
              board={mayOpenBoard ? row.board?.id : undefined}
            />
          </div>
          <div>
            <h4>{words.questions}</h4>
            {answer.questions.length === 0 ? (
              <p className={styles.soft}>{words.noQuestions}</p>
            ) : (
              <ul className={styles.list}>
                {answer.questions.map((question) => (
                  <QuestionEntry key={question.id} question={question} />
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
      <div className={styles.ways}>
        {row.board !== null && mayOpenBoard && (
          <ButtonLink href={`/bord/${row.board.id}`} icon="columns">
            {words.board}
          </ButtonLink>
        )}
        {row.hasTeams && (
          <ButtonLink href={`/team/${row.team}/overzicht`} icon="people">
            {words.overview}
          </ButtonLink>
        )}
        {maySpeak && (
          <Button icon="hand" onClick={() => setOffering(true)}>
            {words.offer}
          </Button>
        )}
        <Button look="quiet" icon="up" className={styles.close} onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {offering && <OfferDialog team={above} to={row.team} onClose={() => setOffering(false)} />}
    </section>
  );
}

interface StuckProps {
  readonly stuck: OverviewTeam['stuck'];
  /** How many, for who may not see which. */
  readonly count: number;
  readonly board: string | undefined;
}

function Stuck({ stuck, count, board }: StuckProps) {
  const words = useTeamOfTeamsText().opened;
  if (stuck === null)
    return <p className={styles.soft}>{count === 0 ? words.nothingStuck : words.closedStuck(count)}</p>;
  if (stuck.length === 0) return <p className={styles.soft}>{words.nothingStuck}</p>;
  return (
    <ul className={styles.list}>
      {stuck.map(({ id, title, reason }) => (
        <li key={id} className={styles.stuck}>
          <p>
            {board === undefined ? title : <Link href={`/bord/${board}?kaart=action:${id}`}>{title}</Link>}
          </p>
          <p className={styles.reason}>{reason === '' ? words.noReason : reason}</p>
        </li>
      ))}
    </ul>
  );
}
