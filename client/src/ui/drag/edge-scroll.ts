import type { Point } from './place.ts';

const edge = 72;
/** CSS pixels per frame at the very edge: about a screen a second. */
const fastest = 16;

/** Scrolls what can scroll while a card is held near an edge; stops when the hand goes back to the middle. */
export class EdgeScroll {
  #frame = 0;
  #point: Point = { x: 0, y: 0 };
  readonly #onScroll: () => void;

  constructor(onScroll: () => void) {
    this.#onScroll = onScroll;
  }

  hold(point: Point): void {
    this.#point = point;
    if (this.#frame === 0 && this.#speed() !== 0) this.#frame = requestAnimationFrame(this.#step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #step = (): void => {
    const speed = this.#speed();
    if (speed === 0) {
      this.#frame = 0;
      return;
    }
    const scroller = scrollerAt(this.#point);
    const before = scroller.scrollTop;
    scroller.scrollTop += speed;
    if (scroller.scrollTop !== before) this.#onScroll();
    else if (scroller !== document.scrollingElement) document.scrollingElement?.scrollBy(0, speed);
    this.#frame = requestAnimationFrame(this.#step);
  };

  #speed(): number {
    const { y } = this.#point;
    const low = innerHeight - edge;
    if (y < edge) return -Math.ceil(((edge - Math.max(y, 0)) / edge) * fastest);
    if (y > low) return Math.ceil(((Math.min(y, innerHeight) - low) / edge) * fastest);
    return 0;
  }
}

function scrollerAt(point: Point): Element {
  const page = document.scrollingElement ?? document.documentElement;
  const under = document.elementsFromPoint(point.x, point.y).find((each) => !each.matches('[data-curtain]'));
  for (let element = under ?? null; element !== null; element = element.parentElement) {
    if (element === page || element === document.body) break;
    if (element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto')
      return element;
  }
  return page;
}
