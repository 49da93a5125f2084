/** What came from elsewhere, read without believing it: what isn't as expected is as if it weren't there. */
export type Loose = Readonly<Record<string, unknown>>;

export function looseRecord(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** The records of a list; anything else in it is passed over. */
export function looseRecords(value: unknown): readonly Loose[] {
  return Array.isArray(value)
    ? value.filter((item): item is Loose => typeof item === 'object' && item !== null && !Array.isArray(item))
    : [];
}

export function looseStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function looseText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function looseNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Whether there is something in it: letters, items or fields. Numbers and marks alone say nothing to people. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
