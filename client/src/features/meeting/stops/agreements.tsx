import { useMeetingText } from '../../../i18n/meeting.ts';
import styles from './stops.module.css';

/** What was agreed, read once more. */
export function Agreements() {
  const words = useMeetingText().agreements;
  return (
    <>
      <h1>{words.ask}</h1>
      <p className={styles.lead}>{words.more}</p>
    </>
  );
}
