import { useText } from '../../../../i18n/language.ts';
import { Icon } from '../../../../ui/icon.tsx';
import styles from './privacy-hint.module.css';

/** Said where people type: names of clients or citizens don't belong on a board. */
export function PrivacyHint() {
  return (
    <p className={styles.hint}>
      <Icon name="shield" />
      {useText().panel.privacy}
    </p>
  );
}
