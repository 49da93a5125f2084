import type { LateEdit } from '@verbeterbord/shared/api/records.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './record.module.css';

interface LateEditsProps {
  readonly edits: readonly LateEdit[];
  readonly people: readonly Person[];
  /** Whether each names its card. */
  readonly titled?: boolean;
}

/** What somebody wrote on a card that had left the board: kept with the record, not in it. */
export function LateEdits({ edits, people, titled }: LateEditsProps) {
  const words = useHistoryText().record;
  const format = useFormat();
  const names: Readonly<Record<string, string>> = words.fields;
  return (
    <ul className={styles.lateEdits}>
      {edits.map(({ id, title, person, at, fields }) => {
        const who = people.find((each) => each.id === person)?.name ?? words.someone;
        return (
          <li key={id}>
            {titled === true && <h3>{title}</h3>}
            <p className={styles.soft}>{words.lateBy(who, format.moment(at))}</p>
            <dl>
              {fields.map(({ field, text }) => (
                <div key={`${field} ${text}`}>
                  <dt>{Object.hasOwn(names, field) ? names[field] : field}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
