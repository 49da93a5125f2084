import type { RecordedAmbition } from '@verbeterbord/shared/api/records.ts';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Judgement } from '../../../ui/judgement.tsx';
import styles from './record.module.css';

/** What the team was after, how it judged itself, and what it measured at the end of the cycle. */
export function RecordedAmbitions({ ambitions }: { readonly ambitions: readonly RecordedAmbition[] }) {
  const words = useHistoryText().record;
  const format = useFormat();
  return (
    <ul className={styles.ambitions}>
      {ambitions.map(({ id, title, judgement, judgementNote, indicator }) => (
        <li key={id}>
          <h3>{title}</h3>
          <dl>
            <div>
              <dt>{words.judgement}</dt>
              <dd>
                {judgement === null ? (
                  <span className={styles.soft}>{words.noJudgement}</span>
                ) : (
                  <Judgement value={judgement} label={words.judgements[judgement]} />
                )}
                {judgementNote !== '' && <p>{judgementNote}</p>}
              </dd>
            </div>
            {indicator !== null && (
              <div>
                <dt>{indicator.name === '' ? words.indicator : indicator.name}</dt>
                <dd>
                  {indicator.value === null ? (
                    <span className={styles.soft}>{words.notMeasured}</span>
                  ) : (
                    <b className="num">{format.withUnit(indicator.value, indicator.unit)}</b>
                  )}
                  {indicator.target !== null &&
                    ` (${words.target(format.withUnit(indicator.target, indicator.unit))})`}
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
