import { useTeamOfTeamsText } from '../i18n/team-of-teams.ts';
import { useBoardSession } from '../sync/hooks.ts';
import { SegmentedLinks } from '../ui/segmented-links.tsx';
import styles from './overview-switch.module.css';

interface OverviewSwitchProps {
  readonly href: string;
  /** Called when it can't be fetched: then it isn't there. */
  readonly onClose: () => void;
}

/** On the board of a team with teams below: the way to how they stand, as the overview has the way back. */
export function OverviewSwitch({ href }: OverviewSwitchProps) {
  const words = useTeamOfTeamsText().places;
  const board = useBoardSession().id;
  return (
    <div className={styles.switch}>
      <SegmentedLinks
        label={words.label}
        links={[
          { href, label: words.overview, current: false },
          { href: `/bord/${board}`, label: words.board, current: true },
        ]}
      />
    </div>
  );
}
