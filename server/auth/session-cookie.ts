import cookies from '@fastify/cookie';

/**
 * The cookie that holds a session's token. On https it has the `__Host-` prefix, with which a browser takes it only from this
 * very host over https; on loopback http that prefix is not possible.
 */
export class SessionCookie {
  readonly name: string;
  readonly #secure: boolean;

  constructor(secure: boolean) {
    this.#secure = secure;
    this.name = secure ? '__Host-session' : 'session';
  }

  read(header: string | undefined): string | undefined {
    return header === undefined ? undefined : cookies.parse(header)[this.name];
  }

  /** Value of a Set-Cookie header. */
  set(token: string, maxAgeSeconds: number): string {
    return cookies.serialize(this.name, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#secure,
      path: '/',
      maxAge: maxAgeSeconds,
    });
  }

  clear(): string {
    return this.set('', 0);
  }
}
