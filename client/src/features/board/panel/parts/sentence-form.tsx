import { useId, useState } from 'react';
import { useText } from '../../../../i18n/language.ts';
import { Button } from '../../../../ui/button.tsx';
import input from '../../../../ui/input.module.css';
import styles from './sentence-form.module.css';

interface SentenceFormProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly send: string;
  readonly limit: number;
  readonly onSend: (sentence: string) => void;
  readonly onCancel: () => void;
}

/** Asks for one sentence: Enter sends it, Escape leaves it. Empty can't be sent. */
export function SentenceForm({ label, hint, send, limit, onSend, onCancel }: SentenceFormProps) {
  const words = useText().ui;
  const [sentence, setSentence] = useState('');
  const id = useId();
  return (
    // keys come up from the field and the buttons in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (sentence.trim() !== '') onSend(sentence);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        ref={focusOnce}
        className={input.input}
        value={sentence}
        maxLength={limit}
        lang="nl"
        spellCheck
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          setSentence(event.target.value);
        }}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="go" disabled={sentence.trim() === ''}>
          {send}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** It appears because somebody asked for it, so that is where they are going to type. */
function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
