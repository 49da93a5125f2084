import * as Y from 'yjs';
import { currentItem, itemsOf } from './yjs-items.ts';

/**
 * Who wrote what stands on the board, by Yjs' client ids, as far as undo has to know: is it still mine?
 * What an undo puts back counts as written by the one who wrote it first, not by the one who pressed the button.
 */
export class Writers {
  readonly #own = new Set<number>();
  readonly #restored = new Map<string, number>();

  /** This browser writes under this id; Yjs may give it another one later. */
  addOwn(client: number): void {
    this.#own.add(client);
  }

  isOwn(client: number): boolean {
    return this.#own.has(client);
  }

  /** Who wrote the current value of a key; null when nothing was ever written there. */
  ofKey(map: Y.Map<unknown>, key: string): number | null {
    const item = currentItem(map, key);
    return item === null ? null : this.ofItem(item);
  }

  ofItem(item: Y.Item): number {
    return this.#restored.get(nameOf(item)) ?? item.id.client;
  }

  /** The current value of a key was put back by undo: it's `client`'s. */
  credit(map: Y.Map<unknown>, key: string, client: number): void {
    const item = currentItem(map, key);
    if (item !== null) this.#restored.set(nameOf(item), client);
  }

  /** Somebody else who wrote something that stands in this shared type, at any depth; null when all of it is ours. */
  stranger(type: Y.Map<unknown> | Y.Text): number | null {
    for (const item of itemsOf(type)) {
      const found = this.#strangerOf(item);
      if (found !== null) return found;
    }
    return null;
  }

  #strangerOf(item: Y.Item): number | null {
    if (item.deleted) return null;
    const writer = this.ofItem(item);
    if (!this.isOwn(writer)) return writer;
    const nested: unknown = item.content instanceof Y.ContentType ? item.content.type : null;
    return nested instanceof Y.Map || nested instanceof Y.Text ? this.stranger(nested) : null;
  }
}

function nameOf(item: Y.Item): string {
  return `${item.id.client}:${item.id.clock}`;
}
