import { cardElement } from '../../../ui/drag/card-key.ts';

/** Puts the keyboard on a card, when it's on the page. */
export function focusCard(key: string): void {
  cardElement(document, key)
    ?.querySelector<HTMLElement>('[data-card-handle]')
    ?.focus({ preventScroll: false });
}
