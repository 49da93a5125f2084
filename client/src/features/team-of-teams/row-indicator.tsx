import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { IndicatorFigure } from '../../ui/indicator-figure.tsx';
import { measuredAmbition, type Fact } from './row-facts.ts';
import styles from './row-facts.module.css';

const frame = { width: 100, height: 44, inset: 6 } as const;

interface RowIndicatorProps {
  readonly row: OverviewRow;
  readonly changed: readonly Fact[];
}

/** What the team measures: its line against the target, and where it is now. */
export function RowIndicator({ row, changed }: RowIndicatorProps) {
  const words = useTeamOfTeamsText().row;
  const format = useFormat();
  const indicator = measuredAmbition(row)?.indicator ?? null;
  const last = indicator?.values.at(-1);
  if (indicator === null || last === undefined) return <div className={styles.indicator} />;
  const withUnit = (value: number): string => format.withUnit(value, indicator.unit);
  return (
    <div className={styles.indicator} data-changed={changed.includes('indicator') || undefined}>
      <IndicatorFigure
        values={indicator.values}
        target={indicator.target}
        frame={frame}
        className={styles.figure}
      />
      <p>
        <span className={styles.soft}>{indicator.name}</span>
        <span className={styles.measured}>
          <b>{withUnit(last.value)}</b>{' '}
          {indicator.target !== null && (
            <span className={styles.soft}>
              {words.target(
                indicator.unit === '%' ? withUnit(indicator.target) : format.number(indicator.target),
              )}
            </span>
          )}
        </span>
      </p>
    </div>
  );
}
