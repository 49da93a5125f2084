import type * as Y from 'yjs';
import type { BoardSession } from '../../../sync/board-session.ts';
import { changedCards } from '../../../sync/changed-cards.ts';

/** How long an edit may be under way before its card says so, in ms. */
const patience = 2_000;

/**
 * Cards whose edit is taking longer than two seconds to reach the server's disk. Only those cards are told; the top line says the rest.
 * Without a connection nothing is late: then the top line says that.
 */
export class UnsavedCards {
  readonly #late = new Set<string>();
  readonly #waiting = new Map<string, number>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #session: BoardSession;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: BoardSession) {
    this.#session = session;
  }

  /** Listens until the answer is called. */
  start(): () => void {
    const { doc, status } = this.#session;
    const touched = (transaction: Y.Transaction): void => {
      if (!transaction.local) return;
      const now = performance.now();
      for (const { kind, id } of changedCards(doc, transaction)) {
        const key = `${kind}:${id}`;
        if (!this.#waiting.has(key)) this.#waiting.set(key, now);
      }
      this.#timer ??= setTimeout(this.#look, patience);
    };
    doc.on('afterTransaction', touched);
    const stop = status.subscribe(() => {
      if (status.get().kind !== 'saving') this.#clear();
    });
    return () => {
      doc.off('afterTransaction', touched);
      stop();
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  }

  isLate(key: string): boolean {
    return this.#late.has(key);
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  readonly #look = (): void => {
    this.#timer = undefined;
    if (this.#session.status.get().kind !== 'saving') {
      this.#clear();
      return;
    }
    const now = performance.now();
    for (const [key, since] of this.#waiting)
      if (now - since >= patience && !this.#late.has(key)) {
        this.#late.add(key);
        this.#tell(key);
      }
    if (this.#waiting.size > this.#late.size) this.#timer = setTimeout(this.#look, 500);
  };

  #clear(): void {
    const told = [...this.#late];
    this.#late.clear();
    this.#waiting.clear();
    for (const key of told) this.#tell(key);
  }

  #tell(key: string): void {
    for (const listener of this.#listeners.get(key) ?? []) listener();
  }
}
