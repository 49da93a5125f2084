import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { GatePort, Whose } from '../usecases/gate-port.ts';
import type { FreshLook } from './fresh-look.ts';

/** An open socket, as far as access goes. */
export interface Stand {
  readonly person: PersonId;
  /** Names the session or token that it came with. */
  readonly session: string;
  /** Takes nothing in from now on. */
  hold(): void;
  /** Asks anew whether it may stay, and ends itself when it may not. Answers whether it stayed. */
  recheck(look: FreshLook): Promise<boolean>;
  /** Takes in what waited, and what comes. */
  goOn(): void;
}

const askedAtOnce = 8;

/** A change that is being made. */
interface Running {
  people: ReadonlySet<PersonId> | 'everybody';
  /** Asks again whom it is about; null when that is known. */
  readonly ask: (() => Promise<readonly PersonId[]>) | null;
  /** Came in meanwhile, when it isn't known yet whether it is about them. */
  readonly newcomers: Set<Stand>;
}

/**
 * Where taking rights away meets open sockets, of both kinds. What is sent after the commit that takes a right away was held,
 * and is thrown away with the socket; what was sent before is taken in.
 */
export class AccessGate implements GatePort {
  readonly #look: () => FreshLook;
  readonly #onError: (error: unknown) => void;
  readonly #stands = new Set<Stand>();
  readonly #running = new Set<Running>();
  #version = 0;

  /** `look` begins a round of asking, in which what is asked twice is looked up once. */
  constructor(look: () => FreshLook, onError: (error: unknown) => void) {
    this.#look = look;
    this.#onError = onError;
  }

  /** Another one than before: something decided in between may be out of date, and is decided again. */
  get version(): number {
    return this.#version;
  }

  /** The sockets that are open now. */
  get stands(): ReadonlySet<Stand> {
    return this.#stands;
  }

  async change<Value>(whose: Whose, body: () => Promise<Value>): Promise<Value> {
    const ask = typeof whose === 'function' ? whose : null;
    const people = typeof whose === 'function' ? await whose() : whose;
    const running: Running = { people: setOf(people), ask, newcomers: new Set() };
    this.#version += 1;
    this.#running.add(running);
    for (const stand of this.#stands) if (concerns(running, stand)) stand.hold();
    try {
      return await body();
    } finally {
      // when that can't be told either, everybody is asked
      if (ask !== null) running.people = setOf(await ask().catch(() => 'everybody' as const));
      this.#version += 1;
      this.#running.delete(running);
      await this.#recheck([...this.#stands].filter((stand) => concerns(running, stand)));
    }
  }

  /**
   * Keeps a socket that was let in on a decision made at `version`; held and asked anew when that isn't the current one.
   * Returns what takes it off.
   */
  register(stand: Stand, version: number): () => void {
    this.#stands.add(stand);
    for (const running of this.#running) if (running.ask !== null) running.newcomers.add(stand);
    if (this.#isHeld(stand)) stand.hold();
    else if (version !== this.#version) {
      stand.hold();
      void this.#ask(stand, this.#look());
    }
    return () => void this.#stands.delete(stand);
  }

  /** Begins a round of asking. */
  look(): FreshLook {
    return this.#look();
  }

  /** Asks every socket whether it may stay, since time itself takes things away. One by one: nobody is in a hurry. */
  async sweep(): Promise<void> {
    const look = this.#look();
    for (const stand of this.#stands) {
      try {
        await stand.recheck(look);
      } catch (error) {
        this.#onError(error);
      }
    }
  }

  /** Decides something as things stand at its end: when rights changed meanwhile, it is decided again. */
  async decide<Value>(
    body: () => Promise<Value>,
  ): Promise<{ readonly value: Value; readonly version: number }> {
    for (;;) {
      const version = this.#version;
      const value = await body();
      if (version === this.#version) return { value, version };
    }
  }

  async #recheck(stands: readonly Stand[]): Promise<void> {
    const look = this.#look();
    for (const stand of stands) stand.hold();
    const left = stands.values();
    // not all at once: commits of everybody else take turns with these questions
    const ask = async (): Promise<void> => {
      for (const stand of left) await this.#ask(stand, look);
    };
    await Promise.all(Array.from({ length: askedAtOnce }, ask));
  }

  async #ask(stand: Stand, look: FreshLook): Promise<void> {
    try {
      const stays = await stand.recheck(look);
      // while another change of the same person runs, that one lets it go on
      if (stays && !this.#isHeld(stand)) stand.goOn();
    } catch (error) {
      this.#onError(error);
    }
  }

  #isHeld(stand: Stand): boolean {
    for (const running of this.#running) if (concerns(running, stand)) return true;
    return false;
  }
}

function setOf(people: readonly PersonId[] | 'everybody'): Running['people'] {
  return people === 'everybody' ? people : new Set(people);
}

function concerns({ people, newcomers }: Running, stand: Stand): boolean {
  return people === 'everybody' || people.has(stand.person) || newcomers.has(stand);
}
