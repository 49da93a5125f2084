import { cardPanel as en } from './en/card-panel.ts';
import { useLanguage, type Language } from './language.ts';
import { cardPanel as nl } from './nl/card-panel.ts';

export type CardPanelText = typeof nl;

/** Both languages: they come with the first card that is opened, so that the program that opens a board stays small. */
export const cardPanelTexts: Readonly<Record<Language, CardPanelText>> = { nl, en };

/** The texts of an opened card, in the current language; beside `useText().panel`, which the board itself needs too. */
export function useCardPanelText(): CardPanelText {
  return cardPanelTexts[useLanguage()];
}
