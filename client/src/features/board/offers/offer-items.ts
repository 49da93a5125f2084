import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type { CrossingsText } from '../../../i18n/crossings.ts';
import type { BoardSession } from '../../../sync/board-session.ts';
import type { MenuItem } from '../../../ui/menu-group.ts';
import type { Asking } from '../card/card-menu.tsx';

/** Offering an action to a team below, in its menu; not a second time while nobody answered. */
export function offerItems(
  { view }: BoardSession,
  words: CrossingsText,
  card: Card,
  mayOffer: boolean,
  ask: (asking: Asking) => void,
): MenuItem[] {
  if (!mayOffer || card.kind !== 'action' || card.place.state === 'done') return [];
  const { kind, id } = card;
  const offered = view.list(lists.referencesOf(kind, id)).some((each) => {
    const reference = view.reference(each);
    return reference?.kind === 'offer' && reference.state === 'offered';
  });
  if (offered) return [];
  return [
    {
      id: 'offer',
      label: words.offers.offer,
      icon: 'hand',
      onSelect: () => ask({ what: 'offer', kind, id }),
    },
  ];
}
