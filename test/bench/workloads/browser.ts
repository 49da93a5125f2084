import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium, launchOptions } from '../../support/chromium.ts';
import type { RunningServer } from '../contenders/contender.ts';
import { onAllCores } from '../contenders/cores.ts';
import { joinBoard, type Client } from '../load/client.ts';
import { fillBoard, type FilledBoard } from '../load/fill-board.ts';
import { makePart, play } from '../load/player.ts';
import { ownTexts, typingScript } from '../load/script.ts';
import { number } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import type { Row } from '../measure/row.ts';
import { withServer, type Workload } from './workload.ts';

const cards = 300;
const colleagues = 10;
const throttle = 4;
/** Letters a second of each colleague: somebody who types on. */
const perColleague = 5;

/** In the page: notes when all cards are there and the main thread had a moment, and how long frames take. */
function watchPage(wanted: number): void {
  const seen = { usable: 0, frames: [] as number[] };
  Object.assign(globalThis, { benchSeen: seen });
  let last = 0;
  const onFrame = (now: number): void => {
    if (last > 0) seen.frames.push(now - last);
    last = now;
    if (seen.usable === 0 && document.querySelectorAll('[data-card]').length >= wanted) {
      seen.usable = -1;
      setTimeout(() => {
        seen.usable = performance.now();
      }, 0);
    }
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}

interface Seen {
  usable: number;
  frames: number[];
}

async function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => (globalThis as unknown as { benchSeen: Seen }).benchSeen);
}

/** Frames, in milliseconds, that passed while `body` ran. */
async function framesDuring(page: Page, body: () => Promise<void>): Promise<readonly number[]> {
  const before = (await seen(page)).frames.length;
  await body();
  return (await seen(page)).frames.slice(before);
}

async function openPage(
  browser: Browser,
  server: RunningServer,
  scripts: Map<string, number>,
): Promise<Page> {
  const origin = `http://${server.address.host}:${server.address.port}`;
  // what a service worker fetches for later is not what the first load waits for
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const [name = '', value = ''] = (server.headers(0)['Cookie'] ?? '').split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    void response
      .body()
      .then((body) => scripts.set(response.url(), gzipSync(body).length))
      .catch(() => undefined);
  });
  await page.addInitScript(watchPage, cards);
  return page;
}

async function throttled(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** Milliseconds from the beginning of the navigation until all cards are there and the main thread is free. */
async function timeToUsable(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => ((globalThis as unknown as { benchSeen?: Seen }).benchSeen?.usable ?? 0) > 0,
    null,
    {
      timeout: 60_000,
    },
  );
  return (await seen(page)).usable;
}

/** What is typed, and nothing that would make the page search: the frames are the person's. */
async function typeInCard(page: Page): Promise<void> {
  await page.keyboard.type('we spreken af wie belt en wanneer', { delay: 120 });
}

