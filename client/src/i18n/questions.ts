import { questions as en } from './en/questions.ts';
import { useLanguage, type Language } from './language.ts';
import { questions as nl } from './nl/questions.ts';

export type QuestionsText = typeof nl;

/** Both languages: they come with the first question that is opened, so that the program that opens a board stays small. */
export const questionsTexts: Readonly<Record<Language, QuestionsText>> = { nl, en };

/** The texts of questions between teams, in the current language. */
export function useQuestionsText(): QuestionsText {
  return questionsTexts[useLanguage()];
}
