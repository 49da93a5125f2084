import { useText } from '../i18n/language.ts';
import { useFormat } from '../i18n/use-format.ts';
import { indicatorLine, type LineFrame, type MeasuredValue } from './indicator-line.ts';

interface IndicatorFigureProps {
  readonly values: readonly MeasuredValue[];
  readonly target: number | null;
  readonly frame: LineFrame;
  readonly className?: string | undefined;
}

/** The line of an indicator against its dashed target, in the colour of the text around it. Its values are its name. */
export function IndicatorFigure({ values, target, frame, className }: IndicatorFigureProps) {
  const words = useText().panel.indicator;
  const format = useFormat();
  const line = indicatorLine(values, target, frame);
  const last = line.points.at(-1);
  const said = values.map((each) => format.number(each.value)).join(', ');
  return (
    <svg
      className={className}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      width={frame.width}
      height={frame.height}
      role="img"
      aria-label={words.line(said, target === null ? null : format.number(target))}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {line.target === null ? null : (
        <path d={`M1 ${line.target}H${frame.width - 1}`} strokeWidth="2" strokeDasharray="2 5" />
      )}
      {line.points.length > 1 ? (
        <polyline points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeWidth="3" />
      ) : null}
      {last ? <circle cx={last.x} cy={last.y} r="5" fill="currentColor" stroke="none" /> : null}
    </svg>
  );
}
