import { refuse } from '@verbeterbord/shared/errors.ts';
import type { Gathered } from './batch.ts';
import type { Effect } from './effects.ts';
import { mend } from './mend.ts';
import type { Session } from './session.ts';

/** What waits to be applied, in the order it came. */
export class Gathering {
  #items: Gathered[] = [];
  #bytes = 0;
  /** So many of the first were in a batch that spoilt the document: each goes alone now. */
  #suspects = 0;
  readonly #mostBytes: number;
  readonly #mostItems: number;

  /** `mostItems` edits go together at most: applying them holds up every other board. */
  constructor(mostBytes: number, mostItems: number) {
    this.#mostBytes = mostBytes;
    this.#mostItems = mostItems;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** False when there is no room for it: the disk can't keep up. */
  add(item: Gathered): boolean {
    const bytes = bytesOf(item);
    if (bytes > 0 && this.#bytes + bytes > this.#mostBytes) return false;
    this.#bytes += bytes;
    this.#items.push(item);
    return true;
  }

  addFirst(item: Gathered): void {
    this.#items.unshift(item);
  }

  has(session: Session): boolean {
    return this.#items.some((item) => item.session === session);
  }

  /** The next batch: as much as may go together, or the first when it must go alone. */
  take(): { readonly items: Gathered[]; readonly alone: boolean } {
    const alone = this.#items[0]?.edit === mend || this.#suspects > 0;
    if (alone && this.#items[0]?.edit !== mend) this.#suspects -= 1;
    const items = this.#items.splice(0, alone ? 1 : this.#mostItems);
    for (const item of items) this.#bytes -= bytesOf(item);
    return { items, alone };
  }

  /** Applying these spoilt the document. One alone is guilty and isn't tried again; of more, each goes alone from now on. */
  suspect(items: readonly Gathered[]): Gathered | null {
    const [first] = items;
    if (items.length !== 1 || first === undefined) {
      this.#items = [...items, ...this.#items];
      for (const item of items) this.#bytes += bytesOf(item);
      this.#suspects = items.length;
      return null;
    }
    if (first.session !== null) {
      const others = (item: Gathered): boolean => item.session !== first.session;
      this.#suspects = this.#items.slice(0, this.#suspects).filter(others).length;
      this.#items = this.#items.filter(others);
      this.#bytes = this.#items.reduce((sum, item) => sum + bytesOf(item), 0);
    }
    return first;
  }

  /** Forgets everything; the effects tell those who wait for a result. */
  drop(code: 'busy' | 'not-found', also: readonly Gathered[] = []): Effect[] {
    const lost = [...also, ...this.#items];
    this.#items = [];
    this.#bytes = 0;
    this.#suspects = 0;
    return lost.map((item) => ({ do: 'settle', settle: () => item.settle?.(refuse(code)) }));
  }
}

function bytesOf({ edit }: Gathered): number {
  return edit.from === 'client' ? edit.bytes.length : 0;
}
