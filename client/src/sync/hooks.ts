import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { Me } from '@verbeterbord/shared/api/people.ts';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { cardKey, referenceKey, type ListKey } from '@verbeterbord/shared/board/lists.ts';
import type { Card, CardKind } from '@verbeterbord/shared/domain/card.ts';
import { boardCycle, daysLeft, type Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Presence } from '@verbeterbord/shared/sync/presence.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { use, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useToday } from '../i18n/today.ts';
import { useStore } from '../ui/use-store.ts';
import type { BoardSession } from './board-session.ts';
import { meStore } from './me.ts';
import type { OtherPresence } from './presence.ts';
import type { SaveStatus } from './save-status.ts';
import { SessionContext } from './session-context.ts';

/** Who is signed in; only below the sign-in. */
export function useMe(): Me {
  const state = useStore(meStore);
  invariant(state.kind === 'known', 'nobody is signed in here');
  return state.me;
}

/** The board of this part of the screen; only below a `BoardProvider`. */
export function useBoardSession(): BoardSession {
  const session = use(SessionContext);
  invariant(session !== null, 'there is no board here');
  return session;
}

/** As `useBoardSession`, or null outside a board. */
export function useMaybeBoardSession(): BoardSession | null {
  return use(SessionContext);
}

/** One card, frozen; the same object until that card changes. Undefined when there is no such card. */
export function useCard<Kind extends CardKind>(kind: Kind, id: string): Card<Kind> | undefined {
  const { view, letters } = useBoardSession();
  const subscribe = useCallback(
    (told: () => void) => {
      const off = view.subscribe(cardKey(kind, id), letters.calm(told));
      return () => {
        off();
        letters.forget(told);
      };
    },
    [view, letters, kind, id],
  );
  return useSyncExternalStore(subscribe, () => view.card(kind, id));
}

/** What this board shows of another under this id, frozen; the same object until it is renewed. Undefined when there is none. */
export function useReference(id: string): Reference | undefined {
  const { view } = useBoardSession();
  const subscribe = useCallback((told: () => void) => view.subscribe(referenceKey(id), told), [view, id]);
  return useSyncExternalStore(subscribe, () => view.reference(id));
}

/** The ids of a list (keys: shared/board/lists.ts); the same array until membership or order changes. */
export function useList(key: ListKey): readonly string[] {
  const { view } = useBoardSession();
  const subscribe = useCallback((told: () => void) => view.subscribe(key, told), [view, key]);
  return useSyncExternalStore(subscribe, () => view.list(key));
}

/** The truth about saving this board. */
export function useSaveStatus(): SaveStatus {
  return useStore(useBoardSession().status);
}

/** Everybody else who has this board open, by name. */
export function useOthers(): readonly OtherPresence[] {
  return useStore(useBoardSession().presence);
}

/** Who else has this card in hand; renders again only when that changes. */
export function useHolder(card: string): Presence | null {
  const { presence } = useBoardSession();
  return useSyncExternalStore(
    presence.subscribe,
    () => presence.get().find((other) => other.holding === card) ?? null,
  );
}

type FindPerson = (id: PersonId) => Person | undefined;
const finders = new WeakMap<BoardAbout, FindPerson>();

/** Looks a person up by id: of the team, or anybody whose name is on a card. The same function until people change. */
export function usePeople(): FindPerson {
  const session = useBoardSession();
  const about = useStore(session.about);
  // one for all cards: they would each make a list of everybody
  let find = finders.get(about);
  if (find === undefined) {
    const people = new Map<PersonId, Person>();
    for (const person of [...about.others, ...about.people]) people.set(person.id, person);
    find = (id) => {
      const here = people.has(id) ? undefined : session.named(id);
      return here === undefined ? people.get(id) : { id, ...here, role: '', office: null };
    };
    finders.set(about, find);
  }
  return find;
}

/** The cycle that the board is in, the days left after today, and today. */
export function useCycle(): { readonly cycle: Cycle; readonly daysLeft: number; readonly today: Day } {
  const { calendar, lastClosed } = useStore(useBoardSession().about);
  const day = useToday();
  return useMemo(() => {
    const cycle = boardCycle(calendar, day, lastClosed);
    return { cycle, daysLeft: daysLeft(cycle, day), today: day };
  }, [calendar, lastClosed, day]);
}

/** Made by somebody else since my last visit, and not opened yet. The first visit finds nothing new: everything is. */
export function useIsNew(card: Card): boolean {
  const { about, opened, me } = useBoardSession();
  const { lastVisit } = useStore(about);
  const seen = useSyncExternalStore(opened.subscribe, () => opened.get().has(card.id));
  if (seen || lastVisit === null || card.created === null) return false;
  return card.created.at > lastVisit && card.created.by !== me.person.id;
}

/** Whether I may change this board now; renders only when the answer changes. */
export function useCanEdit(): boolean {
  const { status, about } = useBoardSession();
  // saving turns with every letter, this hardly ever
  const subscribe = useCallback(
    (told: () => void) => {
      const off = [status.subscribe(told), about.subscribe(told)];
      return () => {
        for (const stop of off) stop();
      };
    },
    [status, about],
  );
  return useSyncExternalStore(subscribe, () => status.get().kind !== 'stopped' && about.get().canEdit);
}
