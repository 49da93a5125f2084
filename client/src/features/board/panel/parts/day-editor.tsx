import { isDay, type Day } from '@verbeterbord/shared/time.ts';
import { useText } from '../../../../i18n/language.ts';
import { ChoiceList } from './choice-list.tsx';
import styles from './day-editor.module.css';

interface DayEditorProps {
  readonly day: Day | null;
  /** Days that are most often chosen, with what people call them. */
  readonly shortcuts: readonly { readonly label: string; readonly day: Day }[];
  readonly label: string;
  readonly onChoose: (day: Day | null) => void;
  readonly close: () => void;
}

/** A day: one of the usual ones, another from the browser's own calendar, or none. */
export function DayEditor({ day, shortcuts, label, onChoose, close }: DayEditorProps) {
  const words = useText().panel.due;
  const choose = (next: Day | null) => () => {
    onChoose(next);
    close();
  };
  return (
    <div className={styles.editor}>
      <ChoiceList
        row
        choices={[
          ...shortcuts.map((each) => ({
            key: each.label,
            label: each.label,
            chosen: each.day === day,
            choose: choose(each.day),
          })),
          { key: 'none', label: words.clear, chosen: day === null, choose: choose(null) },
        ]}
      />
      <label className={styles.other}>
        <span>{label}</span>
        <input
          type="date"
          className={styles.input}
          value={day ?? ''}
          onChange={(event) => {
            // a half-typed date is an empty value: that isn't a wish to clear it
            if (isDay(event.target.value)) onChoose(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') close();
          }}
        />
      </label>
    </div>
  );
}
