import { useLocation } from 'wouter';
import { useText } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { LateMePopover } from './late-me-popover.ts';
import styles from './board-title.module.css';

interface BoardTitleProps {
  readonly title: string;
  /** Null for a guest, who has no other places. */
  readonly back: { readonly href: string; readonly label: string } | null;
  /** How the teams below stand; null or left out where there are none, or no way to it. */
  readonly overview?: string | null;
}

/** The phone's top left: where am I, and behind it everything the wide top line has. */
export function BoardTitle({ title, back, overview = null }: BoardTitleProps) {
  const { app } = useText();
  const [, navigate] = useLocation();
  const places = back !== null && [
    ...(back.href === '/borden'
      ? []
      : [{ id: 'back', label: back.label, icon: 'up' as const, onSelect: () => navigate(back.href) }]),
    ...(overview === null
      ? []
      : [
          {
            id: 'overview',
            label: app.overview,
            icon: 'people' as const,
            onSelect: () => navigate(overview),
          },
        ]),
    { id: 'boards', label: app.boards, icon: 'columns' as const, onSelect: () => navigate('/borden') },
    { id: 'mine', label: app.myActions, icon: 'list' as const, onSelect: () => navigate('/') },
  ];
  return (
    <div className={styles.title}>
      <Menu
        label={title}
        placement="bottom start"
        groups={places === false ? [] : [{ id: 'places', items: places }]}
        popover={LateMePopover}
      >
        {(trigger) => (
          <Button look="quiet" iconAfter="down" className={styles.button} {...trigger}>
            <b className={styles.name}>{title}</b>
          </Button>
        )}
      </Menu>
    </div>
  );
}
