import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { CycleRow } from '../cycle-rows.ts';
import { CycleAxis } from './cycle-axis.tsx';
import { Figure } from './figure.tsx';
import { isLabelled, labelEvery } from './line-extent.ts';
import { plotOf } from './plot.ts';
import { sayTrend, sayTrends } from './say-trend.ts';
import { useWidth } from './use-width.ts';
import styles from './charts.module.css';

const marks = [1, 2, 3, 4, 5];

/** How the group found its cycles, from heavy to light; a gap where too few answered. */
export function MoodChart({ cycles }: { readonly cycles: readonly CycleRow[] }) {
  const { figures } = useHistoryText();
  const format = useFormat();
  const [ref, width] = useWidth<SVGSVGElement>();
  const plot = { ...plotOf(width, 220), left: 58 };
  const numbers = cycles.map(({ number }) => number);
  const x = scalePoint({ domain: numbers, range: [plot.left, plot.right], padding: 0.5 });
  const y = scaleLinear({ domain: [0.7, 5.3], range: [plot.bottom, plot.top] });
  const said = sayTrend(
    figures.mood.title,
    cycles.map(({ mood }) => mood),
    figures,
    format.number,
  );
  const every = labelEvery(34, x.step());
  const known = cycles.some(({ mood }) => mood !== null);
  return (
    <Figure title={figures.mood.title}>
      {known ? (
        <svg
          ref={ref}
          className={styles.chart}
          viewBox={`0 0 ${Math.max(1, plot.width)} ${plot.height}`}
          role="img"
          aria-label={`${sayTrends([said], figures.nothing)} 1 = ${figures.mood.low}, 5 = ${figures.mood.high}. ${figures.inTable}`}
        >
          {width > 0 && (
            <>
              {marks.map((mark) => (
                <path key={mark} className={styles.axis} d={`M${plot.left} ${y(mark)}H${plot.right}`} />
              ))}
              <text x={plot.left - 9} y={y(1) + 5} textAnchor="end">
                {figures.mood.low}
              </text>
              <text x={plot.left - 9} y={y(5) + 5} textAnchor="end">
                {figures.mood.high}
              </text>
              <LinePath
                className={styles.line ?? ''}
                data={[...cycles]}
                defined={({ mood }) => mood !== null}
                x={({ number }) => x(number) ?? 0}
                y={({ mood }) => y(mood ?? 3)}
              />
              {cycles.map(({ number, mood }, index) =>
                mood === null ? null : (
                  <g key={number}>
                    <circle
                      className={styles.dot}
                      cx={x(number) ?? 0}
                      cy={y(mood)}
                      r={every > 2 ? 2.5 : 4.5}
                    />
                    {isLabelled(index, cycles.length, every) && (
                      <text className={styles.strong} x={x(number) ?? 0} y={y(mood) - 11} textAnchor="middle">
                        {format.number(mood)}
                      </text>
                    )}
                  </g>
                ),
              )}
              <CycleAxis
                plot={plot}
                numbers={numbers}
                middleOf={(number) => x(number) ?? 0}
                step={x.step()}
              />
            </>
          )}
        </svg>
      ) : (
        <p className={styles.nothing}>{figures.mood.none}</p>
      )}
      <p className={styles.note}>{figures.mood.note}</p>
    </Figure>
  );
}
