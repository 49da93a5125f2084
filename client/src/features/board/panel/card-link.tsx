import type { MouseEvent } from 'react';
import { cardAddress, openCard } from '../wall/open-card.ts';

interface CardLinkProps {
  readonly kind: 'goal' | 'ambition';
  readonly id: string;
  readonly title: string;
}

/** One step to another card of this board. */
export function CardLink({ kind, id, title }: CardLinkProps) {
  return (
    <a
      href={cardAddress(kind, id)}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        openCard(kind, id);
      }}
    >
      {title}
    </a>
  );
}
