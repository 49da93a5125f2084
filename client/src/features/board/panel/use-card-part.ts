import { cardKey } from '@verbeterbord/shared/board/lists.ts';
import type { BoardView } from '@verbeterbord/shared/board/view.ts';
import type { Card, CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useMemo, useSyncExternalStore } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';
import { sameValue } from './same-value.ts';

type Select<Kind extends CardKind, Part> = (card: Card<Kind>) => Part;

/**
 * One part of a card. Renders again only when that part is another value: somebody typing in the notes
 * doesn't render the people. `select` must be the same function at every render. Undefined while there is no such card.
 */
export function useCardPart<Kind extends CardKind, Part>(
  kind: Kind,
  id: string,
  select: Select<Kind, Part>,
): Part | undefined {
  const { view } = useBoardSession();
  const source = useMemo(() => partSource(view, kind, id, select), [view, kind, id, select]);
  return useSyncExternalStore(source.subscribe, source.get);
}

/** Remembers the part of the card it read last, so that an unchanged part stays the same value. */
function partSource<Kind extends CardKind, Part>(
  view: BoardView,
  kind: Kind,
  id: string,
  select: Select<Kind, Part>,
) {
  let card: Card<Kind> | undefined;
  let part: Part | undefined;
  return {
    subscribe: (listener: () => void) => view.subscribe(cardKey(kind, id), listener),
    get: (): Part | undefined => {
      const next = view.card(kind, id);
      if (next === card) return part;
      const read = next === undefined ? undefined : select(next);
      if (card === undefined || next === undefined || !sameValue(part, read)) part = read;
      card = next;
      return part;
    },
  };
}
