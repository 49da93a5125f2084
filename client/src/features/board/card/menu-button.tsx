import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useWall } from '../wall/wall-controls.ts';
import styles from './card.module.css';

interface MenuButtonProps {
  readonly kind: CardKind;
  readonly id: string;
  readonly label: string;
}

/** The way to everything one can do with a card, without dragging. One menu serves the whole wall. */
export function MenuButton({ kind, id, label }: MenuButtonProps) {
  const wall = useWall();
  return (
    <button
      type="button"
      className={styles.menu}
      aria-haspopup="menu"
      aria-label={label}
      onClick={(event) => {
        wall.menu.set({ kind, id, anchor: event.currentTarget });
      }}
    />
  );
}
