import { unreachable } from '@verbeterbord/shared/assert.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ReactNode } from 'react';
import type { Crossing } from '../card/card-menu.tsx';
import { AwaitDialog } from '../dependencies/await-dialog.tsx';
import { OfferCardDialog } from '../offers/offer-card-dialog.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';

interface CrossingDialogProps {
  readonly what: Crossing;
  readonly kind: CardKind;
  readonly id: string;
  readonly onClose: () => void;
}

/** What a card's menu asks before something goes to another team. */
export function CrossingDialog({ what, kind, id, onClose }: CrossingDialogProps): ReactNode {
  if (kind !== 'action' && kind !== 'obstacle') return null;
  switch (what) {
    case 'escalate':
      return <EscalateDialog card={{ kind, id }} onClose={onClose} />;
    case 'await':
      return <AwaitDialog kind={kind} id={id} onClose={onClose} />;
    case 'offer':
      return <OfferCardDialog id={id} onClose={onClose} />;
    default:
      return unreachable(what);
  }
}
