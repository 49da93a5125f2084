import { useCallback, useSyncExternalStore } from 'react';
import type { Card } from '@verbeterbord/shared/domain/card.ts';
import { useBoardSession, useIsNew } from '../../../sync/hooks.ts';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { shows } from '../filters/shows.ts';
import { useWall } from '../wall/wall-controls.ts';

/** Whether the card in hand is this one. */
export function useIsLifted(key: string): boolean {
  return useIsOne(useWall().lifted, key);
}

export function useIsOpened(key: string): boolean {
  return useIsOne(useWall().opened, key);
}

/** Whether an edit of this card has been under way for more than two seconds. */
export function useIsLate(key: string): boolean {
  const { unsaved } = useWall();
  const subscribe = useCallback((told: () => void) => unsaved.subscribe(key, told), [unsaved, key]);
  return useSyncExternalStore(subscribe, () => unsaved.isLate(key));
}

/** Whether a card is new to me, and whether the filter lets it through: two answers, so that it renders only when one changes. */
export function useShown(card: Card): { readonly isNew: boolean; readonly shown: boolean } {
  const { filter } = useWall();
  const { me } = useBoardSession();
  const isNew = useIsNew(card);
  const shown = useSyncExternalStore(filter.subscribe, () => shows(filter.get(), card, me.person.id, isNew));
  return { isNew, shown };
}
