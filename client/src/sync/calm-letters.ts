import type * as Y from 'yjs';
import { touchesFields } from './changed-cards.ts';

/** Letters of colleagues are shown so often at most: still live to the eye, a fraction of the work. Milliseconds. */
const every = 100;

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
      this.#timer ??= setTimeout(this.#tell, Math.max(0, this.#last + every - performance.now()));
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
