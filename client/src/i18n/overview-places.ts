import { overviewPlaces as en } from './en/overview-places.ts';
import { useLanguage, type Language } from './language.ts';
import { overviewPlaces as nl } from './nl/overview-places.ts';

export type OverviewPlacesText = typeof nl;

/** Both languages, apart from the texts of the overview: a board needs no more of them than this. */
export const overviewPlacesTexts: Readonly<Record<Language, OverviewPlacesText>> = { nl, en };

/** The texts of the way between overview and board, in the current language. */
export function useOverviewPlaces(): OverviewPlacesText {
  return overviewPlacesTexts[useLanguage()];
}
