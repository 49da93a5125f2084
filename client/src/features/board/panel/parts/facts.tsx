import { useEffect, useId, useState, type ReactNode } from 'react';
import { useText } from '../../../../i18n/language.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx';
import { useEditable } from '../editable.ts';
import styles from './facts.module.css';

/** One fact about a card: its name, its value, and what changes it. */
export interface Fact {
  readonly key: string;
  readonly name: string;
  readonly value: ReactNode;
  /** What the value leaves to the eye, for who listens. */
  readonly spoken?: string | undefined;
  /** Takes the whole line. */
  readonly wide?: boolean | undefined;
  /** The label of a round plus behind the value, which then opens the editor instead of the value itself. */
  readonly add?: string | undefined;
  /** Not to be changed as things stand. */
  readonly fixed?: boolean | undefined;
  /** What opens below the facts; null for a fact that nobody changes here. */
  readonly renderEditor: ((close: () => void) => ReactNode) | null;
}

/** Facts side by side. Pressing one opens what changes it below them, so that nothing covers the card. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const editable = useEditable();
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const current = editable ? facts.find((fact) => fact.key === open && fact.fixed !== true) : undefined;

  useEffect(() => {
    if (open !== null)
      document.getElementById(`${id}-editor`)?.querySelector<HTMLElement>('input, button')?.focus();
  }, [open, id]);

  const close = (): void => {
    setOpen(null);
    if (document.getElementById(`${id}-editor`)?.contains(document.activeElement) === true)
      document.getElementById(`${id}-${open ?? ''}`)?.focus();
  };

  return (
    <div className={styles.all}>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.key} className={fact.wide === true ? styles.wide : styles.fact}>
            <dt id={`${id}-${fact.key}-name`}>{fact.name}</dt>
            <dd>
              {editable && fact.renderEditor !== null && fact.fixed !== true ? (
                <Opener
                  fact={fact}
                  id={`${id}-${fact.key}`}
                  expanded={open === fact.key}
                  controls={`${id}-editor`}
                  onPress={() => {
                    setOpen(open === fact.key ? null : fact.key);
                  }}
                />
              ) : (
                <span className={styles.read}>
                  {fact.value}{' '}
                  {fact.spoken === undefined ? null : <VisuallyHidden>{fact.spoken}</VisuallyHidden>}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {current?.renderEditor ? (
        // Escape comes up from whatever is in it
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
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
          {current.renderEditor(close)}
        </div>
      ) : null}
    </div>
  );
}

interface OpenerProps {
  readonly fact: Fact;
  readonly id: string;
  readonly expanded: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onPress: () => void;
}

/** What opens a fact's editor: the value itself, or a plus behind it. */
function Opener({ fact, id, expanded, controls, onPress }: OpenerProps) {
  const { change } = useText().panel;
  const state = {
    id,
    'aria-expanded': expanded,
    'aria-controls': expanded ? controls : undefined,
    onClick: onPress,
  };
  if (fact.add !== undefined)
    return (
      <span className={styles.read}>
        {fact.value}
        <button type="button" {...state} className={styles.add} aria-label={fact.add} title={fact.add}>
          <Icon name="plus" />
        </button>
      </span>
    );
  return (
    <button type="button" {...state} className={styles.value} aria-labelledby={`${id}-name ${id}`}>
      {fact.value}{' '}
      <VisuallyHidden>
        {fact.spoken} {change}
      </VisuallyHidden>
    </button>
  );
}
