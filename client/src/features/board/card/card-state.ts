import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Card, CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useMemo, useSyncExternalStore } from 'react';
import type { BoardSession } from '../../../sync/board-session.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { shows } from '../filters/shows.ts';
import { useWall, type WallControls } from '../wall/wall-controls.ts';
import { isNewTo } from './is-new-to.ts';

/** How a card stands on this screen. */
export interface CardState {
  /** Whether the filter lets it through. */
  readonly shown: boolean;
  readonly isNew: boolean;
  /** In my hand. */
  readonly lifted: boolean;
  /** Its panel is open. */
  readonly opened: boolean;
  /** An edit of it has been under way for more than two seconds. */
  readonly late: boolean;
  /** Something stands between it and a card or question of another team. */
  readonly crossing: boolean;
}

const bits = { shown: 1, isNew: 2, lifted: 4, opened: 8, late: 16, crossing: 32 };

/**
 * All of a card's states in one subscription, as one number: it renders when one of them turns, and three hundred cards
 * cost three hundred subscriptions and not two thousand. `at` is how the drag names it, where it hangs in several places.
 */
export function useCardState(card: Card, at = `${card.kind}:${card.id}`): CardState {
  const session = useBoardSession();
  const wall = useWall();
  const { kind, id } = card;
  const subscribe = useMemo(() => subscribeTo(session, wall, kind, id, at), [session, wall, kind, id, at]);
  const state = useSyncExternalStore(subscribe, () => stateOf(session, wall, card, at));
  return {
    shown: (state & bits.shown) !== 0,
    isNew: (state & bits.isNew) !== 0,
    lifted: (state & bits.lifted) !== 0,
    opened: (state & bits.opened) !== 0,
    late: (state & bits.late) !== 0,
    crossing: (state & bits.crossing) !== 0,
  };
}

function subscribeTo(
  session: BoardSession,
  wall: WallControls,
  kind: CardKind,
  id: string,
  at: string,
): (told: () => void) => () => void {
  const key = `${kind}:${id}`;
  return (told) => {
    const off = [
      wall.filter.subscribe(told),
      wall.lifted.subscribe(at, told),
      wall.opened.subscribe(key, told),
      wall.unsaved.subscribe(key, told),
      session.opened.subscribe(told),
      ...(kind === 'action' || kind === 'obstacle'
        ? [session.view.subscribe(lists.referencesOf(kind, id), told)]
        : []),
      // when I was here last
      session.about.subscribe(told),
    ];
    return () => {
      for (const stop of off) stop();
    };
  };
}

function stateOf(session: BoardSession, wall: WallControls, card: Card, at: string): number {
  const key = `${card.kind}:${card.id}`;
  const isNew = isNewTo(session, card);
  return (
    (shows(wall.filter.get(), card, session.me.person.id, isNew) ? bits.shown : 0) |
    (isNew ? bits.isNew : 0) |
    (wall.lifted.current === at ? bits.lifted : 0) |
    (wall.opened.current === key ? bits.opened : 0) |
    (wall.unsaved.isLate(key) ? bits.late : 0) |
    (crosses(session, card) ? bits.crossing : 0)
  );
}

function crosses({ view }: BoardSession, { kind, id }: Card): boolean {
  return (kind === 'action' || kind === 'obstacle') && view.list(lists.referencesOf(kind, id)).length > 0;
}
