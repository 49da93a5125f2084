import type { HigherAmbition } from '@verbeterbord/shared/domain/ambition.ts';
import { Elsewhere } from '../../../crossings/elsewhere.tsx';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { findServed, useAmbitionsAbove } from './use-ambitions-above.ts';
import styles from './serving.module.css';

interface ServesLineProps {
  readonly serves: HigherAmbition;
  readonly onClose: () => void;
}

/** The line of sight upward, on the banner: which ambition of a team above this one serves. */
export function ServesLine({ serves }: ServesLineProps) {
  const words = useCrossingsText().serving;
  const above = useAmbitionsAbove();
  if (above.hidden) return null;
  const served = findServed(above, serves);
  return (
    <p className={styles.line}>
      {words.line}{' '}
      {served === 'unknown' ? (
        words.lineUnknown
      ) : served === 'gone' ? (
        words.lineGone
      ) : (
        <Elsewhere
          board={served.board}
          card={`ambition:${served.ambition}`}
          className={styles.served}
          label={words.open(served.title)}
        >
          {served.title}
        </Elsewhere>
      )}
    </p>
  );
}
