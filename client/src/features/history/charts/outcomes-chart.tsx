import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { CycleRow } from '../cycle-rows.ts';
import { CycleAxis } from './cycle-axis.tsx';
import { Figure, LegendKey } from './figure.tsx';
import { plotOf } from './plot.ts';
import { sayTrend, sayTrends } from './say-trend.ts';
import { highestOf, outcomesIn, stackOf, type Outcome } from './stacks.ts';
import { useWidth } from './use-width.ts';
import { ValueAxis } from './value-axis.tsx';
import styles from './charts.module.css';

/** What became of the actions of each cycle: a bar a cycle, on what was done. Colour, pattern and place say the same. */
export function OutcomesChart({ cycles }: { readonly cycles: readonly CycleRow[] }) {
  const { figures } = useHistoryText();
  const format = useFormat();
  const [ref, width] = useWidth<SVGSVGElement>();
  const prefix = useId();
  const plot = plotOf(width);
  const numbers = cycles.map(({ number }) => number);
  const x = scaleBand({
    domain: numbers,
    range: [plot.left, plot.right],
    paddingInner: 0.42,
    paddingOuter: 0.24,
  });
  const y = scaleLinear({ domain: [0, highestOf(cycles)], range: [plot.bottom, plot.top] });
  const shown = outcomesIn(cycles);
  const said = shown.map((outcome) =>
    sayTrend(
      figures.outcomes[outcome],
      cycles.map((cycle) => cycle[outcome]),
      figures,
      format.number,
    ),
  );
  const band = x.bandwidth();
  const beside = x.step() - band;
  return (
    <Figure
      title={figures.outcomes.title}
      legend={shown.map((outcome) => (
        <LegendKey key={outcome} sign={outcome} word={figures.outcomes[outcome]} />
      ))}
    >
      <svg
        ref={ref}
        className={styles.chart}
        viewBox={`0 0 ${Math.max(1, plot.width)} ${plot.height}`}
        role="img"
        aria-label={`${sayTrends(said, figures.nothing)} ${figures.inTable}`}
      >
        {width > 0 && (
          <>
            <Patterns prefix={prefix} />
            <ValueAxis plot={plot} ticks={y.ticks(4).filter(Number.isInteger)} yOf={y} />
            {cycles.map((cycle) =>
              stackOf(cycle).map(({ outcome, count, from, to }) => {
                const [top, bottom] = [y(to), y(from)];
                const height = Math.max(1.5, bottom - top - 1.5);
                const left = x(cycle.number) ?? 0;
                return (
                  <g key={`${cycle.number} ${outcome}`}>
                    <Bar
                      className={styles[outcome] ?? ''}
                      x={left}
                      y={top}
                      width={band}
                      height={height}
                      fill={fillOf(outcome, prefix)}
                    />
                    {outcome === 'done' && height >= 17 && band >= 16 && (
                      <text
                        className={styles.inBar}
                        x={left + band / 2}
                        y={top + height / 2 + 5}
                        textAnchor="middle"
                      >
                        {count}
                      </text>
                    )}
                    {outcome !== 'done' && beside >= 22 && height >= 8 && (
                      <text x={left + band + 6} y={top + height / 2 + 5}>
                        {count}
                      </text>
                    )}
                  </g>
                );
              }),
            )}
            <CycleAxis
              plot={plot}
              numbers={numbers}
              middleOf={(number) => (x(number) ?? 0) + band / 2}
              step={x.step()}
            />
          </>
        )}
      </svg>
    </Figure>
  );
}

function fillOf(outcome: Outcome, prefix: string): string {
  return outcome === 'done' ? 'var(--vb-good)' : `url(#${prefix}-${outcome})`;
}

/** Stripes, dots and dashes, for who sees no colours and for paper. */
function Patterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      <pattern
        id={`${prefix}-carried`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="8" height="8" fill="var(--vb-paper)" />
        <rect width="2.4" height="8" fill="var(--vb-fragile)" />
      </pattern>
      <pattern id={`${prefix}-later`} width="8" height="6" patternUnits="userSpaceOnUse">
        <rect width="8" height="6" fill="var(--vb-paper)" />
        <path d="M0 3H5" stroke="var(--vb-accent)" strokeWidth="1.8" />
      </pattern>
      <pattern id={`${prefix}-stopped`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="var(--vb-paper)" />
        <circle cx="3.5" cy="3.5" r="1.8" fill="var(--vb-ink-soft)" />
      </pattern>
    </defs>
  );
}
