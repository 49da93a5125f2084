import { useHistoryText } from '../../../i18n/history.ts';
import { labelEvery } from './line-extent.ts';
import { cycleNameWidth, cycleNumberWidth, type Plot } from './plot.ts';
import styles from './charts.module.css';

interface CycleAxisProps {
  readonly plot: Plot;
  readonly numbers: readonly number[];
  /** The middle of a cycle, in pixels. */
  readonly middleOf: (number: number) => number;
  /** How far apart they stand, in pixels. */
  readonly step: number;
}

/** The line below a chart with the names of the cycles: whole where they fit, else numbers, else some of them; the newest always. */
export function CycleAxis({ plot, numbers, middleOf, step }: CycleAxisProps) {
  const words = useHistoryText().figures;
  const whole = step >= cycleNameWidth;
  const every = whole ? 1 : labelEvery(cycleNumberWidth, step);
  return (
    <g>
      <path className={styles.base} d={`M${plot.left} ${plot.bottom + 1}H${plot.right}`} />
      {numbers.map((number, index) =>
        (numbers.length - 1 - index) % every === 0 ? (
          <text key={number} x={middleOf(number)} y={plot.bottom + 23} textAnchor="middle">
            {whole ? words.cycle(number) : number}
          </text>
        ) : null,
      )}
    </g>
  );
}
