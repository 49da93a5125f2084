import type { GoalActions as Answer } from '@verbeterbord/shared/api/overview.ts';
import type { BoardId, GoalId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef } from 'react';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import styles from './per-ambition.module.css';

interface GoalActionsProps {
  readonly board: BoardId;
  readonly goal: GoalId;
  /** Of the overview: when it goes up, something changed. */
  readonly version: number;
}

/** The actions under a goal, for who may see its board; nothing of who does them. */
export function GoalActions({ board, goal, version }: GoalActionsProps) {
  const text = useText();
  const words = useTeamOfTeamsText();
  const { answer, error, reload } = useAsked<Answer>(`/boards/${board}/goals/${goal}/actions`);
  const seen = useRef(version);
  useEffect(() => {
    if (version === seen.current) return;
    seen.current = version;
    void reload();
  }, [version, reload]);
  if (answer === undefined)
    return (
      <p role="status" className={styles.soft}>
        {error === undefined ? words.loading : errorText(error, text)}
      </p>
    );
  return (
    <ul className={styles.actions}>
      {answer.actions.map(({ id, title, state, stuck }) => (
        <li key={id}>
          <Link href={`/bord/${board}?kaart=action:${id}`}>{title}</Link>{' '}
          <span className={styles.soft}>{words.ambitions.state[state]}</span>
          {stuck && (
            <b className={styles.stuck}>
              <Icon name="stop" />
              {words.row.stuck}
            </b>
          )}
        </li>
      ))}
    </ul>
  );
}
