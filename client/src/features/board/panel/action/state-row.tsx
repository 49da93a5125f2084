import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { resolveStuck } from '@verbeterbord/shared/board/commands/resolve-stuck.ts';
import { actionStates, type Action, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef, useState } from 'react';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useText } from '../../../../i18n/language.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useCycle } from '../../../../sync/hooks.ts';
import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { Segmented } from '../../../../ui/segmented.tsx';
import { useAct } from '../../wall/use-act.ts';
import { useEditable } from '../editable.ts';
import { CardText } from '../parts/card-text.tsx';
import { useCardPart } from '../use-card-part.ts';
import styles from './state-row.module.css';

const partOf = (action: Action) => ({ state: action.place.state, goal: action.goal, stuck: action.stuck });

/** Te doen, bezig, klaar; and whether it's stuck. */
export function StateRow({ action }: { readonly action: ActionId }) {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const part = useCardPart('action', action, partOf);
  const { cycle } = useCycle();
  const editable = useEditable();
  const run = useAct();
  const [asked, setAsked] = useState(false);
  const reason = useRef<HTMLDivElement>(null);
  const stuck = part !== undefined && part.stuck !== null;

  useEffect(() => {
    if (asked && stuck) reason.current?.querySelector('textarea')?.focus();
  }, [asked, stuck]);
  if (part === undefined) return null;

  const setState = (state: ActionState): void => {
    if (state !== part.state)
      run(moveAction, { action, state, goal: part.goal, before: null, cycle: cycle.number });
  };

  return (
    <>
      <div className={styles.row}>
        {editable ? (
          <Segmented
            label={words.state.label}
            options={actionStates.map((value) => ({ value, label: words.state[value] }))}
            value={part.state}
            onChange={setState}
          />
        ) : (
          <p className={styles.state}>{words.state[part.state]}</p>
        )}
        {editable && part.stuck === null && part.state !== 'done' ? (
          <Button
            look="stop"
            onClick={() => {
              if (run(markStuck, { action, reason: '' }).ok) setAsked(true);
            }}
          >
            <Icon name="stop" />
            {cardWords.stuck.button}
          </Button>
        ) : null}
      </div>
      {part.stuck === null ? null : (
        <div ref={reason} className={styles.stuck}>
          <Icon name="stop" className={styles.sign} />
          <div className={styles.reason}>
            <Since at={part.stuck.at} />
            <CardText
              card={{ kind: 'action', id: action }}
              field="stuckReason"
              label={cardWords.stuck.ask}
              placeholder={cardWords.stuck.hint}
              limit={textLimits.sentence}
              look="boxed"
              oneLine
            />
          </div>
          {editable ? (
            <Button
              onClick={() => {
                setAsked(false);
                run(resolveStuck, { action });
              }}
            >
              {cardWords.stuck.resolve}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}

function Since({ at }: { readonly at: string }) {
  const words = useCardPanelText().stuck;
  const format = useFormat();
  return (
    <p className={styles.since}>
      <b>{words.is}</b> {words.since(format.moment(at))}
    </p>
  );
}
