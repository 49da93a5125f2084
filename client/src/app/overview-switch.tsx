import { useOverviewPlaces } from '../i18n/overview-places.ts';
import { useBoardSession } from '../sync/hooks.ts';
import { SegmentedLinks } from '../ui/segmented-links.tsx';
import styles from './overview-switch.module.css';

/** On the board of a team with teams below: the way to how they stand, as the overview has the way back. */
export function OverviewSwitch({ href }: { readonly href: string }) {
  const words = useOverviewPlaces();
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
