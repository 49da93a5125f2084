import { useId, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import { useText } from '../../../../i18n/language.ts';
import { useAutoHeight } from './use-auto-height.ts';
import styles from './bound-text.module.css';

export interface BoundTextProps {
  /** What ties the field to the shared text. */
  readonly binding: Ref<HTMLTextAreaElement>;
  /** The text as it is now: for the height and the limit, never for the value. */
  readonly text: string;
  readonly label: string;
  readonly limit: number;
  readonly look: 'title' | 'plain' | 'boxed';
  readonly placeholder?: string | undefined;
  /** Enter leaves the field, and pasted lines become one. */
  readonly oneLine?: boolean | undefined;
  readonly invalid?: string | null | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** A text that several people may type in at once, as high as what is in it. Its limit shows only when it comes near. */
export function BoundText({ binding, text, look, label, limit, oneLine = false, ...rest }: BoundTextProps) {
  const words = useText().panel;
  const grow = useAutoHeight(text);
  const notes = useId();
  const left = limit - text.length;
  const near = left < Math.min(50, limit / 5);
  const note = rest.invalid ?? (near ? words.lettersLeft(left) : null);

  return (
    <div className={styles.box}>
      <textarea
        ref={(element) => {
          const ends = [attach(binding, element), attach(grow, element)];
          return () => {
            for (const end of ends) end();
          };
        }}
        className={styles[look]}
        aria-label={label}
        aria-describedby={note === null ? undefined : notes}
        aria-invalid={rest.invalid ? true : undefined}
        rows={1}
        maxLength={limit}
        placeholder={rest.placeholder}
        spellCheck
        lang="nl"
        data-autofocus={rest.autoFocus ? '' : undefined}
        onKeyDown={oneLine ? leaveOnEnter : undefined}
        onPaste={oneLine ? pasteAsOneLine : undefined}
        onBlur={rest.onBlur}
      />
      <p id={notes} className={styles.note} role="status" hidden={note === null}>
        {note}
      </p>
    </div>
  );
}

function attach(ref: Ref<HTMLTextAreaElement>, element: HTMLTextAreaElement | null): () => void {
  if (typeof ref === 'function') {
    const end = ref(element);
    return typeof end === 'function' ? end : () => void ref(null);
  }
  if (ref) ref.current = element;
  return () => {
    if (ref) ref.current = null;
  };
}

function leaveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** Through the browser's own insertion, so that its undo and the shared text both take part. */
function pasteAsOneLine(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const pasted = event.clipboardData.getData('text/plain');
  if (!/[\r\n]/.test(pasted)) return;
  event.preventDefault();
  const field = event.currentTarget;
  field.setRangeText(
    pasted.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim(),
    field.selectionStart,
    field.selectionEnd,
    'end',
  );
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
