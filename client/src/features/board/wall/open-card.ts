import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { navigate } from 'wouter/use-browser-location';

/** What an address says besides the board: the card whose panel is open, the question that is open over it. */
type Opened = 'kaart' | 'vraag';

/** The address of something on the board one is at: to copy, send and open in another tab. */
export function addressOf(what: Opened, value: string): string {
  return `?${what}=${value}`;
}

export function cardAddress(kind: CardKind, id: string): string {
  return addressOf('kaart', `${kind}:${id}`);
}

/** Opens it by its address, so that "back" closes it. What else the address says (the view) stays. */
export function openAt(what: Opened, value: string): void {
  const search = new URLSearchParams(location.search);
  search.set(what, value);
  navigate(`${location.pathname}?${readable(search)}`, { state: { fromWall: true } });
}

/** Opens a card's panel. */
export function openCard(kind: CardKind, id: string): void {
  openAt('kaart', `${kind}:${id}`);
}

/** Closes it: a step back when it was opened from the wall, else the same address without it. */
export function closeAt(what: Opened): void {
  const state = history.state as { fromWall?: boolean } | null;
  if (state?.fromWall === true) {
    history.back();
    return;
  }
  const search = new URLSearchParams(location.search);
  search.delete(what);
  const rest = readable(search);
  navigate(`${location.pathname}${rest === '' ? '' : `?${rest}`}`, { replace: true });
}

export function closeCard(): void {
  closeAt('kaart');
}

/** A colon needs no escaping in a query, and people look at addresses. */
function readable(search: URLSearchParams): string {
  return search.toString().replaceAll('%3A', ':');
}
