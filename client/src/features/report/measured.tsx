import type { Indicator } from '@verbeterbord/shared/api/overview.ts';
import { useReportText } from '../../i18n/report.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { IndicatorFigure } from '../../ui/indicator-figure.tsx';
import styles from './report.module.css';

const frame = { width: 150, height: 46, inset: 6 } as const;

/** What an ambition is measured by: its line against the target, and the same in words. */
export function Measured({ indicator }: { readonly indicator: Indicator | null }) {
  const words = useReportText();
  const format = useFormat();
  if (indicator === null) return null;
  const { name, unit, target, values } = indicator;
  const withUnit = (value: number): string => format.withUnit(value, unit);
  const [first] = values;
  const last = values.at(-1);
  const said = [
    first === undefined || first === last ? null : words.from(withUnit(first.value)),
    last === undefined ? words.notMeasured : words.now(withUnit(last.value)),
    target === null ? null : words.target(withUnit(target)),
  ].filter((part) => part !== null);
  return (
    <div className={styles.measured}>
      {last !== undefined && (
        <IndicatorFigure values={values} target={target} frame={frame} className={styles.line} />
      )}
      <p>
        {name === '' ? words.indicator : name}: {said.join(', ')}
      </p>
    </div>
  );
}
