import { isToken } from '../token.ts';

const lastsSeconds = 600;

/**
 * The cookie that ties a sign-on to the browser it began in. It lasts ten minutes and goes along when the provider sends the
 * browser back, which is why it is Lax.
 */
export class AttemptCookie {
  readonly #name: string;
  readonly #attributes: string;

  constructor(secure: boolean) {
    this.#name = secure ? '__Host-sign-on' : 'sign-on';
    this.#attributes = `Max-Age=${lastsSeconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** Null when there is none, or none of ours. */
  read(header: string | undefined): string | null {
    for (const pair of (header ?? '').split(';')) {
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1).trim();
      if (at !== -1 && pair.slice(0, at).trim() === this.#name && isToken(value)) return value;
    }
    return null;
  }

  /** Value of a Set-Cookie header. */
  set(token: string): string {
    return `${this.#name}=${token}; ${this.#attributes}`;
  }
}
