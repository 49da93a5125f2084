import type { Day } from '@verbeterbord/shared/time.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { DayField } from '../../../../ui/day-field.tsx';
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

/** A day: one of the usual ones, another, or none. */
export function DayEditor({ day, shortcuts, label, onChoose, close }: DayEditorProps) {
  const words = useCardPanelText().due;
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
      <DayField
        label={label}
        value={day}
        className={styles.other}
        onChange={(next) => {
          if (next !== null) choose(next)();
        }}
      />
    </div>
  );
}
