import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { ReactNode } from 'react';
import { OverviewPage } from './overview-page.tsx';
import { QuestionsPage } from './questions-page.tsx';

interface TeamOfTeamsPagesProps {
  readonly team: TeamId;
  readonly place: 'overzicht' | 'vragen';
  /** What to show who may not see it. */
  readonly missing: ReactNode;
}

/** What a team sees of the teams below it. */
export function TeamOfTeamsPages({ team, place, missing }: TeamOfTeamsPagesProps): ReactNode {
  return place === 'vragen' ? (
    <QuestionsPage team={team} missing={missing} />
  ) : (
    <OverviewPage key={team} team={team} missing={missing} />
  );
}
