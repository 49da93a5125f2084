import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ReactNode } from 'react';
import { Link } from '../ui/link.tsx';
import { useMayOpen } from './use-may-open.ts';

interface ElsewhereProps {
  readonly board: BoardId;
  /** `kind:id` of a card on that board, which then is opened. */
  readonly card?: string | undefined;
  /** For who listens: what it is and where. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Words about another board: a link to it for who may look at it, and plain words for who may not. */
export function Elsewhere({ board, card, label, className, children }: ElsewhereProps) {
  const mayOpen = useMayOpen(board);
  if (!mayOpen) return <span className={className}>{children}</span>;
  return (
    <Link
      className={className}
      href={`/bord/${board}${card === undefined ? '' : `?kaart=${card}`}`}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
