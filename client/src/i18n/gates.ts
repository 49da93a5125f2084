import { gates as en } from './en/gates.ts';
import { useLanguage, type Language } from './language.ts';
import { gates as nl } from './nl/gates.ts';

export type GateText = typeof nl;

/** Both languages: they come with the pages around coming in, so that the program that opens a board stays small. */
export const gateTexts: Readonly<Record<Language, GateText>> = { nl, en };

/** The texts around coming in and one's own account, in the current language. */
export function useGateText(): GateText {
  return gateTexts[useLanguage()];
}
