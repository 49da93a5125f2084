import type { CDPSession, Locator, Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** As often as a target is looked at, to see it lie still. */
const mostLooks = 50;

/** Where to point at it, once it lies still: a hand doesn't aim at what is gliding to its place. */
async function middleOf(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  let before: Point | null = null;
  for (let look = 0; look < mostLooks; look += 1) {
    const box = await target.boundingBox();
    if (box === null) throw new Error(`${target.toString()} isn't on the page`);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (before?.x === middle.x && before.y === middle.y) return middle;
    before = middle;
    await twoFrames(target.page());
  }
  throw new Error(`${target.toString()} doesn't come to rest`);
}

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Whether a card is in the hand on this screen. */
async function waitUntilLifted(page: Page): Promise<void> {
  await page.waitForFunction(() => 'dragging' in document.documentElement.dataset);
}

/** A hand on a mouse: takes a card up, carries it, puts it down. */
export class MouseHand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async lift(card: Locator): Promise<void> {
    const from = await middleOf(card);
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 4, from.y + 4);
    await mouse.move(from.x + 10, from.y + 8);
    await waitUntilLifted(this.#page);
  }

  async carry(to: Locator): Promise<void> {
    const point = await middleOf(to);
    await this.#page.mouse.move(point.x, point.y, { steps: 8 });
  }

  async drop(): Promise<void> {
    await this.#page.mouse.up();
  }

  async drag(card: Locator, to: Locator): Promise<void> {
    await this.lift(card);
    await this.carry(to);
    await this.drop();
  }
}

/** A finger on glass: real touch events, as a phone's browser gets them. */
export class Finger {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  /** Rests on the card until it comes up. */
  async lift(card: Locator): Promise<void> {
    await this.#touch('touchStart', await middleOf(card));
    await waitUntilLifted(this.#page);
  }

  async carry(to: Locator, steps = 8): Promise<void> {
    const point = await middleOf(to);
    for (let step = 1; step <= steps; step += 1)
      await this.#touch('touchMove', { x: point.x, y: point.y - steps + step });
  }

  async drop(): Promise<void> {
    await this.#touch('touchEnd');
  }

  /** A quick stroke, such as for scrolling. */
  async swipe(from: Point, to: Point, steps = 6): Promise<void> {
    await this.#touch('touchStart', from);
    for (let step = 1; step <= steps; step += 1)
      await this.#touch('touchMove', {
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      });
    await this.#touch('touchEnd');
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: point === undefined ? [] : [{ x: point.x, y: point.y }],
    });
  }
}
