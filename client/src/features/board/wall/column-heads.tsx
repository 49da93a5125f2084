import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import { useText } from '../../../i18n/language.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { Arrow } from './arrow.tsx';
import { useColumnCount } from './use-column-count.ts';
import styles from './wall.module.css';

/** Te doen, Bezig, Klaar: hielp het? Stays in sight while the goals scroll by. */
export function ColumnHeads() {
  return (
    <div className={styles.heads}>
      {actionStates.map((state) => (
        <ColumnHead key={state} state={state} />
      ))}
    </div>
  );
}

function ColumnHead({ state }: { readonly state: ActionState }) {
  const text = useText().board.columns;
  const count = useColumnCount(state);
  return (
    <div className={styles.head}>
      <h2>{text[state]}</h2>
      {count > 0 && (
        <span className={styles.count}>
          {count}
          <VisuallyHidden> {text.cards(count).replace(/^\d+ /, '')}</VisuallyHidden>
        </span>
      )}
      <Arrow />
    </div>
  );
}
