import { lists } from '@verbeterbord/shared/board/lists.ts';
import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatLongDay } from '../../../i18n/format.ts';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { useCard, useCycle, useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { composerOf } from '../wall/action-composer.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { Column } from '../wall/column.tsx';
import { Fold } from '../wall/fold.tsx';
import { cardAddress, openCard } from '../wall/open-card.ts';
import { useWall } from '../wall/wall-controls.ts';
import { Tapes } from './tapes.tsx';
import styles from './phone.module.css';

interface PhoneGoalProps {
  readonly goal: GoalId | null;
  readonly lanes: readonly (GoalId | null)[];
  readonly at: number;
  readonly onStep: (step: 1 | -1) => void;
}

/** One goal: tabs for its columns. Swiping sideways does the same, and so does dropping a card on a tab. */
export function PhoneGoal({ goal, lanes, at, onStep }: PhoneGoalProps) {
  const text = useText().board;
  const language = useLanguage();
  const { today } = useCycle();
  const card = useCard('goal', goal ?? '');
  const number = card?.number ?? null;
  const name = card === undefined ? text.lane.none : text.lane.label(card.number, card.title);
  const [state, setState] = useState<ActionState>('doing');
  const swipe = useRef<HTMLDivElement>(null);
  const id = useId();
  const wall = useWall();
  const composing = useIsOne(wall.composing, composerOf(goal));
  const canEdit = useCanEditWall();
  const current = useRef(state);
  useLayoutEffect(() => {
    current.current = state;
  }, [state]);
  useLayoutEffect(() => {
    const box = swipe.current;
    if (box === null) return undefined;
    // at first, and whenever the screen turns or changes its width
    const watcher = new ResizeObserver(() => slideTo(box, current.current, 'instant'));
    watcher.observe(box);
    slideTo(box, current.current, 'instant');
    return () => {
      watcher.disconnect();
    };
  }, []);

  /** The column that a tab is sliding to: those it passes on its way aren't chosen. */
  const heading = useRef<ActionState | null>(null);
  const show = (next: ActionState): void => {
    setState(next);
    heading.current = next;
    if (swipe.current !== null) slideTo(swipe.current, next, calm() ? 'instant' : 'smooth');
  };
  const arrived = (): void => {
    const box = swipe.current;
    if (box === null || 'dragging' in document.documentElement.dataset) return;
    const next = shownIn(box);
    if (next === heading.current) heading.current = null;
    else if (heading.current === null && next !== state) setState(next);
  };
  /** A finger takes over, or the slide came to its end elsewhere: what is in sight counts again. */
  const letGo = (): void => {
    heading.current = null;
    arrived();
  };

  return (
    <>
      <section
        className={styles.goal}
        data-goal={number === null ? undefined : tapeOf(number)}
        aria-label={name}
      >
        <Tapes lanes={lanes} at={at} />
        <div className={styles.name}>
          <div className={styles.words}>
            <p>
              {card === undefined
                ? text.lane.noneHint
                : text.phone.goalOf(at + 1, lanes.filter((lane) => lane !== null).length)}
              {card?.before != null && ` · ${text.lane.before(formatLongDay(card.before, today, language))}`}
            </p>
            <h2>
              {card === undefined ? (
                text.lane.none
              ) : (
                <a
                  href={cardAddress('goal', card.id)}
                  onClick={(event) => {
                    event.preventDefault();
                    openCard('goal', card.id);
                  }}
                >
                  {card.title === '' ? text.noTitle : card.title}
                </a>
              )}
            </h2>
          </div>
          <IconButton
            look="plain"
            icon="left"
            className={styles.step}
            label={text.phone.previous}
            disabled={at === 0}
            onClick={() => {
              onStep(-1);
            }}
          />
          <IconButton
            look="plain"
            icon="right"
            className={styles.step}
            label={text.phone.next}
            disabled={at === lanes.length - 1}
            onClick={() => {
              onStep(1);
            }}
          />
        </div>
      </section>
      <div className={styles.tabs} role="tablist" aria-label={text.phone.columns}>
        {actionStates.map((each) => (
          <Tab key={each} id={id} goal={goal} state={each} selected={each === state} onSelect={show} />
        ))}
      </div>
      <div
        ref={swipe}
        className={styles.swipe}
        onScroll={arrived}
        onScrollEnd={letGo}
        onTouchMove={letGo}
        onWheel={letGo}
      >
        {actionStates.map((each) => (
          <div
            key={each}
            id={`${id}-${each}`}
            role="tabpanel"
            aria-labelledby={`${id}-tab-${each}`}
            className={styles.pane}
            data-aside={each === state ? undefined : ''}
            inert={each !== state}
          >
            <Column
              goal={goal}
              number={number}
              lane={name}
              state={each}
              row={0}
              teach={each === state}
              level={3}
              compose={each === state}
            />
            {canEdit && each === state && !composing && (
              <Button
                icon="plus"
                className={styles.add}
                onClick={() => {
                  wall.composing.set(composerOf(goal));
                }}
              >
                {text.add.newAction}
              </Button>
            )}
            {each === 'todo' && <Fold what="later" goal={goal} number={number} lane={name} level={3} />}
            {each === 'done' && <Fold what="earlier" goal={goal} number={number} lane={name} level={3} />}
          </div>
        ))}
      </div>
    </>
  );
}

/** Space to the left of the column in view. Pixels. */
const edge = 12;

/** Whether this person asked their device for less motion: scrolling by a script doesn't heed that by itself. */
const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function slideTo(box: HTMLElement, state: ActionState, behavior: ScrollBehavior): void {
  const pane = box.children[actionStates.indexOf(state)];
  if (pane instanceof HTMLElement) box.scrollTo({ left: pane.offsetLeft - box.offsetLeft - edge, behavior });
}

/** The column that one has swiped to. */
function shownIn(box: HTMLElement): ActionState {
  // at the very end the last column can't come to the left edge
  if (box.scrollLeft > edge && box.scrollLeft + box.clientWidth >= box.scrollWidth - 2) return 'done';
  const first = box.children[0];
  const second = box.children[1];
  if (!(first instanceof HTMLElement) || !(second instanceof HTMLElement)) return 'doing';
  const step = second.offsetLeft - first.offsetLeft;
  return actionStates[Math.min(Math.round(box.scrollLeft / step), 2)] ?? 'doing';
}

interface TabProps {
  readonly id: string;
  readonly goal: GoalId | null;
  readonly state: ActionState;
  readonly selected: boolean;
  readonly onSelect: (state: ActionState) => void;
}

function Tab({ id, goal, state, selected, onSelect }: TabProps) {
  const text = useText().board.columns;
  const key = lists.lane(goal, state);
  const count = useList(key).length;
  return (
    <button
      type="button"
      role="tab"
      id={`${id}-tab-${state}`}
      aria-selected={selected}
      aria-controls={`${id}-${state}`}
      tabIndex={selected ? 0 : -1}
      data-column={key}
      onClick={() => {
        onSelect(state);
      }}
      onKeyDown={(event) => {
        turn(event, state, onSelect);
      }}
    >
      {state === 'done' ? text.doneShort : text[state]} <b>{count}</b>
    </button>
  );
}

function turn(
  event: KeyboardEvent<HTMLElement>,
  state: ActionState,
  show: (state: ActionState) => void,
): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const next = actionStates[actionStates.indexOf(state) + step];
  if (step === 0 || next === undefined) return;
  event.preventDefault();
  show(next);
  const tab = event.currentTarget.parentElement?.children[actionStates.indexOf(next)];
  if (tab instanceof HTMLElement) tab.focus();
}
