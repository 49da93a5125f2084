import { useLayoutEffect, useRef } from 'react';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useText } from '../../../../i18n/language.ts';
import { Button } from '../../../../ui/button.tsx';
import { Mentions } from '../mentions/mentions.tsx';
import { fitHeight } from './fit-height.ts';
import { PrivacyHint } from './privacy-hint.tsx';
import styles from './comment-box.module.css';

interface CommentBoxProps {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly send: string;
  readonly placeholder?: string | undefined;
  readonly takeFocus?: boolean | undefined;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
  readonly onCancel?: (() => void) | undefined;
}

/** A message being written: Ctrl or Cmd with Enter sends it. The buttons come once there is something to send. */
export function CommentBox({
  label,
  text,
  limit,
  send,
  placeholder,
  takeFocus,
  onChange,
  onSend,
  onCancel,
}: CommentBoxProps) {
  const { panel: words, ui } = useText();
  const cardWords = useCardPanelText();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    fitHeight(field.current);
  });
  const ready = text.trim() !== '';
  const left = limit - text.length;
  return (
    // keys come up from the field and the buttons in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSend();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          if (ready) onSend();
        } else if (event.key === 'Escape' && onCancel) {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <textarea
        ref={(element) => {
          field.current = element;
          if (takeFocus === true && element !== null && element.dataset['seen'] === undefined) {
            element.dataset['seen'] = '';
            element.focus();
            element.setSelectionRange(element.value.length, element.value.length);
          }
        }}
        className={styles.field}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        maxLength={limit}
        lang="nl"
        spellCheck
        value={text}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <Mentions field={field} />
      <div className={ready ? undefined : styles.whileWriting}>
        <PrivacyHint />
      </div>
      {left < 200 ? (
        <p className={styles.hint} role="status">
          {words.lettersLeft(left)}
        </p>
      ) : null}
      {ready || onCancel ? (
        <div className={styles.buttons}>
          <Button type="submit" look="go" disabled={!ready}>
            {send}
          </Button>
          {onCancel ? (
            <Button look="quiet" onClick={onCancel}>
              {ui.cancel}
            </Button>
          ) : (
            <span className={styles.keys}>{cardWords.comments.hint}</span>
          )}
        </div>
      ) : null}
    </form>
  );
}
