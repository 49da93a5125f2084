import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { memo, type ReactNode } from 'react';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { useToday } from '../../i18n/today.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Tape } from '../../ui/tape.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './action-row.module.css';

interface ActionRowProps {
  readonly action: MyAction;
  /** Whether I may change what is on its board. */
  readonly canEdit: boolean;
  /** What it asks for just now, in the row. */
  readonly asking: ReactNode;
  readonly onState: (action: MyAction, state: 'doing' | 'done') => void;
  readonly onNote: (action: MyAction) => void;
  readonly onStuck: (action: MyAction) => void;
  readonly onResume: (action: MyAction) => void;
}

/** One action of mine: tick it, write a note, say that I'm stuck, each in one tap; the title leads to its card. */
export const ActionRow = memo(function ActionRow({
  action,
  canEdit,
  asking,
  onState,
  onNote,
  onStuck,
  onResume,
}: ActionRowProps) {
  const words = useMyActionsText();
  const done = action.state === 'done';
  return (
    <li
      className={classNames(styles.action, done && styles.done)}
      data-goal={action.goal === null ? undefined : tapeOf(action.goal.number)}
    >
      <button
        type="button"
        className={styles.tick}
        aria-pressed={done}
        aria-label={words.tick(action.title)}
        disabled={!canEdit}
        onClick={() => onState(action, done ? 'doing' : 'done')}
      >
        <Icon name="check" size={17} />
      </button>
      <div className={styles.body}>
        <Link
          id={`actie-${action.id}`}
          className={styles.title}
          href={`/bord/${action.board.id}?kaart=action:${action.id}`}
        >
          {action.title}
        </Link>
        <p className={styles.goal}>
          {action.goal === null ? (
            words.noGoal
          ) : (
            <>
              <Tape className={styles.tape} />
              {words.goal(action.goal.number, action.goal.title)}
            </>
          )}
          {'\u00a0· '}
          {action.board.title}
        </p>
        {action.stuck && !done && (
          <p className={styles.reason}>
            <Icon name="stop" />
            {action.stuckReason === '' ? words.stuckNoReason : action.stuckReason}
          </p>
        )}
        {action.stuck && !done && action.asked !== null && <Asked asked={action.asked} />}
        <div className={styles.foot}>
          <When action={action} />
          <span className={styles.buttons}>
            {!canEdit ? null : done ? (
              <Button
                look="quiet"
                icon="again"
                className={styles.do}
                onClick={() => onState(action, 'doing')}
              >
                {words.notDone}
              </Button>
            ) : (
              <>
                <Button look="quiet" icon="edit" className={styles.do} onClick={() => onNote(action)}>
                  {words.note}
                </Button>
                {action.stuck ? (
                  <Button look="quiet" icon="check" className={styles.do} onClick={() => onResume(action)}>
                    {words.resume}
                  </Button>
                ) : (
                  <Button
                    look="quiet"
                    icon="stop"
                    className={classNames(styles.do, styles.vast)}
                    onClick={() => onStuck(action)}
                  >
                    {words.getStuck}
                  </Button>
                )}
              </>
            )}
          </span>
        </div>
        {asking}
      </div>
    </li>
  );
}, isSame);

/** A new answer of the server is new in every object: a row that says the same stays as it is. What it calls means the same in each. */
function isSame(before: ActionRowProps, after: ActionRowProps): boolean {
  return (
    before.canEdit === after.canEdit &&
    before.asking === null &&
    after.asking === null &&
    JSON.stringify(before.action) === JSON.stringify(after.action)
  );
}

/** What was asked of the team above, and what that says. */
function Asked({
  asked: { to, state, before, words: said },
}: {
  readonly asked: NonNullable<MyAction['asked']>;
}) {
  const words = useMyActionsText().asked;
  const format = useFormat();
  const day = before === null ? null : format.day(before);
  const sentences = {
    open: () => words.open(to, day),
    'taken-up': () => words.takenUp(to, day),
    'asked-back': () => words.askedBack(to, said),
    answered: () => words.answered(to, said),
    declined: () => words.declined(to, said),
    withdrawn: () => null,
  } as const;
  const sentence = sentences[state]();
  if (sentence === null) return null;
  return (
    <p className={styles.asked}>
      <Icon name="up" />
      {sentence}
    </p>
  );
}

/** When it is wanted or was done, and how often it came along. */
function When({ action }: { readonly action: MyAction }) {
  const words = useMyActionsText();
  const format = useFormat();
  const today = useToday();
  const doneWords = (done: string | null): string => {
    if (done === null) return words.doneNow;
    if (dayOf(Date.parse(done)) === today) return words.doneAtTime(format.time(done));
    return words.doneAt(format.moment(done));
  };
  if (action.state === 'done') return <span>{doneWords(action.done)}</span>;
  const isLater = action.cycle === null || action.cycle > action.currentCycle;
  return (
    <>
      {isLater && <span>{action.cycle === null ? words.someday : words.inCycle(action.cycle)}</span>}
      {action.due !== null && (
        <span className={action.due === today ? styles.today : undefined}>{format.day(action.due)}</span>
      )}
      {action.isNew && <Tag look="new">{words.isNew}</Tag>}
      {action.carried > 0 && (
        <Tag look="again" icon="again">
          <span>
            {words.carried(action.carried)}
            <VisuallyHidden>{words.carriedSuffix}</VisuallyHidden>
          </span>
        </Tag>
      )}
    </>
  );
}
