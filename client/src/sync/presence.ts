import { isId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { parseOwnPresence, type OwnPresence, type Presence } from '@verbeterbord/shared/sync/presence.ts';
import type { Awareness } from 'y-protocols/awareness';
import { createStore, type Store } from '../ui/store.ts';

/** Somebody else who has this board open; one person may have several. */
export type OtherPresence = Presence & { readonly clientId: number };

/** Who else is here, and who wrote what earlier in this visit. */
export class BoardPresence {
  readonly others: Store<readonly OtherPresence[]> = createStore<readonly OtherPresence[]>([]);
  readonly #awareness: Awareness;
  readonly #names = new Map<number, Presence['person']>();
  #own: OwnPresence = { holding: null, open: null };

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
    awareness.setLocalState(this.#own);
    awareness.on('change', this.#read);
  }

  /** Says what we have in hand or open; the same again is not sent. */
  set(patch: Partial<OwnPresence>): void {
    const next = { ...this.#own, ...patch };
    if (next.holding === this.#own.holding && next.open === this.#own.open) return;
    this.#own = next;
    this.#awareness.setLocalState(next);
  }

  /** Who a Yjs client id belongs to, if they were here during this visit. */
  personOf(clientId: number): Presence['person'] | null {
    return this.#names.get(clientId) ?? null;
  }

  /** Somebody who was here during this visit, such as a guest whom the server's facts don't name yet. */
  named(id: PersonId): Presence['person'] | undefined {
    return [...this.#names.values()].find((person) => person.id === id);
  }

  readonly #read = (): void => {
    const before = new Map(this.others.get().map((other) => [other.clientId, other]));
    const others: OtherPresence[] = [];
    for (const [clientId, state] of this.#awareness.getStates()) {
      const person = parsePerson(state['person']);
      if (person !== null) this.#names.set(clientId, person);
      if (person === null || clientId === this.#awareness.clientID) continue;
      const own = parseOwnPresence(state);
      const known = before.get(clientId);
      const same = known !== undefined && known.holding === own.holding && known.open === own.open;
      // the same object as long as nothing changed, so that a card renders for its own holder only
      others.push(same && known.person.id === person.id ? known : { ...own, person, clientId });
    }
    others.sort((a, b) => a.person.name.localeCompare(b.person.name, 'nl') || a.clientId - b.clientId);
    const list = this.others.get();
    if (list.length !== others.length || list.some((other, at) => other !== others[at]))
      this.others.set(others);
  };
}

function parsePerson(given: unknown): { id: PersonId; name: string; initials: string } | null {
  if (typeof given !== 'object' || given === null) return null;
  const { id, name, initials } = given as Record<string, unknown>;
  if (!isId(id) || typeof name !== 'string' || typeof initials !== 'string') return null;
  return { id: id as PersonId, name, initials };
}
