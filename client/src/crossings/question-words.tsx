import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { needsWords, type QuestionVerb } from '@verbeterbord/shared/domain/question.ts';
import type { SyntheticEvent } from 'react';
import { useText } from '../i18n/language.ts';
import { useQuestionsText } from '../i18n/questions.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDraft } from './question-drafts.ts';
import type { QuestionStepTask } from './use-question-step.ts';
import styles from './question.module.css';

/** Taking up needs none. */
export type VerbWithWords = Exclude<QuestionVerb, 'take-up'>;

interface QuestionWordsProps {
  readonly id: string;
  readonly verb: VerbWithWords;
  /** Why it can't be done any more, since somebody else was first; what was written stays to be copied. */
  readonly lost: string | null;
  readonly step: QuestionStepTask;
  readonly onClose: () => void;
}

/** The words that go with what one does: an answer, a reason, a question back. They stay until they were sent. */
export function QuestionWords({ id, verb, lost, step, onClose }: QuestionWordsProps) {
  const words = useQuestionsText();
  const { ui } = useText();
  const draft = useDraft(`${id}:${verb}`);
  const ready = !needsWords(verb) || draft.text.trim() !== '';
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!ready || step.busy || lost !== null) return;
    void step.send(verb, draft.id, draft.text.trim()).then((done) => {
      if (!done) return;
      draft.drop();
      onClose();
    });
  };
  const leave = (): void => {
    if (lost !== null) draft.drop();
    onClose();
  };
  return (
    // keys come up from the field and the buttons in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.do}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      {lost !== null && <Notice look="plain">{lost}</Notice>}
      {lost === null && step.failure !== null && <Notice look="wrong">{step.failure}</Notice>}
      <Field label={words.words[verb]} hint={words.hints[verb]}>
        {(control) => (
          <textarea
            {...control}
            ref={focusOnce}
            value={draft.text}
            maxLength={longest}
            readOnly={lost !== null}
            lang="nl"
            spellCheck
            onChange={(event) => {
              draft.write(event.target.value);
            }}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        {lost === null && (
          <Button type="submit" look="go" disabled={!ready || step.busy}>
            {words.sends[verb]}
          </Button>
        )}
        <Button look="quiet" onClick={leave}>
          {lost === null ? ui.cancel : ui.close}
        </Button>
      </div>
    </form>
  );
}

/** As many characters as the server takes. */
const longest = textLimits.sentence * 4;

/** It appears because somebody asked for it, so that is where they are going to type. */
function focusOnce(element: HTMLTextAreaElement | null): void {
  element?.focus();
}
