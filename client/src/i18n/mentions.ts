import { mentions as en } from './en/mentions.ts';
import { useLanguage, type Language } from './language.ts';
import { mentions as nl } from './nl/mentions.ts';

/** They come with the list itself, when somebody types an @. */
const mentionTexts: Readonly<Record<Language, typeof nl>> = { nl, en };

/** The texts of mentioning somebody, in the current language. */
export function useMentionText(): typeof nl {
  return mentionTexts[useLanguage()];
}
