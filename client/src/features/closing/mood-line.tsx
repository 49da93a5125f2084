import { useId } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { useSaveStatus } from '../../sync/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useMood } from './use-mood.ts';
import styles from './mood.module.css';

const values = [1, 2, 3, 4, 5] as const;

/** How was it for you: five points on a line, without a name. */
export function MoodLine({ cycle }: { readonly cycle: number }) {
  const words = useClosingText().mood;
  const { answers, mine, answer } = useMood(cycle);
  const offline = useSaveStatus().kind === 'offline';
  const name = useId();
  return (
    <div className={styles.mood}>
      <fieldset disabled={offline} className={styles.line} aria-describedby={`${name}-private`}>
        <legend>{words.ask}</legend>
        <div className={styles.points}>
          {values.map((value) => (
            <label key={value} className={styles.point}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={mine === value}
                onChange={() => {
                  answer(value);
                }}
              />
              {value % 2 === 1 ? (
                <span>{words.points[value]}</span>
              ) : (
                <VisuallyHidden>{words.points[value]}</VisuallyHidden>
              )}
            </label>
          ))}
        </div>
      </fieldset>
      <p id={`${name}-private`} className={styles.private}>
        <Icon name="shield" />
        <span>
          {words.private}
          {answers !== null && <> {words.answers(answers)}</>}
        </span>
      </p>
      {offline && <p className={styles.private}>{words.offline}</p>}
      {mine !== null && !offline && (
        <Button
          look="quiet"
          className={styles.clear}
          onClick={() => {
            answer(null);
          }}
        >
          {words.clear}
        </Button>
      )}
    </div>
  );
}
