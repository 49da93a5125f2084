import type { Target } from './columns.ts';

const gap = 6;
/** So that the frame around an empty column is seen, in CSS pixels. */
const least = 32;

/** The line that shows where a card will land, or a frame around a column that takes it as a whole: one element, moved by its style alone, so that nothing on the wall shifts. */
export class DropLine {
  readonly #element: HTMLElement;

  constructor(className: string) {
    this.#element = document.createElement('div');
    this.#element.className = className;
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.hidden = true;
    document.body.append(this.#element);
  }

  show(target: Target | null): void {
    this.#element.hidden = target === null;
    if (target === null) return;
    const { column, index } = target;
    const sideBySide = 'sideBySide' in column.element.dataset;
    const around = column.element.getBoundingClientRect();
    this.#element.toggleAttribute('data-frame', column.whole);
    if (column.whole) {
      const { style } = this.#element;
      style.transform = `translate(${around.left - gap}px, ${around.top - gap}px)`;
      style.width = `${around.width + 2 * gap}px`;
      style.height = `${Math.max(around.height, least) + 2 * gap}px`;
      return;
    }
    const next = column.cards[index]?.getBoundingClientRect();
    const last = column.cards[index - 1]?.getBoundingClientRect();
    const { style } = this.#element;
    if (sideBySide && (next ?? last) !== undefined) {
      const beside = (next ?? last) as DOMRect;
      const x = next === undefined ? beside.right + gap : beside.left - gap;
      style.transform = `translate(${x - 2}px, ${beside.top}px)`;
      style.width = '4px';
      style.height = `${beside.height}px`;
      return;
    }
    const y =
      next === undefined ? (last === undefined ? around.top + gap : last.bottom + gap) : next.top - gap;
    const box = next ?? last ?? around;
    style.transform = `translate(${box.left}px, ${y - 2}px)`;
    style.width = `${box.width}px`;
    style.height = '4px';
  }

  remove(): void {
    this.#element.remove();
  }
}
