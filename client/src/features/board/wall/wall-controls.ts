import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { createContext, use } from 'react';
import type { BoardSession } from '../../../sync/board-session.ts';
import type { Glide } from '../../../ui/drag/glide.ts';
import { OneOf } from '../../../ui/drag/one-of.ts';
import { createStore, type Store } from '../../../ui/store.ts';
import type { Filter } from '../filters/shows.ts';
import { UnsavedCards } from './unsaved-cards.ts';

/** The parts of the board on a phone, from left to right on the wall. */
export type Section = 'noticed' | 'goals' | 'success';

/** The card whose menu is out, and the button it hangs from. */
export interface OpenMenu {
  readonly kind: CardKind;
  readonly id: string;
  readonly anchor: HTMLElement;
}

/**
 * What belongs to this screen and not to the board: what is in my hand, open, being written. Each part is listened to by the one or
 * two components it is about, so that nothing else renders.
 */
export class WallControls {
  /** The card in my hand, as `kind:id`. */
  readonly lifted = new OneOf();
  /** The card whose panel is open. */
  readonly opened = new OneOf();
  /** The place where a new card is being written: `goal:<id>`, `noticed`, `success`, `person:<id>`. */
  readonly composing = new OneOf();
  /** The action whose *wat merkten jullie* is being written. */
  readonly noticing = new OneOf();
  /** The success that was made a moment ago: it lands. */
  readonly landed = new OneOf();
  readonly filter: Store<Filter> = createStore<Filter>('all');
  /** Which part of the board a phone shows. */
  readonly section: Store<Section> = createStore<Section>('goals');
  readonly menu: Store<OpenMenu | null> = createStore<OpenMenu | null>(null);
  /** What a screen reader hears at once, while a card is carried. */
  readonly voice: Store<string> = createStore('');
  readonly unsaved: UnsavedCards;
  /** Nobody sits at this screen: nothing opens, and nothing takes the keyboard. */
  readonly still: boolean;
  #glide: Glide | null = null;

  constructor(session: BoardSession, still = false) {
    this.unsaved = new UnsavedCards(session);
    this.still = still;
  }

  /** Lets cards glide; null while the wall isn't on the page. */
  get glide(): Glide | null {
    return this.#glide;
  }

  /** The wall is on the page, until the answer is called. */
  hang(glide: Glide): () => void {
    this.#glide = glide;
    return () => {
      if (this.#glide === glide) this.#glide = null;
    };
  }
}

export const WallContext = createContext<WallControls | null>(null);

export function useWall(): WallControls {
  const wall = use(WallContext);
  if (wall === null) throw new Error('A card hangs on a wall: render it within WallContext.');
  return wall;
}
