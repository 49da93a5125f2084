import { lists, parseEntry } from '@verbeterbord/shared/board/lists.ts';
import type { Card } from '@verbeterbord/shared/domain/card.ts';
import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { BoardSession } from '../../../sync/board-session.ts';
import { touchesFields } from '../../../sync/changed-cards.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { isNewTo } from '../card/is-new-to.ts';
import { isStuck } from './shows.ts';

export interface FilterCounts {
  readonly stuck: number;
  readonly new: number;
}

/** How many cards are stuck, and new to me: of the board, never of a person. The same object until a number changes. */
export function useFilterCounts(): FilterCounts {
  const session = useBoardSession();
  const source = useMemo(() => countSource(session), [session]);
  return useSyncExternalStore(source.subscribe, source.get);
}

function countSource(session: BoardSession): {
  readonly subscribe: (told: () => void) => () => void;
  readonly get: () => FilterCounts;
} {
  const { view, doc, about, opened } = session;
  let last: FilterCounts = { stuck: 0, new: 0 };
  let stale = true;
  const cards = function* (): Generator<Card> {
    for (const id of view.list(lists.actions)) yield* known(view.card('action', id));
    for (const entry of view.list(lists.noticed)) {
      const found = parseEntry(entry);
      if (found !== null) yield* known(view.card(found.kind, found.id));
    }
    for (const id of view.list(lists.successes)) yield* known(view.card('success', id));
  };
  const count = (): FilterCounts => {
    let stuck = 0;
    let fresh = 0;
    for (const card of cards()) {
      if (card.kind === 'action' && isStuck(card)) stuck += 1;
      if (isNewTo(session, card)) fresh += 1;
    }
    return { stuck, new: fresh };
  };
  return {
    subscribe(told) {
      const changed = (): void => {
        stale = true;
        told();
      };
      stale = true;
      // the view has its own listener on the document first: by now it's up to date
      const edited = (transaction: Y.Transaction): void => {
        if (touchesFields(transaction)) changed();
      };
      doc.on('afterTransaction', edited);
      const off = [
        about.subscribe(changed),
        opened.subscribe(changed),
        view.subscribe(lists.actions, changed),
      ];
      return () => {
        doc.off('afterTransaction', edited);
        for (const stop of off) stop();
      };
    },
    get() {
      if (!stale) return last;
      stale = false;
      const next = count();
      if (next.stuck !== last.stuck || next.new !== last.new) last = next;
      return last;
    },
  };
}

function* known(card: Card | undefined): Generator<Card> {
  if (card !== undefined) yield card;
}
