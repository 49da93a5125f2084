import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useMemo } from 'react';
import { useTeams } from '../../crossings/use-teams.ts';
import { useText } from '../../i18n/language.ts';
import { usePagePlace } from '../../ui/page-place.ts';
import { teamsAbove } from './teams-above.ts';

const none: readonly TeamLine[] = [];

/** Tells the top line where this team hangs: the teams above it whose overview I may see, from the top down, else the boards. */
export function usePath(team: TeamId, name: string | undefined): void {
  const { app } = useText();
  const { teams = none } = useTeams();
  const above = useMemo(() => {
    const found = teamsAbove(teams, team);
    return found.map(({ id, name: label }) => ({ href: `/team/${id}/overzicht`, label }));
  }, [teams, team]);
  const before = useMemo(() => above.slice(0, -1), [above]);
  const back = above.at(-1) ?? { href: '/borden', label: app.boards };
  usePagePlace(back.href, name === undefined ? undefined : back.label, name ?? '', before);
}
