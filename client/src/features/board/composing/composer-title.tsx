import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useId } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import styles from './composing.module.css';

interface ComposerTitleProps {
  /** The question before it. */
  readonly ask: string;
  readonly example: string;
  /** Which step of an empty board this is. */
  readonly step?: number | undefined;
  readonly value: string;
  readonly takeFocus?: boolean | undefined;
  readonly labelClass?: string | undefined;
  readonly inputClass: string | undefined;
  readonly onChange: (title: string) => void;
}

/** The words that a new goal or ambition is known by. */
export function ComposerTitle({
  ask,
  example,
  step,
  value,
  takeFocus,
  labelClass,
  inputClass,
  onChange,
}: ComposerTitleProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={classNames(step === undefined ? styles.label : styles.step, labelClass)}>
        {step === undefined ? null : <span className={styles.number}>{step}</span>}
        {ask}
      </label>
      <input
        id={id}
        ref={takeFocus === true ? focusOnce : undefined}
        className={inputClass}
        value={value}
        aria-required
        maxLength={textLimits.title}
        placeholder={example}
        lang="nl"
        spellCheck
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </>
  );
}

/** It appears because somebody asked for it, so that is where they are going to type. */
function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
