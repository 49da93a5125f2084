import { cycle as en } from './en/cycle.ts';
import { useLanguage, type Language } from './language.ts';
import { cycle as nl } from './nl/cycle.ts';

export type CycleText = typeof nl;

/** Both languages: they come with the calendar, so that the program that opens a board stays small. */
export const cycleTexts: Readonly<Record<Language, CycleText>> = { nl, en };

/** The texts of the calendar of cycles, in the current language. */
export function useCycleText(): CycleText {
  return cycleTexts[useLanguage()];
}
