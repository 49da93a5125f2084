import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type { CrossingsText } from '../../../i18n/crossings.ts';
import type { BoardSession } from '../../../sync/board-session.ts';
import type { MenuItem } from '../../../ui/menu-group.ts';
import type { Asking } from '../card/card-menu.tsx';

/** Letting a card wait for one of another team, in its menu. What is done waits for nothing. */
export function awaitItems(
  { about }: BoardSession,
  words: CrossingsText,
  card: Card,
  ask: (asking: Asking) => void,
): MenuItem[] {
  const open =
    card.kind === 'action' ? card.place.state !== 'done' : card.kind === 'obstacle' && card.solved === null;
  if (!open || !about.get().canAsk) return [];
  const { kind, id } = card;
  return [
    {
      id: 'await',
      label: words.dependencies.add,
      icon: 'clock',
      onSelect: () => ask({ what: 'await', kind, id }),
    },
  ];
}
