import { cookieOf } from './local/cookies.ts';

/**
 * The cookie that holds a session's token. On https it has the `__Host-` prefix, with which a browser takes it only from this
 * very host over https; on loopback http that prefix is not possible.
 */
export class SessionCookie {
  readonly name: string;
  readonly #attributes: string;

  constructor(secure: boolean) {
    this.name = secure ? '__Host-session' : 'session';
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** Its value in a Cookie header, as it stands there: tokens need no decoding. The first counts when there are more. */
  read(header: string | undefined): string | undefined {
    return cookieOf(header, this.name);
  }

  /** Value of a Set-Cookie header. */
  set(token: string, maxAgeSeconds: number): string {
    return `${this.name}=${token}; Max-Age=${maxAgeSeconds}; ${this.#attributes}`;
  }

  clear(): string {
    return this.set('', 0);
  }
}
