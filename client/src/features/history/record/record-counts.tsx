import type { RecordCounts as Counts } from '@verbeterbord/shared/api/records.ts';
import { useHistoryText } from '../../../i18n/history.ts';
import styles from './record.module.css';

/** The cycle in numbers; of what was done, what it did. */
export function RecordCounts({ counts }: { readonly counts: Counts }) {
  const words = useHistoryText().record.counts;
  const shown = (['done', 'carried', 'later', 'stopped', 'added'] as const).filter(
    (name) => name === 'done' || name === 'carried' || counts[name] > 0,
  );
  const answers = (['helped', 'notHelped', 'notYet'] as const).filter((name) => counts[name] > 0);
  return (
    <ul className={styles.counts}>
      {shown.map((name) => (
        <li key={name}>
          <b className="num">{counts[name]}</b> {words[name]}
          {name === 'done' && answers.length > 0 && (
            <span className={styles.soft}>
              {' '}
              ({answers.map((answer) => `${counts[answer]} ${words[answer]}`).join(', ')})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
