import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useId } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { classNames } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { afterMenu } from '../parts/after-menu.ts';
import type { TeamQuestion } from './teams-section.tsx';
import { possibleParents, treeRows } from './tree-rows.ts';
import { useTreeDrag } from './use-tree-drag.ts';
import parts from '../parts/parts.module.css';
import styles from './teams.module.css';

interface TeamTreeProps {
  readonly teams: readonly TeamLine[];
  /** On its way to another place. */
  readonly moving: TeamId | null;
  readonly onDrop: (team: TeamId, parent: TeamId | null) => void;
  readonly onAsk: (question: TeamQuestion) => void;
}

/** The teams below each other, each with a handle to drag it by and a menu that does the same in words. */
export function TeamTree({ teams, moving, onDrop, onAsk }: TeamTreeProps) {
  const all = useAdministrationText();
  const words = all.teams;
  const hint = useId();
  const nameOf = (id: TeamId): string => teams.find((team) => team.id === id)?.name ?? all.unknown;
  const { drag, handle } = useTreeDrag({
    places: (team) => possibleParents(teams, team),
    onDrop,
    words: {
      lifted: (team) => `${words.lifted(nameOf(team))} ${words.dragHint}`,
      over: (place) => (place === null ? words.overTop : words.over(nameOf(place))),
      dropped: words.dropped,
    },
  });
  if (teams.length === 0) return <p className={parts.none}>{words.none}</p>;
  const possible = drag === null ? [] : possibleParents(teams, drag.team);
  return (
    <div className={classNames(styles.tree, drag !== null && styles.dragging)}>
      <VisuallyHidden>
        <span id={hint}>{words.dragHint}</span>
      </VisuallyHidden>
      {drag !== null && possible.includes(null) && (
        <p data-hang-under="" className={classNames(styles.top, drag.over === null && styles.over)}>
          {words.dropTop}
        </p>
      )}
      <ul className={styles.rows} aria-label={words.tree}>
        {treeRows(teams).map(({ team, depth }) => (
          <li
            key={team.id}
            data-hang-under={team.id}
            aria-busy={moving === team.id}
            className={classNames(
              styles.row,
              drag?.team === team.id && styles.lifted,
              drag?.over === team.id && styles.over,
              drag !== null && drag.team !== team.id && !possible.includes(team.id) && styles.closed,
            )}
            style={{ marginInlineStart: `min(${depth * 1.75}rem, ${depth * 6}vw)` }}
          >
            <IconButton
              icon="grip"
              label={words.drag(team.name)}
              aria-describedby={hint}
              aria-pressed={drag?.team === team.id}
              className={styles.handle}
              {...handle(team.id)}
            />
            <div className={styles.name}>
              <Link href={`/team/${team.id}`}>{team.name}</Link>
              {team.parent !== null && depth > 0 && (
                <VisuallyHidden>{`, ${words.parent.toLowerCase()} ${nameOf(team.parent)}`}</VisuallyHidden>
              )}
            </div>
            <Menu
              label={all.moreFor(team.name)}
              groups={[
                {
                  id: 'change',
                  items: (['rename', 'move', 'end'] as const).map((kind) => ({
                    id: kind,
                    label: words[kind],
                    icon: ({ rename: 'edit', move: 'arrow', end: 'trash' } as const)[kind],
                    onSelect: () => afterMenu(() => onAsk({ kind, team })),
                  })),
                },
              ]}
            >
              {(trigger) => <IconButton icon="more" label={all.moreFor(team.name)} {...trigger} />}
            </Menu>
          </li>
        ))}
      </ul>
    </div>
  );
}
