import * as Y from 'yjs';
import type { Dice } from './dice.ts';
import { remote, type Replica } from './replica.ts';

/** Between every two replicas: what is on its way, and whether there's a connection. */
interface Link {
  readonly queue: Uint8Array[];
  up: boolean;
}

/** Brings updates from everybody to everybody, late, out of order, or after a reconnect only. */
export class Network {
  readonly #links = new Map<string, Link>();
  readonly #replicas: readonly Replica[];

  constructor(replicas: readonly Replica[]) {
    this.#replicas = replicas;
  }

  send(from: number, update: Uint8Array): void {
    for (const { index } of this.#replicas) {
      if (index === from) continue;
      const link = this.#link(from, index);
      if (link.up) link.queue.push(update);
    }
  }

  /** Some of what is on its way to somebody arrives, in any order. */
  deliver(to: number, dice: Dice): void {
    for (let count = 1 + dice.roll(4); count > 0; count -= 1) {
      const busy = this.#replicas.filter(
        ({ index }) => index !== to && this.#link(index, to).queue.length > 0,
      );
      const from = dice.pick(busy);
      if (from === undefined) return;
      const { queue } = this.#link(from.index, to);
      const [update] = queue.splice(dice.roll(queue.length), 1);
      if (update) this.#apply(to, update);
    }
  }

  /** The connection between two is lost, with everything on its way. */
  drop(one: number, other: number): void {
    for (const link of [this.#link(one, other), this.#link(other, one)]) {
      link.up = false;
      link.queue.length = 0;
    }
  }

  /** They find each other again and exchange what the other lacks. */
  reconnect(one: number, other: number): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const link = this.#link(from, to);
      link.up = true;
      link.queue.push(Y.encodeStateAsUpdate(this.#doc(from), Y.encodeStateVector(this.#doc(to))));
    }
  }

  /** Everybody gets everything. */
  settle(): void {
    for (const link of this.#links.values()) link.queue.length = 0;
    const [first, ...others] = this.#replicas;
    if (first === undefined) return;
    for (const { doc } of others)
      Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(first.doc)), remote);
    for (const { doc } of others)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc, Y.encodeStateVector(doc)), remote);
    for (const link of this.#links.values()) link.queue.length = 0;
  }

  #apply(to: number, update: Uint8Array): void {
    Y.applyUpdate(this.#doc(to), update, remote);
  }

  #doc(index: number): Y.Doc {
    return (this.#replicas[index] as Replica).doc;
  }

  #link(from: number, to: number): Link {
    const key = `${from}>${to}`;
    let link = this.#links.get(key);
    if (link === undefined) this.#links.set(key, (link = { queue: [], up: true }));
    return link;
  }
}
