import type * as Y from 'yjs';
import { touchesFields } from './changed-cards.ts';

/** Letters of colleagues are shown so often at most: still live to the eye, a fraction of the work. Milliseconds. */
const every = 100;
/** And while I type or have a card in hand, when my eye is on that and the frames are for it. Milliseconds. */
const everyWhenBusy = 400;
/** So long after a change of mine I am still at it: longer than between two letters. Milliseconds. */
const stillBusy = 600;

/**
 * Holds back what would only show colleagues' letters. With ten people typing, fifty changes a second would each lay out and paint the
 * wall; gathered, that is ten times. The first after a pause shows at once, and so does everything else: moves, ticks, my own letters.
 */
export class CalmLetters {
  readonly #doc: Y.Doc;
  readonly #waiting = new Set<() => void>();
  #onlyLetters = false;
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether I have a card in hand. */
  inHand = false;
  #mine = -Infinity;

  /** Before anybody else listens to the document: whoever is told by it asks what sort of change it was. */
  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('afterTransaction', this.#look);
  }

  /** `told`, at a time that suits. */
  calm(told: () => void): () => void {
    return () => {
      if (!this.#onlyLetters) {
        this.#waiting.delete(told);
        told();
        return;
      }
      this.#waiting.add(told);
      const now = performance.now();
      const busy = this.inHand || now - this.#mine < stillBusy;
      const due = this.#last + (busy ? everyWhenBusy : every);
      this.#timer ??= setTimeout(this.#tell, Math.max(0, due - now));
    };
  }

  /** No longer. */
  forget(told: () => void): void {
    this.#waiting.delete(told);
  }

  stop(): void {
    this.#doc.off('afterTransaction', this.#look);
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  readonly #look = (transaction: Y.Transaction): void => {
    if (transaction.local) this.#mine = performance.now();
    this.#onlyLetters = !transaction.local && !touchesFields(transaction);
  };

  readonly #tell = (): void => {
    this.#timer = undefined;
    this.#last = performance.now();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const told of waiting) told();
  };
}
