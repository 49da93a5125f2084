import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useWall } from '../wall/wall-controls.ts';
import styles from './card.module.css';

interface MenuButtonProps {
  readonly kind: CardKind;
  readonly id: string;
  readonly title: string;
}

/** The way to everything one can do with a card, without dragging. One menu serves the whole wall. */
export function MenuButton({ kind, id, title }: MenuButtonProps) {
  const text = useText().board;
  const wall = useWall();
  if (!useCanEditWall()) return null;
  return (
    <button
      type="button"
      className={styles.menu}
      aria-haspopup="menu"
      aria-label={text.card.menu(title === '' ? text.noTitle : title)}
      onClick={(event) => {
        wall.menu.set({ kind, id, anchor: event.currentTarget });
      }}
    >
      <Icon name="more" />
    </button>
  );
}
