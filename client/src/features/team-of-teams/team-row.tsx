import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { memo } from 'react';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { OpenedRow } from './opened-row.tsx';
import { PaintBlock } from './paint-block.tsx';
import { RowFacts } from './row-facts-line.tsx';
import type { Fact } from './row-facts.ts';
import { RowJudgement } from './row-judgement.tsx';
import styles from './team-row.module.css';

interface TeamRowProps {
  /** The team whose overview this is. */
  readonly above: TeamId;
  readonly row: OverviewRow;
  readonly mayOpenBoard: boolean;
  readonly maySpeak: boolean;
  readonly opened: boolean;
  /** What changed on it a moment ago. */
  readonly changed: readonly Fact[];
  readonly onToggle: (team: TeamId) => void;
}

/** One team: its paint, its own judgement, this cycle, what it is measured by, and what it asks. Opens in place. */
export const TeamRow = memo(function TeamRow(props: TeamRowProps) {
  const { above, row, mayOpenBoard, maySpeak, opened, changed, onToggle } = props;
  const words = useTeamOfTeamsText().row;
  const panel = `geopend-${row.team}`;
  const href =
    row.board !== null && mayOpenBoard
      ? `/bord/${row.board.id}`
      : row.hasTeams
        ? `/team/${row.team}/overzicht`
        : null;
  const toggle = (): void => onToggle(row.team);
  return (
    <article className={styles.row} aria-labelledby={`team-${row.team}`}>
      <div className={styles.line}>
        <PaintBlock row={row} href={href} changed={changed} />
        <RowJudgement row={row} changed={changed} />
        <RowFacts row={row} changed={changed} />
        <IconButton
          id={`open-${row.team}`}
          icon="down"
          label={opened ? words.close(row.name) : words.open(row.name)}
          className={classNames(styles.open, opened && styles.isOpen)}
          aria-expanded={opened}
          aria-controls={opened ? panel : undefined}
          onClick={toggle}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && opened) toggle();
          }}
        />
      </div>
      {opened && (
        <OpenedRow
          id={panel}
          above={above}
          row={row}
          mayOpenBoard={mayOpenBoard}
          maySpeak={maySpeak}
          onClose={() => {
            toggle();
            const button = document.getElementById(`open-${row.team}`);
            button?.focus({ preventScroll: true });
            button?.scrollIntoView({ block: 'center' });
          }}
        />
      )}
    </article>
  );
});
