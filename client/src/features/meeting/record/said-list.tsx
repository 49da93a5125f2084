import type { MeetingRecord } from '@verbeterbord/shared/api/meetings.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import styles from './record.module.css';

/** What was agreed or noted, in the order in which it was written down. */
export function SaidList({ said }: { readonly said: MeetingRecord['agreements'] }) {
  const words = useMeetingText().said;
  return (
    <ul className={styles.said}>
      {said.map(({ about, text }, index) => (
        // the same may have been agreed twice, and nothing here ever changes
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {text}
          {about !== null && <small className={styles.small}>{words.about(about)}</small>}
        </li>
      ))}
    </ul>
  );
}
