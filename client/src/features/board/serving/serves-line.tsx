import type { HigherAmbition } from '@verbeterbord/shared/domain/ambition.ts';
import { useText } from '../../../i18n/language.ts';
import { ServedTitle } from './served-title.tsx';
import { findServed, useAmbitionsAbove } from './use-ambitions-above.ts';
import styles from './serving.module.css';

interface ServesLineProps {
  readonly serves: HigherAmbition;
  readonly onClose: () => void;
}

/** The line of sight upward, on the banner: which ambition of a team above this one serves. */
export function ServesLine({ serves }: ServesLineProps) {
  const words = useText().references.serves;
  const above = useAmbitionsAbove();
  if (above.hidden) return null;
  const served = findServed(above, serves);
  return (
    <p className={styles.line}>
      {words.label}{' '}
      {served === 'unknown' ? (
        words.unknown
      ) : served === 'gone' ? (
        words.gone
      ) : (
        <ServedTitle served={served} className={styles.served} />
      )}
    </p>
  );
}
