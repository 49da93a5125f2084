import type { Day } from '@verbeterbord/shared/time.ts';

/** What was measured on one day. */
export interface MeasuredValue {
  readonly day: Day;
  readonly value: number;
}

/** Where a small indicator line is drawn: units of its viewBox. */
export interface IndicatorLine {
  /** One point per measured day, oldest first. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Height of the dashed target, or null without a target. */
  readonly target: number | null;
}

/** The field that is drawn on, and how far the line stays from its edges. */
export interface LineFrame {
  readonly width: number;
  readonly height: number;
  readonly inset: number;
}

/**
 * The line of an indicator against its target. Days are to scale, so that a month without measuring looks like one.
 * The scale runs from the lowest to the highest of values and target together; when all are equal the line lies in the middle.
 */
export function indicatorLine(
  values: readonly MeasuredValue[],
  target: number | null,
  frame: LineFrame,
): IndicatorLine {
  const heights = values.map((each) => each.value);
  if (target !== null) heights.push(target);
  const lowest = Math.min(...heights);
  const highest = Math.max(...heights);
  const days = values.map((each) => Date.parse(each.day));
  const first = days[0] ?? 0;
  const span = (days.at(-1) ?? 0) - first;

  const toY = (value: number): number =>
    highest === lowest
      ? frame.height / 2
      : round(frame.inset + ((highest - value) / (highest - lowest)) * (frame.height - 2 * frame.inset));
  const toX = (day: number): number =>
    span === 0
      ? frame.width - frame.inset
      : round(frame.inset + ((day - first) / span) * (frame.width - 2 * frame.inset));

  return {
    points: values.map((each, index) => ({ x: toX(days[index] ?? 0), y: toY(each.value) })),
    target: target === null ? null : toY(target),
  };
}

/** Tenths are finer than a screen shows. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
