import { references as en } from './en/references.ts';
import { useLanguage, type Language } from './language.ts';
import { references as nl } from './nl/references.ts';

export type ReferencesText = typeof nl;

/** Both languages: they come after the wall, and only where something stands between teams. */
export const referencesTexts: Readonly<Record<Language, ReferencesText>> = { nl, en };

/** The texts of what a board shows of other teams, in the current language. */
export function useReferencesText(): ReferencesText {
  return referencesTexts[useLanguage()];
}
