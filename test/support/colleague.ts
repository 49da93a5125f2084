import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import type { DemoServer } from './demo-server.ts';

export interface ColleagueOptions {
  /** Width and height of the window; 1440 × 900 unless told otherwise. */
  readonly size?: readonly [number, number];
  /** A phone: touch, and a finger's menus. */
  readonly touch?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'nl' | 'en';
  /** Whether they asked their device for less motion. */
  readonly calm?: boolean;
  /** "Dit is een gedeelde computer", chosen before. */
  readonly sharedComputer?: boolean;
  /** Lets the browser keep the program itself, as it does for everybody; tests that need no network to be gone save that work. */
  readonly offlineShell?: boolean;
  /** Stays outside: no sign-in. */
  readonly stranger?: boolean;
  /** Signed in already, by this session: `session=…`. */
  readonly cookie?: string;
}

/** What is waited for is what people see, not the last picture. */
const arrived = { waitUntil: 'commit' } as const;

/** What a browser says by itself when a connection fails: no fault of ours in a test that takes the connection away. */
const connectionTrouble = [/net::ERR_/, /^WebSocket connection to .* failed/];

/** One person of the example behind a browser of their own: own cookies, own store, own window. */
export class Colleague {
  readonly id: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly #server: Pick<DemoServer, 'url'>;
  readonly #problems: string[] = [];
  #expected: RegExp[] = [];

  private constructor(id: string, server: Pick<DemoServer, 'url'>, context: BrowserContext, page: Page) {
    this.id = id;
    this.#server = server;
    this.context = context;
    this.page = page;
    context.on('page', this.#watch);
    context.on('weberror', (error) => this.#problems.push(`uncaught: ${String(error.error().stack)}`));
    context.on('console', this.#heard);
    this.#watch(page);
  }

  static async arrive(
    browser: Browser,
    server: Pick<DemoServer, 'url'>,
    id: string,
    options: ColleagueOptions = {},
  ): Promise<Colleague> {
    const [width, height] = options.size ?? [1440, 900];
    const settings: BrowserContextOptions = {
      baseURL: server.url,
      locale: options.language === 'en' ? 'en-GB' : 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width, height },
      serviceWorkers: options.offlineShell === true ? 'allow' : 'block',
      colorScheme: options.theme ?? 'light',
      reducedMotion: options.calm === true ? 'reduce' : 'no-preference',
      ...(options.touch === true ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
    };
    const context = await browser.newContext(settings);
    context.setDefaultTimeout(10_000);
    const choices = {
      ...(options.language === 'en' ? { 'verbeterbord-language': 'en' } : {}),
      ...(options.sharedComputer === true ? { 'verbeterbord-shared-computer': '1' } : {}),
    };
    await context.addInitScript((remembered: Record<string, string>) => {
      if (location.protocol === 'about:' || sessionStorage.getItem('test-arrived') !== null) return;
      sessionStorage.setItem('test-arrived', '1');
      for (const [key, value] of Object.entries(remembered)) localStorage.setItem(key, value);
    }, choices);
    if (options.cookie !== undefined) await putCookie(context, server.url, options.cookie);
    else if (options.stranger !== true) await signIn(context, server.url, id);
    return new Colleague(id, server, context, await context.newPage());
  }

  /** Opens an address of the product and waits until its content stands there. */
  async open(path: string): Promise<void> {
    await this.page.goto(path, arrived);
    await this.page.getByRole('main').waitFor();
  }

  /** Opens a board and waits until the server's content is in and everything is saved. */
  async openBoard(board: string, query = ''): Promise<void> {
    await this.page.goto(`/bord/${board}${query}`, arrived);
    await this.page
      .getByText(/^(Opgeslagen|Saved)$/)
      .first()
      .waitFor();
  }

  /** From here on the browser may complain like this: the test takes something away. */
  expects(...complaints: readonly RegExp[]): void {
    this.#expected = [...this.#expected, ...complaints];
  }

  /** From here on the connection may fail. */
  mayLoseConnection(): void {
    this.expects(...connectionTrouble);
  }

  /** Until the whole program is on this device, so that it starts and goes on without a network. */
  async waitForOfflineShell(): Promise<void> {
    await this.page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await serviceWorker.ready;
      if (serviceWorker.controller !== null) return;
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    });
  }

  /** The same at once: the program leaves itself some seconds before it begins, and not every test has to see that. */
  async fetchOfflineShell(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }));
    await this.waitForOfflineShell();
  }

  async goOffline(): Promise<void> {
    this.mayLoseConnection();
    await this.context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** Uncaught errors and complaints on the console; the browser writes violations of the content policy there. */
  get problems(): readonly string[] {
    return this.#problems.filter((problem) => !this.#expected.some((expected) => expected.test(problem)));
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  get address(): string {
    return this.#server.url;
  }

  readonly #watch = (page: Page): void => {
    page.on('crash', () => this.#problems.push('the page crashed'));
  };

  readonly #heard = (message: ConsoleMessage): void => {
    if (message.type() === 'error') this.#problems.push(message.text());
  };
}

async function putCookie(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const pairs = cookie.split('; ').map((pair) => pair.split('=', 2));
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url, httpOnly: true })));
}

async function signIn(context: BrowserContext, url: string, person: string): Promise<void> {
  const response = await context.request.post(`${url}/api/v1/demo/session`, {
    headers: { 'x-requested-with': 'verbeterbord', origin: url },
    data: { person },
  });
  if (!response.ok()) throw new Error(`${person} could not sign in: ${response.status()}`);
}
