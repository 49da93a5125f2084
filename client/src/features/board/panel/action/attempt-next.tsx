import { addAttempt } from '@verbeterbord/shared/board/commands/add-attempt.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import type { ActionState, Helped } from '@verbeterbord/shared/domain/action.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useBoardSession, useCycle, useList } from '../../../../sync/hooks.ts';
import { Button } from '../../../../ui/button.tsx';
import { openCard } from '../../wall/open-card.ts';
import { useAct } from '../../wall/use-act.ts';
import { useEditable } from '../editable.ts';
import { SentenceForm } from '../parts/sentence-form.tsx';

interface AttemptNextProps {
  readonly action: ActionId;
  readonly helped: Helped | null;
  readonly state: ActionState;
}

/** What follows on the answer: it didn't help, so a new attempt; it did, so perhaps a success. */
export function AttemptNext({ action, helped, state }: AttemptNextProps) {
  const words = useCardPanelText().attempts;
  const session = useBoardSession();
  const { cycle } = useCycle();
  const run = useAct();
  const [asking, setAsking] = useState(false);
  const successes = useList(lists.successes);
  if (!useEditable() || state !== 'done') return null;

  if (helped === 'no') {
    if (!asking)
      return (
        <div>
          <Button
            icon="again"
            onClick={() => {
              setAsking(true);
            }}
          >
            {words.again}
          </Button>
        </div>
      );
    return (
      <SentenceForm
        label={words.askPlan}
        send={words.start}
        limit={textLimits.sentence}
        onSend={(plan) => {
          if (run(addAttempt, { action, plan, cycle: cycle.number }).ok) setAsking(false);
        }}
        onCancel={() => {
          setAsking(false);
        }}
      />
    );
  }

  if (helped !== 'yes') return null;
  const success = successes.find((id) => findCard(session.doc, 'success', id)?.action === action);
  if (success !== undefined)
    return (
      <div>
        <Button
          icon="star"
          onClick={() => {
            openCard('success', success);
          }}
        >
          {words.successOpen}
        </Button>
      </div>
    );
  return (
    <div>
      <Button
        icon="star"
        onClick={() => {
          const card = session.view.card('action', action);
          if (card === undefined) return;
          const notes = card.attempts.at(-1)?.noticed ?? '';
          run(
            addSuccess,
            { title: card.title, notes, goal: card.goal, action, cycle: cycle.number },
            words.successMade,
          );
        }}
      >
        {words.success}
      </Button>
    </div>
  );
}
