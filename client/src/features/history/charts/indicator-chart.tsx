import type { BoardFigures } from '@verbeterbord/shared/api/records.ts';
import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { CycleRow } from '../cycle-rows.ts';
import { CycleAxis } from './cycle-axis.tsx';
import { Figure, LegendKey } from './figure.tsx';
import { isLabelled, labelEvery, lineExtent } from './line-extent.ts';
import { plotOf } from './plot.ts';
import { sayTrend, sayTrends } from './say-trend.ts';
import { useWidth } from './use-width.ts';
import { ValueAxis } from './value-axis.tsx';
import { ValuesTable } from './values-table.tsx';
import styles from './charts.module.css';

type IndicatorLine = BoardFigures['indicators'][number];

interface IndicatorChartProps {
  readonly cycles: readonly CycleRow[];
  readonly line: IndicatorLine;
  /** Whether the page's table has its values; else they stand below it. */
  readonly inTable: boolean;
}

/** What an ambition is measured by: its line over the cycles, against its dotted target. */
export function IndicatorChart({ cycles, line, inTable }: IndicatorChartProps) {
  const { figures } = useHistoryText();
  const format = useFormat();
  const [ref, width] = useWidth<SVGSVGElement>();
  const plot = plotOf(width);
  const numbers = cycles.map(({ number }) => number);
  const points = line.points.filter(({ number }) => numbers.includes(number));
  const name = line.name === '' ? line.title : line.name;
  const { target } = line;
  const x = scalePoint({ domain: numbers, range: [plot.left, plot.right], padding: 0.5 });
  const y = scaleLinear({
    domain: [
      ...lineExtent(
        points.map(({ value }) => value),
        target,
      ),
    ],
    range: [plot.bottom, plot.top],
  });
  const withUnit = (value: number): string => format.withUnit(value, line.unit);
  const said = sayTrend(
    name,
    points.map(({ value }) => value),
    figures,
    format.number,
  );
  const aim = target === null ? null : figures.indicator.targetAt(withUnit(target));
  const every = labelEvery(42, x.step());
  return (
    <Figure
      title={name}
      legend={
        <>
          <LegendKey sign="measured" word={figures.indicator.measured} />
          {target !== null && <LegendKey sign="target" word={figures.indicator.target} />}
        </>
      }
    >
      <svg
        ref={ref}
        className={styles.chart}
        viewBox={`0 0 ${Math.max(1, plot.width)} ${plot.height}`}
        role="img"
        aria-label={[sayTrends([said], figures.nothing), aim, inTable ? figures.inTable : null]
          .filter((part) => part !== null)
          .join(' ')}
      >
        {width > 0 && (
          <>
            <ValueAxis plot={plot} ticks={y.ticks(4)} yOf={y} />
            {target !== null && (
              <>
                <path className={styles.aim} d={`M${plot.left} ${y(target)}H${plot.right}`} />
                <text className={styles.aimText} x={plot.left + 6} y={y(target) - 8}>
                  {aim}
                </text>
              </>
            )}
            <LinePath
              className={styles.line ?? ''}
              data={points}
              x={({ number }) => x(number) ?? 0}
              y={({ value }) => y(value)}
            />
            {points.map(({ number, value }, index) => (
              <g key={number}>
                <circle
                  className={styles.dot}
                  cx={x(number) ?? 0}
                  cy={y(value)}
                  r={index === points.length - 1 ? 6 : every > 2 ? 2.5 : 4.5}
                />
                {isLabelled(index, points.length, every) && (
                  <text className={styles.strong} x={x(number) ?? 0} y={y(value) - 13} textAnchor="middle">
                    {format.number(value)}
                  </text>
                )}
              </g>
            ))}
            <CycleAxis plot={plot} numbers={numbers} middleOf={(number) => x(number) ?? 0} step={x.step()} />
          </>
        )}
      </svg>
      {!inTable && <ValuesTable name={name} unit={line.unit} points={points} />}
    </Figure>
  );
}
