import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';
import input from './input.module.css';
import styles from './reason-field.module.css';

interface ReasonFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** In characters. */
  readonly longest: number;
  readonly onWrite: (reason: string) => void;
}

/** After this pause what was typed goes to the others. Milliseconds. */
const pause = 500;

/**
 * A sentence that stands in one value together with what it is the reason of: written when the hand rests, on leaving the field, and
 * when the row goes. What a colleague wrote shows as soon as one isn't typing here oneself.
 */
export function ReasonField({ label, placeholder, value, longest, onWrite }: ReasonFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ value, onWrite });
  useEffect(() => {
    latest.current = { value, onWrite };
  });
  const write = useCallback(() => {
    clearTimeout(timer.current);
    const next = waiting.current;
    waiting.current = null;
    if (next !== null && next.trim() !== latest.current.value) latest.current.onWrite(next);
  }, []);
  useEffect(() => write, [write]);
  return (
    <label className={styles.reason} htmlFor={id}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <input
        id={id}
        className={input.input}
        value={draft ?? value}
        placeholder={placeholder}
        maxLength={longest}
        autoComplete="off"
        lang="nl"
        spellCheck
        onChange={(event) => {
          setDraft(event.target.value);
          waiting.current = event.target.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(write, pause);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') write();
        }}
        onBlur={() => {
          write();
          setDraft(null);
        }}
      />
    </label>
  );
}
