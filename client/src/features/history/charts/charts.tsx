import type { BoardFigures } from '@verbeterbord/shared/api/records.ts';
import { useHistoryText } from '../../../i18n/history.ts';
import type { CycleRow } from '../cycle-rows.ts';
import { AgesChart } from './ages-chart.tsx';
import { IndicatorChart } from './indicator-chart.tsx';
import { MoodChart } from './mood-chart.tsx';
import { OutcomesChart } from './outcomes-chart.tsx';
import styles from './charts.module.css';

interface ChartsProps {
  /** Oldest first. */
  readonly cycles: readonly CycleRow[];
  readonly figures: BoardFigures;
}

/** What one would rather look at than read. Of the team, never of a person. */
export function Charts({ cycles, figures }: ChartsProps) {
  const words = useHistoryText().figures;
  const { indicators, ages } = figures;
  return (
    <section className={styles.charts} aria-label={words.label}>
      <OutcomesChart cycles={cycles} />
      {indicators.map((line, index) => (
        <IndicatorChart key={line.ambition} cycles={cycles} line={line} inTable={index === 0} />
      ))}
      <MoodChart cycles={cycles} />
      <AgesChart ages={ages} />
    </section>
  );
}
