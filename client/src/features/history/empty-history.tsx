import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useHistoryText } from '../../i18n/history.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import styles from './history.module.css';

interface EmptyHistoryProps {
  readonly board: BoardId;
  readonly canClose: boolean;
}

/** Before the first cycle was closed: what comes here, and the first step. */
export function EmptyHistory({ board, canClose }: EmptyHistoryProps) {
  const words = useHistoryText();
  return (
    <div className={styles.empty}>
      <h2>{words.empty.title}</h2>
      <p>{words.empty.text}</p>
      {canClose ? (
        <ButtonLink href={`/bord/${board}/afsluiten`} look="go">
          {words.empty.close}
        </ButtonLink>
      ) : (
        <ButtonLink href={`/bord/${board}`}>{words.toBoard}</ButtonLink>
      )}
    </div>
  );
}
