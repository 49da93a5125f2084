import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '../config.ts';

/**
 * Which hosts and origins are ours. With PUBLIC_URL that one; on loopback also whatever loopback name was typed, since there
 * `localhost` and `127.0.0.1` are the same place. Both are matched exactly: scheme, name and port.
 */
export class Origins {
  readonly #publicUrl: URL | null;
  readonly #loopback: boolean;

  /** `loopback`: whether the server can only be reached from this machine. */
  constructor(publicUrl: string | null, loopback: boolean) {
    this.#publicUrl = publicUrl === null ? null : new URL(publicUrl);
    this.#loopback = loopback;
  }

  /** Whether people reach us over https, so that cookies can be for https only. */
  get secure(): boolean {
    return this.#publicUrl?.protocol === 'https:';
  }

  /** Our socket address, for browsers that don't count it as `'self'`. */
  get socketSources(): readonly string[] {
    return this.#publicUrl === null ? [] : [this.#publicUrl.origin.replace(/^http/, 'ws')];
  }

  /** Against DNS rebinding: a foreign name that was made to point at this machine is not us. */
  hostIsOurs(host: string | undefined): boolean {
    const url = hostUrl(host);
    if (url === null) return false;
    return url.host === this.#publicUrl?.host || (this.#loopback && isLoopback(url.hostname));
  }

  /** An absent Origin is no browser's, and passes: a browser always sends one where it matters. */
  originIsOurs(headers: IncomingHttpHeaders): boolean {
    const { origin, host } = headers;
    if (origin === undefined) return true;
    if (origin === this.#publicUrl?.origin) return true;
    const own = hostUrl(host);
    return this.#loopback && own !== null && isLoopback(own.hostname) && origin === own.origin;
  }

  /** For a request that changes something. */
  requestIsOurs(headers: IncomingHttpHeaders): boolean {
    const site = headers['sec-fetch-site'];
    return (site === undefined || site === 'same-origin') && this.originIsOurs(headers);
  }
}

function hostUrl(host: string | undefined): URL | null {
  const text = `http://${host ?? ''}`;
  if (host === undefined || !/^[a-z0-9.:[\]-]+$/i.test(host) || !URL.canParse(text)) return null;
  return new URL(text);
}
