import { cookieOf } from './cookies.ts';

/** The cookie between the first and the second step of signing in. It is no session: all it can do is that second step. */
export class AttemptCookie {
  readonly #name: string;
  readonly #attributes: string;

  constructor(secure: boolean) {
    this.#name = secure ? '__Host-second-step' : 'second-step';
    this.#attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  read(header: string | undefined): string | undefined {
    return cookieOf(header, this.#name);
  }

  set(token: string, seconds: number): string {
    return `${this.#name}=${token}; Max-Age=${seconds}; ${this.#attributes}`;
  }

  clear(): string {
    return `${this.#name}=; Max-Age=0; ${this.#attributes}`;
  }
}
