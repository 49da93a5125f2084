import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { MouseEvent } from 'react';
import { cardAddress, openCard } from '../wall/open-card.ts';
import { useWall } from '../wall/wall-controls.ts';
import styles from './card.module.css';

interface CardTitleProps {
  readonly kind: CardKind;
  readonly id: string;
  readonly title: string;
  /** One below the heading of where it hangs. */
  readonly level: 3 | 4;
}

/** The title, whole. Its link covers the card: clicking anywhere opens it; space on it picks the card up. */
export function CardTitle({ kind, id, title, level }: CardTitleProps) {
  const Heading = level === 3 ? 'h3' : 'h4';
  const { still } = useWall();
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openCard(kind, id);
  };
  return (
    <Heading className={styles.title}>
      <a
        href={still ? undefined : cardAddress(kind, id)}
        data-card-handle=""
        draggable={false}
        aria-describedby="wall-keys"
        onClick={open}
      >
        {title}
      </a>
    </Heading>
  );
}
