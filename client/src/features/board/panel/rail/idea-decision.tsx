import { decideIdea } from '@verbeterbord/shared/board/commands/decide-idea.ts';
import { makeActionOfIdea } from '@verbeterbord/shared/board/commands/make-action-of-idea.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { Idea } from '@verbeterbord/shared/domain/idea.ts';
import type { IdeaId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useText } from '../../../../i18n/language.ts';
import { useCycle } from '../../../../sync/hooks.ts';
import { Button } from '../../../../ui/button.tsx';
import { openCard } from '../../wall/open-card.ts';
import { useAct } from '../../wall/use-act.ts';
import { useEditable } from '../editable.ts';
import { GoalChoices } from '../parts/goal-choices.tsx';
import { Section } from '../parts/section.tsx';
import { SentenceForm } from '../parts/sentence-form.tsx';
import { useCardPart } from '../use-card-part.ts';
import { Settled } from './settled.tsx';
import styles from './rail.module.css';

const decisionOf = (idea: Idea) => idea.decision;

/** What the team does with an idea: an action, later, or not; with a reason, because somebody took the trouble. */
export function IdeaDecision({ idea }: { readonly idea: IdeaId }) {
  const words = useText().panel.idea;
  const decision = useCardPart('idea', idea, decisionOf);
  const editable = useEditable();
  const { cycle } = useCycle();
  const run = useAct();
  const [asking, setAsking] = useState<'action' | 'parked' | 'dropped' | null>(null);
  const cancel = (): void => {
    setAsking(null);
  };

  if (decision !== null && decision !== undefined) {
    const { action } = decision;
    return (
      <Settled
        title={
          decision.value === 'action'
            ? words.becameAction
            : decision.value === 'parked'
              ? words.parked
              : words.dropped
        }
        reason={decision.reason}
        stamp={decision}
      >
        {decision.value === 'action' && action !== null ? (
          <Button
            icon="arrow"
            onClick={() => {
              openCard('action', action);
            }}
          >
            {words.openAction}
          </Button>
        ) : editable && decision.value !== 'action' ? (
          <Button
            icon="undo"
            onClick={() => {
              run(decideIdea, { idea, value: null, reason: '' });
            }}
          >
            {words.reopen}
          </Button>
        ) : null}
      </Settled>
    );
  }
  if (!editable) return null;

  return (
    <Section title={words.question}>
      <div className={styles.buttons}>
        <Button
          look="go"
          aria-expanded={asking === 'action'}
          onClick={() => {
            setAsking(asking === 'action' ? null : 'action');
          }}
        >
          {words.makeAction}
        </Button>
        <Button
          icon="pause"
          aria-expanded={asking === 'parked'}
          onClick={() => {
            setAsking('parked');
          }}
        >
          {words.park}
        </Button>
        <Button
          icon="close"
          aria-expanded={asking === 'dropped'}
          onClick={() => {
            setAsking('dropped');
          }}
        >
          {words.drop}
        </Button>
      </div>
      {asking === 'action' ? (
        <div className={styles.choose} role="group" aria-label={words.forGoal}>
          <p className={styles.question}>{words.forGoal}</p>
          <GoalChoices
            chosen={undefined}
            onChoose={(goal) => {
              if (run(makeActionOfIdea, { idea, goal, cycle: cycle.number }, words.madeAction).ok) cancel();
            }}
          />
        </div>
      ) : null}
      {asking === 'parked' || asking === 'dropped' ? (
        <SentenceForm
          key={asking}
          label={asking === 'parked' ? words.askPark : words.askDrop}
          hint={words.reasonHint}
          send={asking === 'parked' ? words.park : words.drop}
          limit={textLimits.sentence}
          onCancel={cancel}
          onSend={(reason) => {
            if (run(decideIdea, { idea, value: asking, reason }).ok) cancel();
          }}
        />
      ) : null}
    </Section>
  );
}
