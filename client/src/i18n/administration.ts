import { administrationSettings as settingsEn } from './en/administration-settings.ts';
import { administration as en } from './en/administration.ts';
import { auditWords as auditEn } from './en/audit-words.ts';
import { useLanguage, type Language } from './language.ts';
import { administrationSettings as settingsNl } from './nl/administration-settings.ts';
import { administration as nl } from './nl/administration.ts';
import { auditWords as auditNl } from './nl/audit-words.ts';

export type AdministrationText = typeof nl & typeof settingsNl & { readonly audit: typeof auditNl };

/** Both languages: they come with the administration's own pages, so that the program that opens a board stays small. */
export const administrationTexts: Readonly<Record<Language, AdministrationText>> = {
  nl: { ...nl, ...settingsNl, audit: auditNl },
  en: { ...en, ...settingsEn, audit: auditEn },
};

/** The texts of administration in the current language. */
export function useAdministrationText(): AdministrationText {
  return administrationTexts[useLanguage()];
}
