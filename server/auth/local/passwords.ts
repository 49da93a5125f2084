import { hash, verify } from '@node-rs/argon2';
import { Slots } from './slots.ts';

/** Argon2id as OWASP advises: 19 MiB, two passes, one lane. Each hash says its own, so these can grow. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and verifies passwords, in threads of their own and a few at a time, so that a crowd at the door starves nobody inside. */
export class Passwords {
  readonly #slots = new Slots({ atOnce: 2, waiting: 64 });
  #dummy: Promise<string> | null = null;

  /** Rejects with `CrowdedError` when too many wait. */
  async hash(password: string): Promise<string> {
    return this.#slots.run(() => hash(plain(password), parameters));
  }

  /** Takes as long when there is no hash: whoever asks can't tell that there is no such account. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.#dummy ??= hash('nobody has this password', parameters);
    const against = stored ?? (await this.#dummy);
    const right = await this.#slots.run(() => verify(against, plain(password)));
    return right && stored !== null;
  }
}

/** One password however the keyboard composes its accents. */
function plain(password: string): string {
  return password.normalize('NFKC');
}
