/** Three significant digits at most, without a tail of zeros; a dash for what couldn't be measured. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

/** How many times `base` goes into `value`: `0.31×`. */
export function times(value: number, base: number): string {
  const ratio = value / base;
  return Number.isFinite(ratio) ? `${number(ratio)}×` : '–';
}
