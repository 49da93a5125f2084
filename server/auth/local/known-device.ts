import { randomBytes } from 'node:crypto';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { SecretBox } from '../secret-box.ts';
import { cookieOf } from './cookies.ts';

const purpose = 'known device';
const yearSeconds = 365 * 24 * 3600;

/**
 * Remembers on a device that somebody came in from it before. It opens nothing: it only says that wrong tries from elsewhere
 * don't count against this device. Signed, so that nobody can make one up; it holds the last person who came in.
 */
export class KnownDevice {
  readonly #box: SecretBox;
  readonly #name: string;
  readonly #attributes: string;

  constructor(box: SecretBox, secure: boolean) {
    this.#box = box;
    this.#name = secure ? '__Host-device' : 'device';
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** Names the device when this person came in from it before; null otherwise. */
  read(header: string | undefined, person: PersonId | null): string | null {
    const [whose, device, signature] = (cookieOf(header, this.#name) ?? '').split('.');
    if (person === null || whose !== person || device?.length !== 22) return null;
    return signature === this.#sign(person, device) ? device : null;
  }

  /** Value of a Set-Cookie header. */
  set(person: PersonId): string {
    const device = randomBytes(16).toString('base64url');
    const value = `${person}.${device}.${this.#sign(person, device)}`;
    return `${this.#name}=${value}; Max-Age=${yearSeconds}; ${this.#attributes}`;
  }

  #sign(person: PersonId, device: string): string {
    return this.#box.sign(purpose, `${person} ${device}`);
  }
}
