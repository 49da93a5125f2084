import { cardElement, keyOf } from './card-key.ts';
import { columnsFor, walkColumns, type Column, type Target } from './columns.ts';
import type { DragOptions } from './drag-options.ts';
import { DropLine } from './drop-line.ts';
import { dropOf } from './drop-of.ts';
import { walk, type Direction, type Spot } from './walk.ts';
import styles from './drag.module.css';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Carries cards by keyboard: space on a card picks it up, arrows choose a place, space or enter puts it there, escape puts it back.
 * Without a card in hand the arrows go from card to card. Answers what takes the listeners off.
 */
export function startKeyboardDrag(root: HTMLElement, options: DragOptions): () => void {
  let carried: Carried | null = null;

  const end = (): void => {
    carried?.clear();
    carried = null;
  };

  const key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = event.target instanceof HTMLElement ? event.target : null;
    if (carried !== null) {
      carriedKey(event, carried);
      return;
    }
    if (focused === null || !focused.matches('[data-card-handle]')) return;
    const card = focused.closest<HTMLElement>('[data-card]');
    if (card === null) return;
    if (event.key === ' ' && options.canLift(keyOf(card))) {
      event.preventDefault();
      carried = new Carried(root, card, options);
      return;
    }
    const direction = arrows[event.key];
    if (direction !== undefined && !event.shiftKey) {
      event.preventDefault();
      goToNeighbour(root, card, direction);
    }
  };

  const carriedKey = (event: KeyboardEvent, hand: Carried): void => {
    const direction = arrows[event.key];
    if (direction !== undefined) hand.step(direction);
    else if (event.key === ' ' || event.key === 'Enter') {
      carried = null;
      hand.drop();
    } else if (event.key === 'Escape') {
      carried = null;
      hand.cancel();
    } else if (event.key === 'Tab') {
      carried = null;
      hand.cancel();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // whoever takes the mouse has put the card back
  const press = (): void => {
    const hand = carried;
    carried = null;
    hand?.cancel();
  };

  root.addEventListener('keydown', key);
  root.addEventListener('pointerdown', press);
  return () => {
    end();
    root.removeEventListener('keydown', key);
    root.removeEventListener('pointerdown', press);
  };
}

class Carried {
  readonly #root: HTMLElement;
  readonly #card: string;
  readonly #options: DragOptions;
  readonly #line = new DropLine(styles.line ?? '');
  #spot: Spot;

  constructor(root: HTMLElement, card: HTMLElement, options: DragOptions) {
    this.#root = root;
    this.#card = keyOf(card);
    this.#options = options;
    const column = card.closest<HTMLElement>('[data-column]');
    const placed = column !== null && !('whole' in column.dataset);
    const before = placed ? [...column.querySelectorAll<HTMLElement>('[data-card]')] : [];
    this.#spot = { key: column?.dataset['column'] ?? '', index: Math.max(0, before.indexOf(card)) };
    options.lifted.set(this.#card);
    options.onLift(this.#card);
    this.#tell(true);
  }

  step(direction: Direction): void {
    this.#spot = walk(walkColumns(this.#columns(), true), this.#spot, direction);
    this.#tell(false);
  }

  drop(): void {
    const target = this.#target();
    const gone = cardElement(this.#root, this.#card) === undefined;
    this.clear();
    if (gone || target === null) this.#options.onCancel(this.#card, gone);
    else this.#options.onDrop(dropOf(this.#card, target), null);
  }

  cancel(): void {
    this.clear();
    this.#options.onCancel(this.#card, false);
  }

  clear(): void {
    this.#line.remove();
    this.#options.lifted.set(null);
  }

  #columns(): Column[] {
    return columnsFor(this.#root, this.#card, (column) => this.#options.accepts(this.#card, column));
  }

  #target(): Target | null {
    const column = this.#columns().find((candidate) => candidate.key === this.#spot.key);
    if (column === undefined) return null;
    const { length } = column.cards;
    return { column, index: column.whole ? length : Math.min(this.#spot.index, length) };
  }

  #tell(first: boolean): void {
    const target = this.#target();
    if (target !== null) {
      const beside = target.column.cards[target.index] ?? target.column.cards.at(-1) ?? target.column.element;
      beside.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    this.#line.show(target);
    if (target !== null) this.#options.onHover(dropOf(this.#card, target), first);
  }
}

function goToNeighbour(root: HTMLElement, card: HTMLElement, direction: Direction): void {
  const column = card.closest<HTMLElement>('[data-column]');
  if (column === null) return;
  const columns = columnsFor(root, '', () => true);
  const here = columns.find((candidate) => candidate.element === column);
  const index = here?.cards.indexOf(card) ?? -1;
  if (here === undefined || index === -1) return;
  const filled = walkColumns(columns, false).filter((candidate) => candidate.cards.length > 0);
  let spot = walk(filled, { key: here.key, index }, direction);
  // the walk knows a place after the last card; a person going from card to card doesn't
  if (spot.key === here.key && spot.index === here.cards.length) spot = walk(filled, spot, direction);
  const next = columns.find((candidate) => candidate.key === spot.key);
  const to = next?.cards[Math.min(spot.index, next.cards.length - 1)];
  const handle = to?.querySelector<HTMLElement>('[data-card-handle]');
  handle?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}
