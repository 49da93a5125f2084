import type * as Y from 'yjs';
import { touchesFields } from './changed-cards.ts';

/** Letters of colleagues are shown so often at most: still live to the eye, a fraction of the work. Milliseconds. */
const every = 100;
/** And while I type or have a card in hand, when my eye is on that and the frames are for it. Milliseconds. */
const everyWhenBusy = 400;
/** So long after a change of mine I am still at it: longer than between two letters. Milliseconds. */
const stillBusy = 600;
/** My own letter stands in its field at once; what else shows it follows when that frame was drawn. Milliseconds. */
const afterOwn = 30;
/** Colleagues' letters are no reason to be late with mine: so long after one of mine they wait for a frame of their own, once. */
const besideOwn = 60;

/**
 * Holds back what would only show letters. With ten people typing, fifty changes a second would each lay out and paint the wall;
 * gathered, that is ten times. The first after a pause shows at once, and so does everything else: moves, ticks. A letter of mine, what
 * else shows it, and colleagues' letters are three pieces of work for three frames, so that none of them is late.
 */
export class CalmLetters {
  readonly #doc: Y.Doc;
  readonly #mine = new Pending();
  readonly #others = new Pending();
  #letters: 'mine' | 'others' | null = null;
  #lastOthers = -Infinity;
  #lastMine = -Infinity;
  /** Whether I have a card in hand. */
  inHand = false;

  /** Before anybody else listens to the document: whoever is told by it asks what sort of change it was. */
  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('afterTransaction', this.#look);
  }

  /** `told`, at a time that suits. */
  calm(told: () => void): () => void {
    return () => {
      if (this.#letters === null) {
        this.forget(told);
        told();
      } else if (this.#letters === 'mine') {
        this.#others.delete(told);
        this.#mine.add(told, afterOwn, this.#tellMine);
      } else if (!this.#mine.has(told)) {
        const now = performance.now();
        const busy = this.inHand || now - this.#lastMine < stillBusy;
        const due = this.#lastOthers + (busy ? everyWhenBusy : every);
        this.#others.add(told, Math.max(0, due - now), this.#giveWay);
      }
    };
  }

  /** No longer. */
  forget(told: () => void): void {
    this.#mine.delete(told);
    this.#others.delete(told);
  }

  stop(): void {
    this.#doc.off('afterTransaction', this.#look);
    this.#mine.clear();
    this.#others.clear();
  }

  readonly #look = (transaction: Y.Transaction): void => {
    if (transaction.local) this.#lastMine = performance.now();
    this.#letters = touchesFields(transaction) ? null : transaction.local ? 'mine' : 'others';
  };

  readonly #tellMine = (): void => this.#mine.tell();

  readonly #giveWay = (): void => {
    const beside = this.#lastMine + besideOwn - performance.now();
    if (beside > 0) this.#others.wait(beside, this.#tellOthers);
    else this.#tellOthers();
  };

  readonly #tellOthers = (): void => {
    this.#lastOthers = performance.now();
    this.#others.tell();
  };
}

/** Who is to be told, and when. */
class Pending {
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `then` is called in `ms` milliseconds, unless something was to be called already. */
  add(told: () => void, ms: number, then: () => void): void {
    this.#waiting.add(told);
    if (this.#timer === undefined) this.wait(ms, then);
  }

  wait(ms: number, then: () => void): void {
    this.#timer = setTimeout(then, ms);
  }

  tell(): void {
    this.#timer = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const told of waiting) told();
  }

  has(told: () => void): boolean {
    return this.#waiting.has(told);
  }

  delete(told: () => void): void {
    this.#waiting.delete(told);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }
}
