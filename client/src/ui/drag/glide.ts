import { keyOf } from './card-key.ts';
import { isDrawn } from './is-drawn.ts';

/** How long a card glides, and how: the tokens' own values, read once (0 when somebody asked for no motion). */
interface Motion {
  readonly duration: number;
  readonly easing: string;
}

/**
 * Lets cards glide to a new place instead of jumping (first, last, invert, play). `before` is called when a change is known and the page
 * still shows the old wall; the new places are read in the same frame, after React is done. Only cards on the screen take part.
 */
export class Glide {
  readonly #root: HTMLElement;
  #old: Map<string, DOMRect> | null = null;
  #anchor: { readonly element: Element; readonly top: number } | null = null;
  readonly #from = new Map<string, DOMRect>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** This card comes from there, not from its old place: it was in somebody's hand. */
  from(card: string, box: DOMRect): void {
    this.#from.set(card, box);
    this.before();
  }

  readonly before = (): void => {
    if (this.#old !== null) return;
    this.#old = new Map();
    for (const card of this.#cards()) {
      const box = card.getBoundingClientRect();
      if (onScreen(box)) this.#old.set(keyOf(card), box);
    }
    const focused = document.activeElement;
    const typing =
      focused instanceof HTMLElement && focused.matches('input, textarea') && this.#root.contains(focused);
    this.#anchor = typing ? { element: focused, top: focused.getBoundingClientRect().top } : null;
    requestAnimationFrame(this.#after);
  };

  readonly #after = (): void => {
    const old = this.#old;
    this.#old = null;
    if (old === null) return;
    const kept = this.#keepInPlace();
    const { duration, easing } = motion();
    const from = new Map(this.#from);
    this.#from.clear();
    if (duration === 0) return;

    const moves: { card: HTMLElement; x: number; y: number }[] = [];
    for (const card of this.#cards()) {
      const key = keyOf(card);
      const was = from.get(key) ?? old.get(key);
      if (was === undefined) continue;
      const is = card.getBoundingClientRect();
      const x = was.left - is.left;
      const y = was.top - is.top - (from.has(key) ? 0 : kept);
      if ((Math.abs(x) > 1 || Math.abs(y) > 1) && (onScreen(is) || onScreen(was))) moves.push({ card, x, y });
    }
    for (const { card, x, y } of moves) {
      const gliding = card.animate(
        [
          { transform: `translate(${x}px, ${y}px)`, zIndex: 1 },
          { transform: 'none', zIndex: 1 },
        ],
        { duration, easing },
      );
      letOut(card, y, gliding);
    }
  };

  /** Whoever is typing keeps the line where it was: the wall moves around it. Answers how far the page was scrolled for that. */
  #keepInPlace(): number {
    const anchor = this.#anchor;
    this.#anchor = null;
    if (anchor === null || !anchor.element.isConnected) return 0;
    const before = scrollY;
    const shift = anchor.element.getBoundingClientRect().top - anchor.top;
    if (Math.abs(shift) > 1) scrollBy({ top: shift, behavior: 'instant' });
    return scrollY - before;
  }

  #cards(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[data-card]')].filter(isDrawn);
  }
}

/** A lane is drawn by itself and cuts off what leaves it: not while a card glides in from another lane. */
function letOut(card: HTMLElement, y: number, gliding: Animation): void {
  const lane = card.closest<HTMLElement>('[data-lane]');
  if (lane === null) return;
  const [own, around] = [card.getBoundingClientRect(), lane.getBoundingClientRect()];
  if (own.top + y >= around.top && own.bottom + y <= around.bottom) return;
  lane.style.contentVisibility = 'visible';
  const back = (): void => {
    lane.style.contentVisibility = '';
  };
  gliding.finished.then(back, back);
}

function motion(): Motion {
  const style = getComputedStyle(document.documentElement);
  const duration = style.getPropertyValue('--vb-glide').trim();
  return {
    duration: Number.parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1000) || 0,
    easing: style.getPropertyValue('--vb-ease').trim() || 'ease',
  };
}

function onScreen(box: DOMRect): boolean {
  return box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}
