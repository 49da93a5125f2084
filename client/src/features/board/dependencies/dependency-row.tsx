import type { DependencyReference } from '@verbeterbord/shared/domain/reference.ts';
import { Elsewhere } from '../../../crossings/elsewhere.tsx';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import styles from './dependencies.module.css';

interface DependencyRowProps {
  readonly reference: DependencyReference;
  readonly busy: boolean;
  /** Without it nobody may take it away here. */
  readonly onRemove?: (() => void) | undefined;
}

/** The other end: title, team and how it stands; one step away for who may look at that board. */
export function DependencyRow({ reference, busy, onRemove }: DependencyRowProps) {
  const words = useCrossingsText();
  const { side, standing, team, other } = reference;
  const waits = side === 'waits';
  const there = standing !== 'gone' || !waits;
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        {there ? (
          <Elsewhere
            board={other.board}
            card={`${other.kind}:${other.id}`}
            className={styles.link}
            label={words.dependencies.open(team, other.title)}
          >
            {other.title}
          </Elsewhere>
        ) : (
          <span>{other.title}</span>
        )}
        <span className={styles.where}>
          {team}
          {waits && (
            <>
              {' · '}
              {standing === 'done' ? (
                <b className={styles.done}>
                  <Icon name="check" />
                  {words.standing.done}
                </b>
              ) : (
                words.standing[standing]
              )}
            </>
          )}
        </span>
      </span>
      {onRemove !== undefined && (
        <IconButton
          icon="close"
          label={words.dependencies.remove(other.title)}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onRemove();
          }}
        />
      )}
    </li>
  );
}
