import type { NewsCard } from '@verbeterbord/shared/api/news.ts';
import { dayOf, type Day } from '@verbeterbord/shared/time.ts';

export interface DayOfNews {
  readonly day: Day;
  readonly cards: readonly NewsCard[];
}

/** Cards newest first, gathered by the day of their newest change, newest day first. */
export function daysOfNews(cards: readonly NewsCard[]): DayOfNews[] {
  const days = Map.groupBy(cards, ({ at }) => dayOf(Date.parse(at)));
  return [...days].map(([day, ofDay]) => ({ day, cards: ofDay }));
}
