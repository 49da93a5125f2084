import { keyOf } from './card-key.ts';
import { isDrawn } from './is-drawn.ts';
import { nearestBox, placeAt, type Point } from './place.ts';
import type { WalkColumn } from './walk.ts';

const reach = 96;

/** A column on the page and its cards, as elements: looked up and measured only where the pointer is. */
export class Column {
  readonly key: string;
  readonly element: HTMLElement;
  /** Takes cards without a place among the others: what goes first there is decided elsewhere. */
  readonly whole: boolean;
  readonly #except: string;
  #cards: readonly HTMLElement[] | null = null;

  constructor(key: string, element: HTMLElement, except: string) {
    this.key = key;
    this.element = element;
    this.whole = 'whole' in element.dataset;
    this.#except = except;
  }

  /** In order, without the card that is in hand. */
  get cards(): readonly HTMLElement[] {
    this.#cards ??= [...this.element.querySelectorAll<HTMLElement>('[data-card]')].filter(
      (card) => keyOf(card) !== this.#except,
    );
    return this.#cards;
  }
}

/** The columns that take this card, with their cards in order; the card itself is left out. */
export function columnsFor(root: HTMLElement, card: string, accepts: (column: string) => boolean): Column[] {
  const columns: Column[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-column]')) {
    const key = element.dataset['column'] ?? '';
    if (accepts(key)) columns.push(new Column(key, element, card));
  }
  return columns;
}

export interface Target {
  readonly column: Column;
  readonly index: number;
}

/** The column under or near the point and the place in it, or null in the open. */
export function targetAt(columns: readonly Column[], point: Point): Target | null {
  const drawn = columns.filter((column) => isDrawn(column.element));
  const nearest = nearestBox(
    drawn.map((column) => column.element.getBoundingClientRect()),
    point,
    reach,
  );
  const column = drawn[nearest];
  if (column === undefined) return null;
  if (column.whole) return { column, index: column.cards.length };
  const boxAt = (index: number): DOMRect => (column.cards[index] as HTMLElement).getBoundingClientRect();
  const index = placeAt(column.cards.length, boxAt, point, 'sideBySide' in column.element.dataset);
  return { column, index };
}

/** The columns as the keyboard sees them; one that takes cards as a whole has, while `carrying`, no places to walk through. */
export function walkColumns(columns: readonly Column[], carrying: boolean): WalkColumn[] {
  return columns.map(({ key, element, cards, whole }) => ({
    key,
    row: Number(element.dataset['row'] ?? 0),
    column: Number(element.dataset['place'] ?? 0),
    cards: carrying && whole ? [] : cards.map(keyOf),
  }));
}
