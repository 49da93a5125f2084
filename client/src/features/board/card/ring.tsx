import type { Text } from '../../../i18n/nl.ts';
import styles from './card.module.css';

const quarters = [
  'M10 2.68A6.4 6.4 0 0 1 15.32 8',
  'M15.32 10A6.4 6.4 0 0 1 10 15.32',
  'M8 15.32A6.4 6.4 0 0 1 2.68 10',
  'M2.68 8A6.4 6.4 0 0 1 8 2.68',
];

/** Where an action is in the round of plan, do, check, adjust: `step` from 1 to 4. */
export function Ring({ step, text }: { readonly step: number; readonly text: Text['board']['card'] }) {
  return (
    <svg
      className={styles.ring}
      viewBox="0 0 18 18"
      role="img"
      aria-label={text.step(step, text.steps[step - 1] ?? '')}
    >
      {/* two lines for four quarters: with three hundred cards on the wall every element counts */}
      <path d={quarters.slice(0, step).join('')} data-on="" />
      {step < quarters.length && <path d={quarters.slice(step).join('')} />}
    </svg>
  );
}
