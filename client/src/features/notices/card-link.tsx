import { Link } from '../../ui/link.tsx';

interface CardLinkProps {
  readonly board: { readonly id: string };
  readonly card: { readonly kind: string; readonly id: string; readonly title: string };
  readonly onOpen?: (() => void) | undefined;
}

/** Leads to a card on its board. */
export function CardLink({ board, card, onOpen }: CardLinkProps) {
  return (
    <Link href={`/bord/${board.id}?kaart=${card.kind}:${card.id}`} onClick={onOpen}>
      {card.title === '' ? '…' : card.title}
    </Link>
  );
}
