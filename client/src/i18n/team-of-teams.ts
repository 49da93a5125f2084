import { teamOfTeams as en } from './en/team-of-teams.ts';
import { useLanguage, type Language } from './language.ts';
import { teamOfTeams as nl } from './nl/team-of-teams.ts';

export type TeamOfTeamsText = typeof nl;

/** Both languages: they come with the pages, so that the program that opens a board stays small. */
export const teamOfTeamsTexts: Readonly<Record<Language, TeamOfTeamsText>> = { nl, en };

/** The texts of the overview of a Team van teams, in the current language. */
export function useTeamOfTeamsText(): TeamOfTeamsText {
  return teamOfTeamsTexts[useLanguage()];
}
