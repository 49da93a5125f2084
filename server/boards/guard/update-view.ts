import * as Y from 'yjs';
import { slotOf, type Place, type Places } from './places.ts';
import { refusal } from './refused.ts';
import type { SharedType } from './yjs-internals.ts';

/** The structs of one client in an update: clocks without a gap. */
interface Section {
  readonly client: number;
  readonly from: number;
  to: number;
  readonly structs: Y.AbstractStruct[];
}

/** Where an item goes. `type` is the live type, when it isn't made by this very update. */
export interface Target {
  readonly place: Place;
  readonly key: string | null;
  readonly type: SharedType | null;
}

/** Goes into something that has been removed for good: it will leave no trace. */
export const dead = 'dead';

/** Clocks and client ids above these belong to no honest document. */
const largestClock = 2 ** 31;
const largestClient = 2 ** 53 - 1;
const longestStruct = 50_000;

/**
 * An update seen against the document: finds what its structs refer to, in the document or in the update itself.
 * Refuses gaps and references to what nobody knows, so that the document never has to keep anything pending [G2].
 */
export class UpdateView {
  readonly doc: Y.Doc;
  readonly places: Places;
  readonly sections = new Map<number, Section>();
  readonly #targets = new Map<Y.Item, Target | typeof dead | 'working'>();
  readonly #madePlaces = new Map<Y.Item, Place>();
  readonly #inserted = new Map<Place, number>();

  constructor(structs: readonly Y.AbstractStruct[], doc: Y.Doc, places: Places) {
    this.doc = doc;
    this.places = places;
    let section: Section | undefined;
    for (const struct of structs) {
      const { client, clock } = struct.id;
      if (section?.client !== client) section = this.#newSection(client, clock);
      if (clock !== section.to) throw refusal('malformed', 'clocks that jump');
      if (struct instanceof Y.Skip) throw refusal('resync', 'a gap');
      if (!(struct.length >= 1 && struct.length <= longestStruct))
        throw refusal('malformed', 'a struct of impossible length');
      section.to += struct.length;
      section.structs.push(struct);
    }
  }

