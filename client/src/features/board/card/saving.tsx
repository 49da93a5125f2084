import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './card.module.css';

/** On a card whose edit has been under way for more than two seconds. */
export function Saving() {
  return (
    <p className={`${styles.note} ${styles.noteSaving}`}>
      <Icon name="clock" />
      <b>{useText().board.card.saving}</b>
    </p>
  );
}
