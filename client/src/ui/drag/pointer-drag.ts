import { MouseSensor, TouchSensor, type SensorContext } from '@dnd-kit/core';
import { cardElement, keyOf } from './card-key.ts';
import { columnsFor, targetAt, type Column, type Target } from './columns.ts';
import type { DragOptions } from './drag-options.ts';
import { DropLine } from './drop-line.ts';
import { dropOf } from './drop-of.ts';
import { EdgeScroll } from './edge-scroll.ts';
import { Ghost } from './ghost.ts';
import type { Point } from './place.ts';
import styles from './drag.module.css';

/** A mouse has to travel before a press becomes a drag; a finger has to rest, so that the page can still be scrolled. */
const mouseStarts = { distance: 6 };
const fingerStarts = { delay: 260, tolerance: 9 };
const notAHandle = 'button, input, textarea, select, summary, [contenteditable="true"], [data-no-drag]';

/**
 * Drags the board's cards by mouse and finger. One listener on the root for all cards; dnd-kit's sensors say when a press has become
 * a drag, where it goes and when it ends (click and selection suppressed, Escape and a turned screen cancel). Its React context isn't
 * used: it would render on every move, where here nothing does. Answers what takes the listeners off.
 */
export function startPointerDrag(root: HTMLElement, options: DragOptions): () => void {
  let running: Drag | null = null;

  const press = (event: MouseEvent | TouchEvent): void => {
    if (running !== null || !(event.target instanceof Element)) return;
    if (event instanceof MouseEvent ? event.button !== 0 || event.ctrlKey : event.touches.length > 1) return;
    if (event.target.closest(notAHandle) !== null) return;
    const card = event.target.closest<HTMLElement>('[data-card]');
    if (card === null || !root.contains(card) || !options.canLift(keyOf(card))) return;

    const drag = new Drag(root, keyOf(card), options);
    const finish = (): void => {
      running = null;
    };
    const Sensor = event instanceof MouseEvent ? MouseSensor : TouchSensor;
    running = drag;
    const reference = { current: card };
    // a sensor reads the event, the options and its callbacks; the rest is for sensors inside dnd-kit's React context
    const sensor = new Sensor({
      active: keyOf(card),
      activeNode: {
        id: keyOf(card),
        key: keyOf(card),
        node: reference,
        activatorNode: reference,
        data: { current: undefined },
      },
      event,
      context: { current: {} as SensorContext },
      options: { activationConstraint: event instanceof MouseEvent ? mouseStarts : fingerStarts },
      onPending: () => undefined,
      onAbort: finish,
      onStart: (at) => {
        drag.lift(at);
      },
      onMove: (to) => {
        drag.move(to);
      },
      onEnd: () => {
        finish();
        drag.drop();
      },
      onCancel: () => {
        finish();
        drag.cancel();
      },
    });
    void sensor;
  };

  // a finger held still would call up the browser's menu for the link under it
  const holdMenu = (event: Event): void => {
    if (running !== null) event.preventDefault();
  };
  // without a listener that may prevent, a touch screen scrolls away with a card that was lifted
  const mayPrevent = (): void => undefined;

  root.addEventListener('mousedown', press);
  root.addEventListener('touchstart', press, { passive: true });
  root.addEventListener('contextmenu', holdMenu);
  window.addEventListener('touchmove', mayPrevent, { passive: false });
  return () => {
    running?.cancel();
    root.removeEventListener('mousedown', press);
    root.removeEventListener('touchstart', press);
    root.removeEventListener('contextmenu', holdMenu);
    window.removeEventListener('touchmove', mayPrevent);
  };
}

/** One card in hand, from lift to drop. Reads the page anew with every move: colleagues move cards meanwhile. */
class Drag {
  readonly #root: HTMLElement;
  readonly #card: string;
  readonly #options: DragOptions;
  readonly #scroll = new EdgeScroll(() => {
    this.#follow();
  });
  #ghost: Ghost | null = null;
  #line: DropLine | null = null;
  #curtain: HTMLElement | null = null;
  #hung: HTMLElement | null = null;
  #point: Point = { x: 0, y: 0 };
  #target: Target | null = null;
  #frame = 0;

  constructor(root: HTMLElement, card: string, options: DragOptions) {
    this.#root = root;
    this.#card = card;
    this.#options = options;
  }

  lift(at: Point): void {
    const element = cardElement(this.#root, this.#card);
    if (element === undefined) return;
    this.#point = at;
    this.#ghost = new Ghost(element, at, styles.ghost ?? '');
    this.#line = new DropLine(styles.line ?? '');
    this.#curtain = document.createElement('div');
    this.#curtain.className = styles.curtain ?? '';
    this.#curtain.dataset['curtain'] = '';
    document.body.append(this.#curtain);
    document.documentElement.dataset['dragging'] = '';
    element.dataset['hung'] = '';
    this.#hung = element;
    this.#options.lifted.set(this.#card);
    this.#options.onLift(this.#card);
    this.#follow();
  }

  move(to: Point): void {
    this.#point = to;
    this.#ghost?.move(to);
    this.#scroll.hold(to);
    // many moves, one measurement a frame
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#follow);
  }

  drop(): void {
    if (this.#ghost === null) return;
    this.#follow();
    const from = this.#ghost.box();
    const target = this.#target;
    const gone = cardElement(this.#root, this.#card) === undefined;
    this.#clear();
    if (gone || target === null) this.#options.onCancel(this.#card, gone);
    else this.#options.onDrop(dropOf(this.#card, target), from);
  }

  cancel(): void {
    if (this.#ghost === null) return;
    this.#clear();
    this.#options.onCancel(this.#card, false);
  }

  readonly #follow = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#ghost === null) return;
    this.#target = targetAt(this.#columns(), this.#point);
    this.#line?.show(this.#target);
  };

  #columns(): Column[] {
    return columnsFor(this.#root, this.#card, (column) => this.#options.accepts(this.#card, column));
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#scroll.stop();
    this.#ghost?.remove();
    this.#line?.remove();
    this.#curtain?.remove();
    this.#ghost = null;
    this.#line = null;
    this.#curtain = null;
    delete document.documentElement.dataset['dragging'];
    delete this.#hung?.dataset['hung'];
    this.#hung = null;
    this.#options.lifted.set(null);
  }
}
