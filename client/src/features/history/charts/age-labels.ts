import type { BoardFigures } from '@verbeterbord/shared/api/records.ts';
import type { HistoryText } from '../../../i18n/history.ts';

/** The name of each group of ages, in whole weeks. */
export function ageLabels(
  ages: BoardFigures['ages'],
  words: Pick<HistoryText['figures']['ages'], 'upTo' | 'between' | 'older'>,
): string[] {
  return ages.map(({ upTo }, index) => {
    const before = ages[index - 1]?.upTo ?? 0;
    if (upTo === null) return words.older(Math.round(before / 7));
    return index === 0
      ? words.upTo(Math.round(upTo / 7))
      : words.between(Math.round(before / 7), Math.round(upTo / 7));
  });
}
