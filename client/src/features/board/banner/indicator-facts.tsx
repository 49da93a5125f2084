import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { IndicatorFigure } from '../../../ui/indicator-figure.tsx';
import { indicatorOf } from '../ambition/indicator-of.ts';
import { useCardPart } from '../panel/use-card-part.ts';
import styles from './ambition-banner.module.css';

const frame = { width: 150, height: 60, inset: 8 } as const;

/** The indicator in the banner: the last value with its unit, where it came from, where it should go, and its line. */
export function IndicatorFacts({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel.indicator;
  const format = useFormat();
  const part = useCardPart('ambition', ambition, indicatorOf);
  const last = part?.values.at(-1);
  if (part === undefined || last === undefined) return null;
  const first = part.values.length > 1 ? part.values[0] : undefined;
  const aside = [
    first === undefined ? null : words.was(format.number(first.value)),
    part.target === null ? null : words.goal(format.number(part.target)),
  ].filter((each) => each !== null);
  return (
    <>
      <div className={styles.figure}>
        <p className={styles.indicatorName}>{part.name}</p>
        <p className={styles.big}>
          {format.number(last.value)}
          {part.unit === '%' ? '%' : part.unit === '' ? '' : ` ${part.unit}`}
        </p>
        {aside.length === 0 ? null : <p className="num">{aside.join(' · ')}</p>}
      </div>
      <IndicatorFigure values={part.values} target={part.target} frame={frame} className={styles.line} />
    </>
  );
}
