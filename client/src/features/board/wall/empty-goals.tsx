import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useMe } from '../../../sync/hooks.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { Ring } from '../card/ring.tsx';
import { AddGoal } from './add-goal.tsx';
import { useCanEditWall } from './can-edit.ts';
import cardStyles from '../card/card.module.css';
import styles from './wall.module.css';

/** A wall without a goal yet: what goes where, and the first step. */
export function EmptyGoals() {
  const text = useText().board.empty;
  const canEdit = useCanEditWall();
  const { id } = useBoardSession();
  const { guestOf } = useMe();
  return (
    <>
      {canEdit ? <AddGoal first /> : <p className={styles.slot}>{text.watching}</p>}
      {canEdit && guestOf === null && (
        <ButtonLink look="quiet" icon="list" href={`/borden/importeren?bord=${id}`}>
          {text.pasteList}
        </ButtonLink>
      )}
      <div className={styles.columns}>
        <p className={styles.slot}>{text.todo}</p>
        <p className={styles.slot}>{text.doing}</p>
        <p className={styles.slot}>{text.done}</p>
      </div>
      <ExampleCard />
    </>
  );
}

/** What an action looks like, and how to read it. */
export function ExampleCard() {
  const words = useText().board;
  const text = words.empty;
  return (
    <section className={styles.example} aria-label={text.example}>
      <h3>{text.example}</h3>
      <div className={styles.exampleRow}>
        <div className={cardStyles.card} data-goal="1" inert>
          <Tape className={cardStyles.tape} />
          <p className={cardStyles.title}>{text.exampleTitle}</p>
          <div className={cardStyles.foot}>
            <Ring step={1} text={words.card} />
            <span className={cardStyles.owners}>
              <Avatar name="" initials="BV" beside />
            </span>
          </div>
        </div>
        <ol>
          <li>
            <b>{text.exampleTape}</b> {text.exampleTapeText}
          </li>
          <li>
            <b>{text.exampleRing}</b> {text.exampleRingText}
          </li>
          <li>
            <b>{text.exampleLetters}</b> {text.exampleLettersText}
          </li>
        </ol>
      </div>
    </section>
  );
}
