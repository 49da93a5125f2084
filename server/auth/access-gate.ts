import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { GatePort } from '../usecases/gate-port.ts';
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

type Whose = readonly PersonId[] | 'everybody';

/**
 * Where taking rights away meets open sockets, of both kinds. What is sent after the commit that takes a right away was held,
 * and is thrown away with the socket; what was sent before is taken in.
 */
export class AccessGate implements GatePort {
  readonly #look: () => FreshLook;
  readonly #onError: (error: unknown) => void;
  readonly #stands = new Set<Stand>();
  readonly #running = new Set<Whose>();
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
    this.#version += 1;
    this.#running.add(whose);
    for (const stand of this.#stands) if (concerns(whose, stand)) stand.hold();
    try {
      return await body();
    } finally {
      this.#version += 1;
      this.#running.delete(whose);
      await this.#recheck([...this.#stands].filter((stand) => concerns(whose, stand)));
    }
  }

  /**
   * Keeps a socket that was let in on a decision made at `version`; held and asked anew when that isn't the current one.
   * Returns what takes it off.
   */
  register(stand: Stand, version: number): () => void {
    this.#stands.add(stand);
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
    for (const whose of this.#running) if (concerns(whose, stand)) return true;
    return false;
  }
}

function concerns(whose: Whose, { person }: Stand): boolean {
  return whose === 'everybody' || whose.includes(person);
}
