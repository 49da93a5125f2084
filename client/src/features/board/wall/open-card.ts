import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { navigate } from 'wouter/use-browser-location';

/** The address of a card on the board one is at: something to copy, send and open in another tab. */
export function cardAddress(kind: CardKind, id: string): string {
  return `?kaart=${kind}:${id}`;
}

/** Opens a card's panel by its address, so that "back" closes it. What else the address says (the view) stays. */
export function openCard(kind: CardKind, id: string): void {
  const search = new URLSearchParams(location.search);
  search.set('kaart', `${kind}:${id}`);
  navigate(`${location.pathname}?${readable(search)}`, { state: { fromWall: true } });
}

/** Closes the panel: a step back when it was opened from the wall, else the same address without the card. */
export function closeCard(): void {
  const state = history.state as { fromWall?: boolean } | null;
  if (state?.fromWall === true) {
    history.back();
    return;
  }
  const search = new URLSearchParams(location.search);
  search.delete('kaart');
  const rest = readable(search);
  navigate(`${location.pathname}${rest === '' ? '' : `?${rest}`}`, { replace: true });
}

/** A colon needs no escaping in a query, and people look at addresses. */
function readable(search: URLSearchParams): string {
  return search.toString().replaceAll('%3A', ':');
}
