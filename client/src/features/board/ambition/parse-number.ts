/**
 * A number as people in the Netherlands type it: "28", "12,5", "1.250", "1.250,5". Dots in front of three digits
 * group thousands, a last dot with other digits is a decimal one. Null for what is no number.
 */
export function parseNumber(typed: string): number | null {
  const text = typed.trim().replaceAll(/[\s %€]/g, '');
  if (!/^-?\d[\d.,]*$/.test(text)) return null;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text);
  const plain = grouped ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) && Math.abs(value) <= 1e12 ? value : null;
}
