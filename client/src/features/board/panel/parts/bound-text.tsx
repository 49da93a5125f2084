import {
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefCallback,
} from 'react';
import { useText } from '../../../../i18n/language.ts';
import { Mentions } from '../mentions/mentions.tsx';
import { fitHeight } from './fit-height.ts';
import styles from './bound-text.module.css';

export interface BoundTextProps {
  /** What ties the field to the shared text. */
  readonly binding: RefCallback<HTMLTextAreaElement>;
  /** The text as it is now: for the height and the limit, never for the value. */
  readonly text: string;
  readonly label: string;
  readonly limit: number;
  readonly look: 'title' | 'plain' | 'boxed';
  readonly placeholder?: string | undefined;
  /** Enter leaves the field, and pasted lines become one. */
  readonly oneLine?: boolean | undefined;
  /** What is wrong with what was typed. */
  readonly wrong?: string | null | undefined;
  /** People of the board can be called in it. */
  readonly mentions?: boolean | undefined;
  readonly onInput?: ((value: string) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** A text that several people may type in at once, as high as what is in it. Its limit shows only when it comes near. */
export function BoundText({ binding, text, look, label, limit, ...rest }: BoundTextProps) {
  const words = useText().panel;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    fitHeight(field.current);
  });
  const noteId = useId();
  const left = limit - text.length;
  const near = left < Math.min(50, limit / 5);
  const note = rest.wrong ?? (near ? words.lettersLeft(left) : null);
  const ref = useCallback(
    (element: HTMLTextAreaElement) => {
      const unbind = binding(element);
      field.current = element;
      return () => {
        if (typeof unbind === 'function') unbind();
        field.current = null;
      };
    },
    [binding],
  );

  return (
    <div className={styles.box}>
      <textarea
        ref={ref}
        className={styles[look]}
        aria-label={label}
        aria-describedby={note === null ? undefined : noteId}
        aria-invalid={rest.wrong ? true : undefined}
        rows={1}
        placeholder={rest.placeholder}
        spellCheck
        lang="nl"
        onInput={(event) => rest.onInput?.(event.currentTarget.value)}
        onKeyDown={rest.oneLine === true ? leaveOnEnter : undefined}
        onPaste={rest.oneLine === true ? pasteAsOneLine : undefined}
        onBlur={rest.onBlur}
      />
      {rest.mentions === true ? <Mentions field={field} /> : null}
      <p id={noteId} className={styles.note} role="status" hidden={note === null}>
        {note}
      </p>
    </div>
  );
}

function leaveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** Told to the binding as typing is. */
function pasteAsOneLine(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const pasted = event.clipboardData.getData('text/plain');
  if (!/[\r\n]/.test(pasted)) return;
  event.preventDefault();
  const field = event.currentTarget;
  const room = field.maxLength - (field.value.length - (field.selectionEnd - field.selectionStart));
  const line = pasted
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .slice(0, Math.max(0, room));
  field.setRangeText(line, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
