/** A page that somebody came to: no redirect any more, or one that was asked to stop at. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it would go on to. */
  readonly location: URL | null;
  /** Every address on the way, this one last. */
  readonly trail: readonly string[];
}

/** As much of a browser as signing in needs: it keeps cookies by host, follows redirects, and sends forms. */
export class CookieBrowser {
  readonly #cookies = new Map<string, string>();

  /** For a Cookie header; on this machine all ports share them, as in a browser. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  value(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  put(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** Keeps the cookies of an answer to a request that a page made by itself. */
  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) this.#keep(line);
  }

  /** Follows redirects until a page comes, or one that leads to an address that `stopAt` names. */
  async visit(address: URL | string, stopAt: (next: URL) => boolean = () => false): Promise<Page> {
    return this.#follow(await this.#ask(new URL(address), 'GET'), [String(address)], stopAt);
  }

  /** Sends a form, and follows from there. */
  async send(
    address: URL | string,
    form: Readonly<Record<string, string>>,
    stopAt: (next: URL) => boolean = () => false,
  ): Promise<Page> {
    const body = new URLSearchParams(form);
    return this.#follow(await this.#ask(new URL(address), 'POST', body), [String(address)], stopAt);
  }

  async #follow(
    first: { readonly url: URL; readonly response: Response },
    trail: string[],
    stopAt: (next: URL) => boolean,
  ): Promise<Page> {
    let { url, response } = first;
    for (let turns = 0; turns < 20; turns += 1) {
      const given = response.headers.get('location');
      const location = given === null ? null : new URL(given, url);
      if (response.status < 300 || response.status >= 400 || location === null || stopAt(location)) {
        const { status, headers } = response;
        return { url, status, headers, text: await response.text(), location, trail };
      }
      await response.body?.cancel();
      trail.push(location.href);
      ({ url, response } = await this.#ask(location, 'GET'));
    }
    throw new Error(`too many redirects:\n${trail.join('\n')}`);
  }

  async #ask(
    url: URL,
    method: string,
    body?: URLSearchParams,
  ): Promise<{ readonly url: URL; readonly response: Response }> {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        cookie: this.cookie,
        accept: 'text/html',
        'user-agent': 'Mozilla/5.0 Firefox/140.0 Windows',
      },
      ...(body !== undefined && { body }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return { url, response };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const gone = attributes.some((each) => /^\s*(max-age=0|expires=thu, 01 jan 1970.*)$/i.test(each));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(at + 1));
  }
}
