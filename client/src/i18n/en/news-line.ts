import type { newsLine as nl } from '../nl/news-line.ts';

export const newsLine: typeof nl = (count) =>
  count === 1 ? 'since your last visit: 1 thing' : `since your last visit: ${count} things`;
