import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Paint } from '@verbeterbord/shared/domain/ambition.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useId, useRef, useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCycle, useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { useAct } from '../wall/use-act.ts';
import styles from './ambition-composer.module.css';

interface AmbitionComposerProps {
  /** The board has no ambition yet: the first of three steps. */
  readonly first?: boolean | undefined;
  readonly onMade?: ((ambition: AmbitionId) => void) | undefined;
  /** Escape or Annuleren; without it the form stays. */
  readonly onCancel?: (() => void) | undefined;
}

/** How far ahead an ambition looks unless somebody says otherwise. Years. */
const ahead = 2;

/** A new ambition, written on its own paint: the words, Enter, and it is on the wall. Year and paint follow in its panel. */
export function AmbitionComposer({ first = false, onMade, onCancel }: AmbitionComposerProps) {
  const words = useText().panel;
  const run = useAct();
  const { today } = useCycle();
  const count = useList(lists.ambitions).length;
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const paint = (((first ? 2 : count) % 8) + 1) as Paint;

  const make = (): void => {
    if (title.trim() === '') {
      field.current?.focus();
      return;
    }
    const made = run(
      addAmbition,
      { title, paint, horizon: Number(today.slice(0, 4)) + ahead },
      words.ambition.made,
    );
    if (!made.ok) return;
    setTitle('');
    onMade?.(made.value);
    // the second step of an empty board: the first goal
    if (first) document.querySelector<HTMLInputElement>('[data-composer="goal"] input')?.focus();
  };

  return (
    // Escape comes up from the field and the buttons in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.composer}
      data-paint={paint}
      aria-label={words.ambition.new}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Mark paint={paint} className={styles.mark} />
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          {first ? <span className={styles.number}>1</span> : null}
          {words.ambition.ask}
        </label>
        <input
          id={id}
          ref={(element) => {
            field.current = element;
            if (element !== null && !first && element.dataset['seen'] === undefined) {
              element.dataset['seen'] = '';
              element.focus();
            }
          }}
          className={styles.input}
          value={title}
          maxLength={textLimits.title}
          placeholder={words.ambition.example}
          lang="nl"
          spellCheck
          autoComplete="off"
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit">
          {first ? words.ambition.next : words.ambition.create} <kbd className={styles.key}>Enter</kbd>
        </Button>
        {onCancel === undefined ? null : (
          <Button look="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
