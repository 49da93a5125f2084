const deepest = 8;
const largest = 12_000;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a value is plain JSON of a decent size: no binaries, no big integers, no tricks with prototypes. */
export function isTameJson(value: unknown): boolean {
  return weigh(value, 0) <= largest;
}

/** Roughly the characters it takes; infinite when it's no tame JSON. */
function weigh(value: unknown, depth: number): number {
  if (value === null || typeof value === 'boolean') return 4;
  if (typeof value === 'number') return Number.isFinite(value) ? 8 : Infinity;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || depth >= deepest) return Infinity;
  let weight = 2;
  if (Array.isArray(value)) {
    for (const item of value) weight += weigh(item, depth + 1);
    return weight;
  }
  // a key `__proto__` in the bytes has become the prototype by now
  if (Object.getPrototypeOf(value) !== Object.prototype) return Infinity;
  for (const [key, item] of Object.entries(value)) {
    if (forbidden.has(key)) return Infinity;
    weight += key.length + weigh(item, depth + 1);
  }
  return weight;
}
