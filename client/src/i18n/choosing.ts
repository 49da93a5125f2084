import { choosing as en } from './en/choosing.ts';
import { useLanguage, type Language } from './language.ts';
import { choosing as nl } from './nl/choosing.ts';

/** They come with their page: the program that opens a board stays small. */
export const choosingTexts: Readonly<Record<Language, typeof nl>> = { nl, en };

/** The texts of choosing for a cycle, in the current language. */
export function useChoosingText(): typeof nl {
  return choosingTexts[useLanguage()];
}
