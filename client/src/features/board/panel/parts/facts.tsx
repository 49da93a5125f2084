import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useEditable } from '../editable.ts';
import styles from './facts.module.css';

/** One fact about a card: its name, its value, and what changes it. */
export interface Fact {
  readonly key: string;
  readonly name: string;
  readonly value: ReactNode;
  /** What the button says to who can't see that it is one, such as "Klaar op vandaag. Veranderen". */
  readonly change: string;
  /** Takes the whole line. */
  readonly wide?: boolean | undefined;
  /** What opens below the facts; null for a fact that nobody changes here. */
  readonly editor: ((close: () => void) => ReactNode) | null;
}

/** Facts side by side. Pressing one opens what changes it below them, so that nothing covers the card. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const editable = useEditable();
  const [open, setOpen] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const id = useId();
  const current = editable ? facts.find((fact) => fact.key === open) : undefined;

  useEffect(() => {
    if (open !== null) area.current?.querySelector<HTMLElement>('[data-autofocus], input, button')?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(null);
    if (area.current?.contains(document.activeElement) === true)
      document.getElementById(`${id}-${open ?? ''}`)?.focus();
  };

  return (
    <div className={styles.all}>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.key} className={fact.wide === true ? styles.wide : styles.fact}>
            <dt>{fact.name}</dt>
            <dd>
              {editable && fact.editor !== null ? (
                <button
                  type="button"
                  id={`${id}-${fact.key}`}
                  className={styles.value}
                  aria-label={fact.change}
                  aria-expanded={open === fact.key}
                  aria-controls={open === fact.key ? `${id}-editor` : undefined}
                  onClick={() => {
                    setOpen(open === fact.key ? null : fact.key);
                  }}
                >
                  {fact.value}
                </button>
              ) : (
                <span className={styles.read}>{fact.value}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {current?.editor ? (
        <div
          ref={area}
          id={`${id}-editor`}
          role="group"
          aria-label={current.name}
          className={styles.editor}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          {current.editor(close)}
        </div>
      ) : null}
    </div>
  );
}
