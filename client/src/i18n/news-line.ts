import { newsLine as en } from './en/news-line.ts';
import { useLanguage, type Language } from './language.ts';
import { newsLine as nl } from './nl/news-line.ts';

const newsLines: Readonly<Record<Language, typeof nl>> = { nl, en };

/** "sinds je vorige bezoek: 7 dingen", in the current language. */
export function useNewsLine(count: number): string {
  return newsLines[useLanguage()](count);
}
