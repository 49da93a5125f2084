import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { parseOwnPresence, type Presence } from '@verbeterbord/shared/sync/presence.ts';
import * as decoding from 'lib0/decoding';
import type { Effect } from './effects.ts';
import { frames } from './frames.ts';
import type { Limits } from './limits.ts';
import type { Session } from './session.ts';

interface Present {
  readonly session: Session;
  /** The clock that others were told last. */
  clock: number;
  /** JSON, with the person stamped on. */
  state: string;
}

interface Entry {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

const largest = { client: 2 ** 53 - 1, clock: 2 ** 31 };
/** So that what clients echo of it stays within what they may send. */
const entriesPerFrame = 16;

/**
 * Who is here and what they have in hand, in one room. Kept by hand instead of in an `Awareness` of y-protocols, which
 * grows with whatever it's sent and believes what a client says of others [G7].
 *
 * y-websocket's client sends on what it hears of others, so entries of other clients are left aside, unless they say more
 * than was ever told: that is forged.
 */
export class PresenceBoard {
  readonly #present = new Map<number, Present>();
  /** Clocks of those who left: who comes back goes on from there, or others wouldn't believe it. */
  readonly #left = new Map<number, number>();
  readonly #changed = new Set<number>();
  readonly #every: number;
  readonly #ownerOf: (client: number) => PersonId | undefined;
  #nextAt = 0;

  constructor(limits: Limits, ownerOf: (client: number) => PersonId | undefined) {
    this.#every = limits.presenceEvery;
    this.#ownerOf = ownerOf;
  }

  /** Takes a frame's entries. `forged` is presence of another person, `malformed` isn't readable. */
  receive(session: Session, bytes: Uint8Array, now: number): 'ok' | 'forged' | 'malformed' {
    try {
      const decoder = decoding.createDecoder(bytes);
      const count = decoding.readVarUint(decoder);
      for (let index = 0; index < count; index += 1) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        const state = decoding.readVarString(decoder);
        if (client > largest.client || clock > largest.clock) return 'malformed';
        if (!this.#take(session, { client, clock, state }, now)) return 'forged';
      }
      return decoding.hasContent(decoder) ? 'malformed' : 'ok';
    } catch {
      return 'malformed';
    }
  }

  #take(session: Session, entry: Entry, now: number): boolean {
    const present = this.#present.get(entry.client);
    if (session.presentAs === null && !this.#bind(session, entry.client, present))
      return this.#isEcho(entry, present);
    if (session.presentAs !== entry.client) return this.#isEcho(entry, present);
    this.#update(session, entry, now);
    return true;
  }

  /** The first id that a socket names is its own, unless it's somebody else's. */
  #bind(session: Session, client: number, present: Present | undefined): boolean {
    const { id } = session.visitor.person;
    const owner = present?.session.visitor.person.id ?? this.#ownerOf(client);
    if (owner !== undefined && owner !== id) return false;
    // the same browser came back before its old socket was found dead
    if (present !== undefined) present.session.presentAs = null;
    session.presentAs = client;
    return true;
  }

  #isEcho(entry: Entry, present: Present | undefined): boolean {
    const told = present?.clock ?? this.#left.get(entry.client);
    if (told !== undefined) return entry.clock <= told;
    // never heard of here: from before a restart, perhaps
    return this.#ownerOf(entry.client) === undefined || entry.state === 'null';
  }

  #update(session: Session, entry: Entry, now: number): void {
    const { client } = entry;
    const present = this.#present.get(client);
    const state = stamped(session, entry.state);
    const told = present?.clock ?? this.#left.get(client) ?? -1;
    if (state === null) {
      if (present !== undefined && entry.clock >= told) this.#remove(client, present);
      return;
    }
    const isOurs = present?.session === session;
    // what we told comes back from its own client too: not news
    if (isOurs && present.state === state && entry.clock <= told) return;
    if (!session.presence.take(1, now)) return;
    this.#left.delete(client);
    this.#present.set(client, { session, clock: Math.max(entry.clock, told + 1), state });
    this.#changed.add(client);
  }

  /** Takes a socket's presence away, for all others. */
  leave(session: Session): void {
    const client = session.presentAs;
    session.presentAs = null;
    const present = client === null ? undefined : this.#present.get(client);
    if (client !== null && present?.session === session) this.#remove(client, present);
  }

  #remove(client: number, present: Present): void {
    this.#present.delete(client);
    if (this.#left.size > 5_000) this.#left.clear();
    this.#left.set(client, present.clock);
    this.#changed.add(client);
  }

  /** Tells what changed: at once after a pause, else with everything until its time has come. */
  news(now: number): Effect[] {
    if (this.#changed.size === 0) return [];
    if (now < this.#nextAt) return [{ do: 'wake', at: this.#nextAt }];
    this.#nextAt = now + this.#every;
    return this.#takeChanges().map((bytes) => ({ do: 'broadcast', bytes, except: null, presence: true }));
  }

  #takeChanges(): Uint8Array[] {
    const entries: Entry[] = [];
    for (const client of this.#changed) {
      const present = this.#present.get(client);
      if (present !== undefined) entries.push({ client, clock: present.clock, state: present.state });
      else entries.push({ client, clock: this.#left.get(client) ?? 0, state: 'null' });
    }
    this.#changed.clear();
    return inFrames(entries);
  }

  /** Tells a session of everybody who is here; who is nobody is answered, and told of nobody. */
  tell(session: Session): Effect[] {
    const entries = [...this.#present].map(([client, { clock, state }]) => ({ client, clock, state }));
    const told = session.visitor.isSomebody ? inFrames(entries) : [frames.awareness([])];
    return told.map((bytes) => ({ do: 'send', to: session, bytes }));
  }
}

function inFrames(entries: readonly Entry[]): Uint8Array[] {
  const list: Uint8Array[] = [];
  for (let at = 0; at < entries.length; at += entriesPerFrame)
    list.push(frames.awareness(entries.slice(at, at + entriesPerFrame)));
  return list;
}

/** Why a session goes by what it said of itself; null when it may stay. */
export const presenceFaults = {
  ok: null,
  forged: { reason: 'notAllowed', why: 'presence of somebody else' },
  malformed: { reason: 'malformed', why: 'presence that is none' },
} as const;

/** What others get: what we know from what a client said, with who it is. Null when it says that it leaves. */
function stamped(session: Session, given: string): string | null {
  const parsed: unknown = JSON.parse(given);
  if (parsed === null) return null;
  const { id, name, initials } = session.visitor.person;
  return JSON.stringify({ ...parseOwnPresence(parsed), person: { id, name, initials } } satisfies Presence);
}
