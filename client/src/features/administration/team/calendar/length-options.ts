import type { CycleText } from '../../../../i18n/cycle.ts';

/** Whole weeks to choose from, as days. */
export function lengthOptions(
  least: number,
  most: number,
  words: CycleText['calendar'],
): { readonly value: string; readonly label: string }[] {
  const options = [];
  for (let days = least; days <= most; days += 7)
    options.push({ value: `${days}`, label: words.lasts(days) });
  return options;
}
