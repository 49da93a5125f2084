import { report as en } from './en/report.ts';
import { useLanguage, type Language } from './language.ts';
import { report as nl } from './nl/report.ts';

export type ReportText = typeof nl;

/** Both languages: they come with the pages, so that the program that opens a board stays small. */
export const reportTexts: Readonly<Record<Language, ReportText>> = { nl, en };

/** The texts of reports, in the current language. */
export function useReportText(): ReportText {
  return reportTexts[useLanguage()];
}
