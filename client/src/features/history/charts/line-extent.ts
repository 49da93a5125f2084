/**
 * The stretch of values that a line chart shows: around all that is measured and the target, with some room, and never so narrow
 * that a small change looks like a cliff. From zero when zero is near anyway.
 */
export function lineExtent(values: readonly number[], target: number | null): readonly [number, number] {
  const all = target === null ? values : [...values, target];
  if (all.length === 0) return [0, 1];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const width = Math.max(most - least, Math.abs(most) * 0.2, 1e-9);
  const room = width * 0.15;
  const from = least >= 0 && least - room < width * 0.5 ? 0 : least - room;
  const to = most <= 0 && most + room > 0 ? 0 : most + room;
  return from < to ? [from, to] : [from, from + 1];
}

/** Every how manieth label fits, when one takes `width` and they stand `step` apart; in pixels. */
export function labelEvery(width: number, step: number): number {
  return Math.max(1, Math.ceil(width / Math.max(step, 0.001)));
}

/** Whether the value at `index` is written beside its point: as many as fit, and of very many only the first and the last. */
export function isLabelled(index: number, count: number, every: number): boolean {
  const fromLast = count - 1 - index;
  return every > 2 ? index === 0 || fromLast === 0 : fromLast % every === 0;
}