  #newSection(client: number, clock: number): Section {
    if (this.sections.has(client)) throw refusal('malformed', 'one client in two places');
    if (client > largestClient || clock > largestClock) throw refusal('malformed', 'numbers out of bounds');
    if (clock > this.known(client)) throw refusal('resync', 'clocks ahead of what is known');
    const section = { client, from: clock, to: clock, structs: [] };
    this.sections.set(client, section);
    return section;
  }

  /** The first clock of a client that the document doesn't have. */
  known(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  /** The first clock of a client that neither document nor update has. */
  end(client: number): number {
    return Math.max(this.known(client), this.sections.get(client)?.to ?? 0);
  }

  /** For a struct that the document has: it can only refer to what the document has as well. */
  expectKnownReferences(struct: Y.AbstractStruct): void {
    if (!(struct instanceof Y.Item)) return;
    const parent: unknown = struct.parent;
    for (const id of [struct.origin, struct.rightOrigin, parent])
      if (id instanceof Y.ID && id.clock >= this.known(id.client))
        throw refusal('malformed', 'a known struct that refers to what nobody knows');
    if (typeof parent === 'string' && this.places.root(parent) === undefined)
      throw refusal('invalidContent', 'an unknown root');
  }

  /** Counts what an update puts into one text or map: together with what is there it must stay within bounds. */
  inserting(place: Place, amount: number): number {
    const total = (this.#inserted.get(place) ?? 0) + amount;
    this.#inserted.set(place, total);
    return total;
  }

  /** Where an item of this update goes. */
  target(item: Y.Item): Target | typeof dead {
    const known = this.#targets.get(item);
    if (known === 'working') throw refusal('malformed', 'structs that refer to each other in a circle');
    if (known !== undefined) return known;
    this.#targets.set(item, 'working');
    const target = this.#work(item);
    this.#targets.set(item, target);
    return target;
  }

  #work(item: Y.Item): Target | typeof dead {
    const { client, clock } = item.id;
    const target = this.#claimed(item);
    const known = this.known(client);
    if (clock < known && clock + item.length > known) {
      // its beginning is in the document: the rest must continue there
      const stored = this.#stored(Y.createID(client, known - 1));
      if (target !== stored && !sameTarget(target, stored))
        throw refusal('malformed', 'an item that continues elsewhere');
    }
    return target;
  }

  #claimed(item: Y.Item): Target | typeof dead {
    if (item.origin !== null || item.rightOrigin !== null) {
      const left = item.origin && this.#neighbour(item.origin, item);
      const right = item.rightOrigin && this.#neighbour(item.rightOrigin, item);
      if (left === dead || right === dead) return dead;
      if (left !== null && right !== null && !sameTarget(left, right))
        throw refusal('malformed', 'neighbours of different families');
      const target = left ?? right;
      if (target === null) throw refusal('malformed', 'an item without neighbours');
      return target;
    }
    const parent: unknown = item.parent;
    if (typeof parent === 'string') {
      const root = this.places.root(parent);
      if (root === undefined) throw refusal('invalidContent', 'an unknown root');
      return { place: root.place, type: root.type, key: item.parentSub };
    }
    if (!(parent instanceof Y.ID)) throw refusal('malformed', 'an item without a parent');
    return this.#within(parent, item);
  }

  #neighbour(id: Y.ID, of: Y.Item): Target | typeof dead {
    if (id.clock < this.known(id.client)) return this.#stored(id);
    const struct = this.#brought(id, of);
    return struct instanceof Y.Item ? this.target(struct) : dead;
  }

  #within(parent: Y.ID, item: Y.Item): Target | typeof dead {
    const key = item.parentSub;
    if (parent.clock < this.known(parent.client)) {
      const stored = Y.getItem(this.doc.store, parent) as Y.AbstractStruct;
      if (!(stored instanceof Y.Item) || stored.content instanceof Y.ContentDeleted) return dead;
      if (!(stored.content instanceof Y.ContentType))
        throw refusal('malformed', 'a parent that holds nothing');
      const type = stored.content.type as SharedType;
      const place = this.places.of(type);
      if (place === null) throw refusal('invalidContent', 'a type that stands nowhere');
      return { place, type, key };
    }
    const brought = this.#brought(parent, item);
    if (!(brought instanceof Y.Item) || brought.content instanceof Y.ContentDeleted) return dead;
    if (!(brought.content instanceof Y.ContentType))
      throw refusal('malformed', 'a parent that holds nothing');
    const place = this.#placeMade(brought);
    return place === dead ? dead : { place, type: null, key };
  }

  /** The place that an item of this update makes, holding a shared type. */
  #placeMade(item: Y.Item): Place | typeof dead {
    const made = this.#madePlaces.get(item);
    if (made !== undefined) return made;
    const target = this.target(item);
    if (target === dead) return dead;
    const slot = target.key === null ? null : slotOf(target.place, target.key);
    if (slot === null || slot.holds === 'value') throw refusal('invalidContent', 'a type where none belongs');
    this.#madePlaces.set(item, slot.place);
    return slot.place;
  }

  #stored(id: Y.ID): Target | typeof dead {
    const stored = Y.getItem(this.doc.store, id) as Y.AbstractStruct;
    if (!(stored instanceof Y.Item)) return dead;
    const type = stored.parent as SharedType;
    const place = this.places.of(type);
    if (place === null) throw refusal('invalidContent', 'a type that stands nowhere');
    return { place, type, key: stored.parentSub };
  }

  /** A struct of this update; of the item's own client only an earlier one. */
  #brought(id: Y.ID, by: Y.Item): Y.AbstractStruct {
    const section = this.sections.get(id.client);
    if (section === undefined || id.clock >= section.to || id.clock < section.from)
      throw refusal('resync', 'a reference to what nobody knows');
    if (id.client === by.id.client && id.clock >= by.id.clock)
      throw refusal('malformed', 'a reference to what comes later');
    let low = 0;
    let high = section.structs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((section.structs[middle] as Y.AbstractStruct).id.clock <= id.clock) low = middle;
      else high = middle - 1;
    }
    return section.structs[low] as Y.AbstractStruct;
  }
}

function sameTarget(a: Target | typeof dead, b: Target | typeof dead): boolean {
  return a === dead || b === dead ? a === b : a.place === b.place && a.key === b.key;
}