interface Way {
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

async function wayOfCard(page: Page): Promise<Way> {
  const card = page.locator('[data-card]').first();
  const target = page.locator('[data-column]').nth(1);
  const from = await card.boundingBox();
  const to = await target.boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const end = { x: to.x + to.width / 2, y: Math.min(to.y + 120, 800) };
  return { start, end };
}

async function dragCard(page: Page, { start, end }: Way): Promise<void> {
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const steps = 60;
  for (let step = 1; step <= steps; step += 1) {
    const share = step / steps;
    await page.mouse.move(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(300);
}

/** Ten people who type in other cards for as long as `body` runs. */
async function amongColleagues(
  server: RunningServer,
  filled: FilledBoard,
  body: () => Promise<void>,
): Promise<void> {
  const clients: Client[] = [];
  for (let who = 0; who < colleagues; who += 1) clients.push(await joinBoard(server, filled.board, 5 + who));
  const parts = clients.map((client, who) => {
    const texts = ownTexts(filled.actions, who, colleagues, 'title');
    return makePart(
      server,
      filled.board,
      typingScript(filled.base, texts, 60 * perColleague, 60),
      client.socket,
    );
  });
  let over = false;
  const playing = play(parts, perColleague, 60_000, () => over);
  try {
    await body();
  } finally {
    over = true;
    await playing;
    for (const client of clients) client.socket.close();
  }
}

/** The board in a real browser, with 300 cards, on a processor four times as slow, while ten colleagues type. */
export const browserBudgets: Workload = {
  name: 'browser',
  run: async ({ ours, quick, log }) => {
    spawnSync(process.execPath, [fileURLToPath(new URL('../../../client/tools/build.ts', import.meta.url))], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const found = await findChromium();
    return withServer(ours, 1, async (server, [board = '']) => {
      const filled = await fillBoard(server, true, board, cards);
      const address = `http://${server.address.host}:${server.address.port}/bord/${board}`;
      const browser = await onAllCores(async () => chromium.launch(launchOptions(found)));
      try {
        const scripts = new Map<string, number>();
        const usable: number[] = [];
        let kilobytes = 0;
        for (let round = 0; round < (quick ? 1 : 3); round += 1) {
          scripts.clear();
          const page = await openPage(browser, server, scripts);
          await throttled(page, throttle);
          usable.push(await timeToUsable(page, address));
          // bodies of what came just now; what the page fetches for later isn't there yet
          await page.waitForTimeout(50);
          kilobytes = [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1000;
          await page.context().close();
        }
        log(
          `${number(kilobytes)} kB in ${scripts.size} scripts, usable after ${usable.map(number).join(', ')} ms`,
        );

        let typing: readonly number[] = [];
        let dragging: readonly number[] = [];
        const page = await openPage(browser, server, new Map());
        await timeToUsable(page, address);
        await page.waitForTimeout(2_000);
        await amongColleagues(server, filled, async () => {
          // looked up before the frames are counted: Playwright's own script takes 100 ms of a page that slow
          const way = await wayOfCard(page);
          await throttled(page, throttle);
          dragging = await framesDuring(page, async () => dragCard(page, way));
          await page.locator('[data-card] a').first().click();
          await page.waitForTimeout(1_500);
          await page.locator('[role=dialog] textarea, aside textarea, textarea').first().click();
          await page.waitForTimeout(500);
          if ((await page.locator('textarea:focus, input:focus').count()) === 0)
            throw new Error('no text field has the focus');
          typing = await framesDuring(page, async () => typeInCard(page));
        });
        const longest = { typing: Math.max(...typing), dragging: Math.max(...dragging) };
        const p95 = percentile(dragging, 0.95);
        log(
          `longest frame typing ${number(longest.typing)}, dragging ${number(longest.dragging)} (p95 ${number(p95)}) ms`,
        );
        const workload = `browser, ${cards} cards, ${throttle}× slower CPU`;
        const row = (measure: string, own: number, peers: string, target: string, most: number): Row => ({
          workload,
          measure,
          ours: number(own),
          peers,
          ratio: '',
          target,
          reached: own <= most,
        });
        return [
          row(
            'JavaScript at first load of the board, kB gzipped',
            kilobytes,
            'Planka 2,236, measured earlier',
            '≤ 180 kB',
            180,
          ),
          row(
            'time until usable, ms',
            percentile(usable, 0.5),
            'Planka 7,202, measured earlier',
            '≤ 1,500 ms',
            1_500,
          ),
          row(
            'longest frame typing, 10 colleagues typing, ms',
            longest.typing,
            'Planka 83, measured earlier',
            '≤ 50 ms',
            50,
          ),
          row(
            'longest frame dragging, 10 colleagues typing, ms',
            longest.dragging,
            'Planka 392, measured earlier',
            '≤ 100 ms',
            100,
          ),
          row('95th percentile frame dragging, ms', p95, '', '≤ 17 ms', 17.5),
        ];
      } finally {
        await browser.close();
      }
    });
  },
};
