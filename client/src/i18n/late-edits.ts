import { lateEdits as en } from './en/late-edits.ts';
import { useLanguage, type Language } from './language.ts';
import { lateEdits as nl } from './nl/late-edits.ts';

export type LateEditsText = typeof nl;

/** Both languages: they come with the window that needs them, so that the program that opens a board stays small. */
export const lateEditsTexts: Readonly<Record<Language, LateEditsText>> = { nl, en };

/** The texts of edits that came too late, in the current language. */
export function useLateEditsText(): LateEditsText {
  return lateEditsTexts[useLanguage()];
}
