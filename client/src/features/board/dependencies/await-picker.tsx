import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { errorText } from '../../../api/error-text.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useText } from '../../../i18n/language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useAwaitable, type AwaitableCard } from './use-awaitable.ts';
import input from '../../../ui/input.module.css';
import styles from './dependencies.module.css';

interface AwaitPickerProps {
  /** Keys (`board:kind:id`) of what it waits for already. */
  readonly chosen: ReadonlySet<string>;
  /** What went wrong with the last choice. */
  readonly failure: string | null;
  readonly busy: boolean;
  readonly onChoose: (card: AwaitableCard) => void;
  readonly onClose: () => void;
}

/** Names a card over all boards. */
export function keyOf({ board, kind, id }: Pick<AwaitableCard, 'board' | 'kind' | 'id'>): string {
  return `${board}:${kind}:${id}`;
}

/** Which card of which team: type a few letters, arrows and Enter choose. */
export function AwaitPicker({ chosen, failure, busy, onChoose, onClose }: AwaitPickerProps) {
  const text = useText();
  const words = useCrossingsText();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { cards, query: answered, error } = useAwaitable(query);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const hasCards = cards !== undefined;
  useEffect(() => {
    // what there is to choose stands below the field, which may be at the bottom of a panel
    if (hasCards) box.current?.scrollIntoView({ block: 'nearest' });
  }, [hasCards]);
  const found = (cards ?? []).filter((card) => !chosen.has(keyOf(card)));
  const current = found[Math.min(active, found.length - 1)];

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (Math.min(active, found.length - 1) + step + found.length) % found.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // of what was typed meanwhile the answer isn't in yet
      if (current && !busy && answered === query.trim()) onChoose(current);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (query === '') onClose();
      else setQuery('');
    }
  };

  return (
    <div ref={box} className={styles.picker} aria-busy={busy}>
      <label htmlFor={`${id}-query`} className={styles.label}>
        {words.dependencies.search}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.dependencies.hint}
      </p>
      <input
        id={`${id}-query`}
        ref={focusOnce}
        data-autofocus=""
        className={input.input}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-describedby={`${id}-hint`}
        aria-activedescendant={current ? `${id}-${Math.min(active, found.length - 1)}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={200}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {failure !== null && <Notice look="wrong">{failure}</Notice>}
      {error !== undefined && <Notice look="wrong">{errorText(error, text)}</Notice>}
      <div id={`${id}-found`} className={styles.found} role="listbox" aria-label={words.dependencies.results}>
        {found.map((card, index) => (
          // the combobox has the keyboard: Enter there does what a press does here
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={keyOf(card)}
            id={`${id}-${index}`}
            role="option"
            className={styles.option}
            aria-selected={card === current}
            data-active={card === current ? '' : undefined}
            onClick={() => {
              if (!busy) onChoose(card);
            }}
          >
            <span className={styles.title}>{card.title}</span>
            <span className={styles.where}>
              {card.boardTitle === card.team ? card.team : `${card.team}, ${card.boardTitle}`} ·{' '}
              {card.kind === 'obstacle' && `${words.dependencies.obstacle}, `}
              {words.standing[card.standing]}
            </span>
          </div>
        ))}
      </div>
      <p className={styles.hint} role="status">
        {cards === undefined
          ? error === undefined && words.dependencies.searching
          : found.length === 0 &&
            (answered === '' ? words.dependencies.nothing : words.dependencies.noneFound(answered))}
      </p>
    </div>
  );
}

/** It appears because somebody asked for it, so that is where they are going to type. */
function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
