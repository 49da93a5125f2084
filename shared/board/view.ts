import * as Y from 'yjs';
import { cardKinds, type Card, type CardKind } from '../domain/card.ts';
import type { Reference } from '../domain/reference.ts';
import {
  cardKey,
  lessonKey,
  lists,
  referenceKey,
  type CardKey,
  type LessonKey,
  type ListKey,
  type ReferenceKey,
} from './lists.ts';
import { placementsOf, type Placement } from './placement.ts';
import { cardMap, readCard, readLesson } from './read.ts';
import { placementsOfReference } from './reference-placement.ts';
import { findReference } from './references.ts';
import { cardFields, lessonRoot, referencesRoot, roots } from './schema.ts';
import { SortedList } from './sorted-list.ts';

type Listener = () => void;
type CardEvent = Y.YEvent<Y.AbstractType<unknown>>;

const nothing: readonly string[] = Object.freeze([]);

/**
 * The board as a screen looks at it: frozen cards and lists that stay the same object until they really change, so that
 * one keystroke of a colleague renders one card. A change reads one card anew, when somebody asks for it, and touches only
 * the lists that it joins, leaves or moves in. Listeners are told once per transaction, after everything is up to date.
 */
export class BoardView {
  readonly #doc: Y.Doc;
  #cycle: number;
  readonly #cards = new Map<CardKey, Card>();
  readonly #references = new Map<string, Reference>();
  /** Made when the first list is asked for. */
  #placements: Map<CardKey | ReferenceKey, readonly Placement[]> | null = null;
  readonly #lists = new Map<ListKey, SortedList>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #changed = new Set<string>();
  readonly #observers: readonly (readonly [Y.Map<unknown>, (events: CardEvent[]) => void])[];
  readonly #tell = (): void => this.#flush();
  readonly #hearReferences = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    for (const id of keysChanged) this.#touchReference(String(id));
  };
  readonly #hearLesson = (): void => void this.#changed.add(lessonKey);

  /** `cycle` is the number of the cycle that is on the board: done actions of earlier ones are folded away. */
  constructor(doc: Y.Doc, { cycle }: { readonly cycle: number }) {
    this.#doc = doc;
    this.#cycle = cycle;
    this.#observers = cardKinds.map((kind) => {
      const root = doc.getMap(roots[kind]);
      const observer = (events: CardEvent[]): void => this.#read(kind, events);
      root.observeDeep(observer);
      return [root, observer] as const;
    });
    doc.getMap(referencesRoot).observe(this.#hearReferences);
    doc.getText(lessonRoot).observe(this.#hearLesson);
    doc.on('afterTransaction', this.#tell);
  }

  get cycle(): number {
    return this.#cycle;
  }

  /** Another cycle is on the board. */
  setCycle(cycle: number): void {
    if (cycle === this.#cycle) return;
    this.#cycle = cycle;
    if (this.#placements !== null) this.#placeActions(() => true);
    this.#flush();
  }

  /** The card as it is now, frozen: the same object until something of that card changes. Undefined when there is none. */
  card<Kind extends CardKind>(kind: Kind, id: string): Card<Kind> | undefined {
    const key = cardKey(kind, id);
    const known = this.#cards.get(key);
    if (known !== undefined) return known as Card<Kind>;
    const stored = cardMap(this.#doc, kind, id);
    if (stored === undefined) return undefined;
    const card = freezeParts(readCard(kind, id, stored));
    this.#cards.set(key, card);
    return card;
  }

  /** What this board shows of another under this id, frozen: the same object until the server renews it. */
  reference(id: string): Reference | undefined {
    const known = this.#references.get(id);
    if (known !== undefined) return known;
    const found = findReference(this.#doc, id);
    if (found === undefined) return undefined;
    const reference = Object.freeze(freezeParts(found));
    this.#references.set(id, reference);
    return reference;
  }

  /** The ids in a list (see `lists`): the same array until a card joins it, leaves it or moves in it. */
  list(key: ListKey): readonly string[] {
    this.#index();
    return this.#lists.get(key)?.entries() ?? nothing;
  }

  /** What the team learned in the cycle that it is closing. */
  get lesson(): string {
    return readLesson(this.#doc);
  }

  /** Calls `listener` after each transaction that changed this card, reference, list or lesson; answers what ends it. */
  subscribe(key: CardKey | ReferenceKey | ListKey | LessonKey, listener: Listener): () => void {
    this.#index();
    let listeners = this.#listeners.get(key);
    if (listeners === undefined) this.#listeners.set(key, (listeners = new Set()));
    const own = listeners;
    own.add(listener);
    return () => {
      own.delete(listener);
      if (own.size === 0 && this.#listeners.get(key) === own) this.#listeners.delete(key);
    };
  }

  destroy(): void {
    for (const [root, observer] of this.#observers) root.unobserveDeep(observer);
    this.#doc.getMap(referencesRoot).unobserve(this.#hearReferences);
    this.#doc.getText(lessonRoot).unobserve(this.#hearLesson);
    this.#doc.off('afterTransaction', this.#tell);
    this.#listeners.clear();
  }

  #read(kind: CardKind, events: readonly CardEvent[]): void {
    for (const event of events) {
      const { path, target } = event;
      if (path.length === 0) {
        for (const id of (event as Y.YMapEvent<unknown>).keysChanged) this.#touch(kind, String(id), true);
      } else {
        // no text decides where a card hangs
        this.#touch(kind, String(path[0]), !(target instanceof Y.Text));
      }
    }
  }

  #touch(kind: CardKind, id: string, mayMove: boolean): void {
    const key = cardKey(kind, id);
    this.#cards.delete(key);
    this.#changed.add(key);
    if (!mayMove || this.#placements === null) return;
    const wasLane = this.#isLane(key);
    this.#place(kind, id);
    // its actions change lanes when a goal goes into the bin or comes back
    if (kind === 'goal' && wasLane !== this.#isLane(key))
      this.#placeActions((stored) => cardFields.action.goal.read(stored.get('goal')) === id);
  }

  #touchReference(id: string): void {
    this.#references.delete(id);
    this.#changed.add(referenceKey(id));
    this.#placeReference(id);
  }

  #isLane(key: CardKey): boolean {
    return this.#placements?.get(key)?.[0]?.list === lists.goals;
  }

  #placeActions(which: (stored: Y.Map<unknown>) => boolean): void {
    for (const [id, stored] of this.#doc.getMap(roots.action).entries())
      if (stored instanceof Y.Map && which(stored as Y.Map<unknown>)) this.#place('action', id);
  }

  #index(): void {
    if (this.#placements !== null) return;
    this.#placements = new Map();
    const told = new Set(this.#changed);
    for (const kind of cardKinds)
      for (const id of this.#doc.getMap(roots[kind]).keys()) this.#place(kind, id);
    for (const id of this.#doc.getMap(referencesRoot).keys()) this.#placeReference(id);
    // what was read for the first time hasn't changed
    for (const key of this.#changed) if (!told.has(key)) this.#changed.delete(key);
  }

  #place(kind: CardKind, id: string): void {
    if (this.#placements === null) return;
    const stored = cardMap(this.#doc, kind, id);
    const next = stored === undefined ? [] : placementsOf(this.#doc, kind, id, stored, this.#cycle);
    this.#hang(this.#placements, cardKey(kind, id), next);
  }

  #placeReference(id: string): void {
    if (this.#placements === null) return;
    const reference = this.reference(id);
    this.#hang(
      this.#placements,
      referenceKey(id),
      reference === undefined ? [] : placementsOfReference(reference),
    );
  }

  #hang(
    placements: Map<CardKey | ReferenceKey, readonly Placement[]>,
    key: CardKey | ReferenceKey,
    next: readonly Placement[],
  ): void {
    const before = placements.get(key) ?? [];
    for (const old of before)
      if (!next.some((placement) => placement.list === old.list)) {
        this.#lists.get(old.list)?.remove(old.entry);
        this.#changed.add(old.list);
      }
    for (const placement of next) {
      const old = before.find((candidate) => candidate.list === placement.list);
      if (old?.sort === placement.sort) continue;
      let list = this.#lists.get(placement.list);
      if (list === undefined) this.#lists.set(placement.list, (list = new SortedList(placement.latestFirst)));
      list.put(placement);
      this.#changed.add(placement.list);
    }
    if (next.length === 0) placements.delete(key);
    else placements.set(key, next);
  }

  #flush(): void {
    if (this.#changed.size === 0) return;
    const told = new Set<Listener>();
    for (const key of this.#changed)
      for (const listener of this.#listeners.get(key) ?? []) told.add(listener);
    this.#changed.clear();
    for (const listener of told) listener();
  }
}

/** The card itself is frozen; its stamps and lists are made at each reading and can be frozen too. */
function freezeParts<Value extends object>(card: Value): Value {
  for (const part of Object.values(card)) {
    if (typeof part !== 'object' || part === null || Object.isFrozen(part)) continue;
    Object.freeze(part);
    if (Array.isArray(part)) for (const entry of part) Object.freeze(entry);
  }
  return card;
}
