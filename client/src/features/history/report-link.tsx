import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { useReportText } from '../../i18n/report.ts';
import { ButtonLink } from '../../ui/button-link.tsx';

interface ReportLinkProps {
  readonly about: BoardAbout | undefined;
  /** Of the cycle, as the board's team counts. */
  readonly number: number;
}

/** On the board of a Team van teams: from its own record to the report that tells of all teams. */
export function ReportLink({ about, number }: ReportLinkProps) {
  const words = useReportText();
  if (about?.overviews.own !== true) return null;
  return (
    <ButtonLink href={`/team/${about.team.id}/verslag/${number}`} icon="chart">
      {words.ofTeams}
    </ButtonLink>
  );
}
