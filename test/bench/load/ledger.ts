import * as Y from 'yjs';
import type { Script } from './script.ts';

/**
 * Which edits have reached one receiver. Each edit is one letter, so one tick of its author's Yjs clock: however a server
 * merges edits into frames, the clocks in a frame say which edits it holds. A letter that comes twice counts once.
 */
export class Ledger {
  /** Different edits received. */
  count = 0;
  /** Milliseconds from sending to receiving, one for each edit, in the order of arrival. */
  readonly latencies: number[] = [];
  readonly #authors: ReadonlyMap<number, { readonly script: Script; readonly seen: Uint8Array }>;

  constructor(scripts: readonly Script[]) {
    this.#authors = new Map(
      scripts.map((script) => [script.client, { script, seen: new Uint8Array(script.updates.length) }]),
    );
  }

  /** Takes in an update that arrived at `now` (milliseconds of performance.now()). */
  take(update: Uint8Array, now: number): void {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Skip) continue;
      const author = this.#authors.get(struct.id.client);
      if (author === undefined) continue;
      const first = struct.id.clock - author.script.firstClock;
      const end = Math.min(first + struct.length, author.seen.length);
      for (let index = Math.max(0, first); index < end; index += 1) {
        if (author.seen[index] === 1) continue;
        author.seen[index] = 1;
        this.count += 1;
        this.latencies.push(now - (author.script.sentAt[index] ?? Number.NaN));
      }
    }
  }

  /** How many of the edits sent so far haven't arrived yet: cheap, for asking often. */
  behind(): number {
    let sent = 0;
    for (const { script } of this.#authors.values()) sent += script.sent;
    return sent - this.count;
  }

  /** Edits that were sent and haven't arrived here, looked up one by one. */
  missing(): number {
    let missing = 0;
    for (const { script, seen } of this.#authors.values())
      for (let index = 0; index < script.sent; index += 1) if (seen[index] !== 1) missing += 1;
    return missing;
  }

  /** Edits that arrived here and that a document doesn't hold, going by its state vector. */
  lostBy(vector: ReadonlyMap<number, number>): number {
    let lost = 0;
    for (const [client, { script, seen }] of this.#authors) {
      const kept = (vector.get(client) ?? 0) - script.firstClock;
      for (let index = Math.max(0, kept); index < seen.length; index += 1) if (seen[index] === 1) lost += 1;
    }
    return lost;
  }
}
