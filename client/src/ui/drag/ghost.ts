import type { Point } from './place.ts';

/** The picture of a card that hangs from the pointer: a copy outside React, moved by its transform, above everything. */
export class Ghost {
  readonly #element: HTMLElement;
  readonly #start: Point;
  readonly #left: number;
  readonly #top: number;

  constructor(card: HTMLElement, at: Point, className: string) {
    const box = card.getBoundingClientRect();
    this.#start = at;
    this.#left = box.left;
    this.#top = box.top;
    const copy = card.cloneNode(true) as HTMLElement;
    copy.removeAttribute('data-card');
    copy.removeAttribute('data-lifted');
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    copy.inert = true;
    copy.setAttribute('aria-hidden', 'true');
    const frame = document.createElement('div');
    frame.className = className;
    frame.style.width = `${box.width}px`;
    frame.style.height = `${box.height}px`;
    frame.append(copy);
    this.#element = frame;
    this.move(at);
    document.body.append(frame);
  }

  move(to: Point): void {
    const x = this.#left + to.x - this.#start.x;
    const y = this.#top + to.y - this.#start.y;
    this.#element.style.transform = `translate3d(${x}px, ${y}px, 0)`;
  }

  box(): DOMRect {
    return this.#element.getBoundingClientRect();
  }

  remove(): void {
    this.#element.remove();
  }
}
