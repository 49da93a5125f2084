import type { QuestionState } from '@verbeterbord/shared/domain/question.ts';
import type { QuestionReference } from '@verbeterbord/shared/domain/reference.ts';
import { useEffect, useRef } from 'react';
import { questionIcons } from '../../../crossings/question-icons.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useReference } from '../../../sync/hooks.ts';
import { announce } from '../../../ui/announce.ts';
import { Icon } from '../../../ui/icon.tsx';
import { NewTag } from '../card/tags.tsx';
import { useIsNews } from './seen-questions.ts';
import styles from './references.module.css';

/** On the card that a question is about: whom it was asked of, before when, and what came of it. */
export function QuestionLine({ id }: { readonly id: string }) {
  const reference = useReference(id);
  return reference?.kind !== 'question' || reference.state === 'withdrawn' ? null : (
    <Line reference={reference} state={reference.state} />
  );
}

interface LineProps {
  readonly reference: QuestionReference;
  readonly state: Exclude<QuestionState, 'withdrawn'>;
}

function Line({ reference, state }: LineProps) {
  const { references: words, board } = useText();
  const format = useFormat();
  const isNew = useIsNews(reference);
  const { to, before, title } = reference;
  const what = words.asked[state](to);
  const said = useRef(state);
  useEffect(() => {
    if (said.current === state) return;
    said.current = state;
    announce(words.changed(title, what));
  }, [state, title, what, words]);
  const waits = state === 'open' || state === 'taken-up';
  return (
    <div className={styles.line} data-state={state}>
      <Icon name={questionIcons[state]} />
      <div>
        <p>
          <b>{what}</b>
          {waits ? before !== null && ` · ${words.before(format.date(before))}` : `: ${reference.words}`}
        </p>
        {isNew && <NewTag text={board.card} />}
      </div>
    </div>
  );
}
