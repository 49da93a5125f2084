import { meeting as en } from './en/meeting.ts';
import { useLanguage, type Language } from './language.ts';
import { meeting as nl } from './nl/meeting.ts';

export type MeetingText = typeof nl;

/** Both languages: they come with the pages, so that the program that opens a board stays small. */
export const meetingTexts: Readonly<Record<Language, MeetingText>> = { nl, en };

/** The texts of meetings, in the current language. */
export function useMeetingText(): MeetingText {
  return meetingTexts[useLanguage()];
}
