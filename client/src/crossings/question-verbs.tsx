import { isSettled, type QuestionState, type QuestionVerb } from '@verbeterbord/shared/domain/question.ts';
import { newId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef, useState } from 'react';
import { useQuestionsText } from '../i18n/questions.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { QuestionWords, type VerbWithWords } from './question-words.tsx';
import { useQuestionStep } from './use-question-step.ts';
import styles from './question.module.css';

interface QuestionVerbsProps {
  readonly id: string;
  readonly state: QuestionState;
  /** What I may do now, as the server says. */
  readonly verbs: readonly QuestionVerb[];
  readonly reload: () => Promise<void>;
}

/** What is most often done first, and what ends it last. */
const order: readonly QuestionVerb[] = [
  'answer',
  'reply',
  'take-up',
  'ask-back',
  'decline',
  'pass-up',
  'withdraw',
];

/** What I can do with a question now. What needs words, or can't be undone, opens a form; taking up is one press. */
export function QuestionVerbs({ id, state, verbs, reload }: QuestionVerbsProps) {
  const words = useQuestionsText();
  const [chosen, setChosen] = useState<VerbWithWords | null>(null);
  const step = useQuestionStep(id, reload);
  const taking = useRef(newId());
  const group = useRef<HTMLDivElement>(null);
  const left = useRef(false);
  useEffect(() => {
    // the form is gone, and the focus with it
    if (chosen !== null || !left.current) return;
    left.current = false;
    group.current?.querySelector('button')?.focus();
  }, [chosen]);

  if (chosen !== null) {
    const possible = verbs.includes(chosen);
    return (
      <QuestionWords
        key={chosen}
        id={id}
        verb={chosen}
        lost={possible ? null : isSettled(state) ? words.overWhileWriting : words.changedWhileWriting}
        step={step}
        onClose={() => {
          left.current = true;
          setChosen(null);
          step.clear();
        }}
      />
    );
  }
  const shown = order.filter((verb) => verbs.includes(verb));
  if (shown.length === 0 && step.failure === null) return null;
  return (
    <div ref={group} className={styles.do}>
      {step.failure !== null && <Notice look="plain">{step.failure}</Notice>}
      {shown.length > 0 && (
        <div className={styles.buttons} role="group" aria-label={words.do}>
          {shown.map((verb) => (
            <Button
              key={verb}
              look={verb === 'answer' || verb === 'reply' ? 'go' : 'plain'}
              disabled={step.busy}
              onClick={() => {
                step.clear();
                if (verb !== 'take-up') setChosen(verb);
                else void step.send(verb, taking.current, '');
              }}
            >
              {words.verbs[verb]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
