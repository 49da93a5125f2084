import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Paint } from '@verbeterbord/shared/domain/ambition.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCycle, useList } from '../../../sync/hooks.ts';
import { Mark } from '../../../ui/mark.tsx';
import { ComposerButtons } from '../composing/composer-buttons.tsx';
import { ComposerForm } from '../composing/composer-form.tsx';
import { ComposerTitle } from '../composing/composer-title.tsx';
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
  const paint = (((first ? 2 : count) % 8) + 1) as Paint;

  const make = (): void => {
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
    <ComposerForm
      className={styles.composer}
      paint={paint}
      label={words.ambition.new}
      onMake={make}
      onCancel={onCancel}
    >
      <Mark paint={paint} className={styles.mark} />
      <div className={styles.words}>
        <ComposerTitle
          ask={words.ambition.ask}
          example={words.ambition.example}
          step={first ? 1 : undefined}
          value={title}
          takeFocus={!first}
          labelClass={styles.label}
          inputClass={styles.input}
          onChange={setTitle}
        />
      </div>
      <ComposerButtons
        className={styles.buttons}
        create={first ? words.ambition.next : words.ambition.create}
        onCancel={onCancel}
      />
    </ComposerForm>
  );
}
