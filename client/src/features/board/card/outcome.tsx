import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { currentAttempt, type Action, type Helped } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useAct } from '../wall/use-act.ts';
import { useWall } from '../wall/wall-controls.ts';
import { NoticedField } from './noticed-field.tsx';
import { Owners } from './owners.tsx';
import styles from './card.module.css';
import own from './outcome.module.css';

const answers: readonly (readonly [Helped, 'yes' | 'no' | 'notYet'])[] = [
  ['yes', 'yes'],
  ['no', 'no'],
  ['not-yet', 'notYet'],
];

interface OutcomeProps {
  readonly action: Action;
  /** Whose row it hangs in, where a card hangs in several; there the people are named above it already. */
  readonly row?: string | undefined;
}

/** Hielp het? Asked on the card itself, because the check column is the easiest to leave empty; then the answer, with what was noticed. */
export function Outcome({ action, row }: OutcomeProps) {
  const text = useText().board.ask;
  const wall = useWall();
  const act = useAct();
  const canEdit = useCanEditWall();
  const noticing = useIsOne(wall.noticing, noticingAt(action.id, row));
  const attempt = currentAttempt(action);
  const helped = attempt?.helped ?? null;
  const people = row === undefined && <Owners owners={action.owners} />;
  if (noticing && attempt !== undefined) return <NoticedField action={action} />;

  if (helped === null || helped === 'not-yet') {
    if (!canEdit)
      return (
        <p className={styles.note}>
          <span>{helped === null ? text.label : text.wasNotYet}</span>
          {people}
        </p>
      );
    return (
      <>
        {helped === 'not-yet' && (
          <p className={`${styles.note} ${styles.soft}`}>
            <Icon name="clock" />
            <span>
              <b>{text.wasNotYet}</b> {attempt?.noticed}
            </span>
          </p>
        )}
        <div className={own.ask} role="group" aria-label={text.label}>
          {answers
            .filter(([value]) => value !== helped)
            .map(([value, word]) => (
              <button
                key={value}
                type="button"
                onClick={() => {
                  const done = act(
                    answerOutcome,
                    { action: action.id, helped: value },
                    text.answered(text[word]),
                  );
                  if (done.ok) wall.noticing.set(noticingAt(action.id, row));
                }}
              >
                {text[word]}
              </button>
            ))}
          {people}
        </div>
      </>
    );
  }

  return (
    <p className={`${styles.note} ${helped === 'yes' ? styles.noteGood : styles.noteNo}`}>
      <Icon name={helped === 'yes' ? 'check' : 'again'} />
      <span>
        <b>{helped === 'yes' ? text.wasYes : text.wasNo}</b>{' '}
        <span className={styles.soft}>{attempt?.noticed}</span>
      </span>
      {people}
    </p>
  );
}

/** Where *wat merkten jullie* is being written: on one card, also when the action hangs in two rows. */
export function noticingAt(action: ActionId, row: string | undefined): string {
  return row === undefined ? action : `${action}@${row}`;
}
