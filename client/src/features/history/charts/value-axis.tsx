import { useFormat } from '../../../i18n/use-format.ts';
import type { Plot } from './plot.ts';
import styles from './charts.module.css';

interface ValueAxisProps {
  readonly plot: Plot;
  readonly ticks: readonly number[];
  readonly yOf: (value: number) => number;
}

/** Thin lines across a chart with their values on the left. */
export function ValueAxis({ plot, ticks, yOf }: ValueAxisProps) {
  const format = useFormat();
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={styles.axis} d={`M${plot.left} ${yOf(tick)}H${plot.right}`} />
          <text x={plot.left - 9} y={yOf(tick) + 5} textAnchor="end">
            {format.number(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
