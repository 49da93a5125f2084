import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import { useText } from '../../../i18n/language.ts';
import styles from './judgement-sign.module.css';

/** The team's judgement by shape, colour and word: a disc, a triangle, an octagon. */
export function JudgementSign({ value }: { readonly value: JudgementValue }) {
  const text = useText();
  return (
    <span className={styles[value]}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {shapes[value]}
      </svg>
      {text.panel.judgement.values[value]}
    </span>
  );
}

const cut = {
  stroke: 'var(--vb-paper)',
  fill: 'none',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const shapes = {
  'on-track': (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="M7 12.5l3.500 3.500L17 8.500" strokeWidth="2.600" {...cut} />
    </>
  ),
  fragile: (
    <>
      <path d="M12 2.500L22.500 21.500h-21z" fill="currentColor" />
      <path d="M12 9v5.500M12 18v.01" strokeWidth="2.600" {...cut} />
    </>
  ),
  stuck: (
    <>
      <path d="M7.700 2h8.600L22 7.700v8.600L16.300 22H7.700L2 16.300V7.700z" fill="currentColor" />
      <path d="M7.500 12h9" strokeWidth="3" {...cut} />
    </>
  ),
} as const;
