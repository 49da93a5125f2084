import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { MouseHand } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

describe('what a board costs', () => {
  test.each([
    ['jeugd', 'marieke', 'Aanmeldformulier terug naar één bladzijde'],
    // with all that goes between teams, and for who leads it
    ['sociaal-domein', 'petra', 'Elke donderdag een kwartier de open vragen langs'],
  ])(
    'at most 180 kB of JavaScript, gzipped, at the first load of the board %s',
    async (board, who, title) => {
      const colleague = await office.colleague(who);
      const { page } = colleague;
      const bodies: Promise<Buffer>[] = [];
      const count = (response: Response): void => {
        // what the service worker fetches for later isn't what the first paint waits for
        const script =
          response.request().resourceType() === 'script' || new URL(response.url()).pathname.endsWith('.js');
        if (script && response.request().serviceWorker() === null) bodies.push(response.body());
      };
      page.on('response', count);
      await colleague.openBoard(board);
      await new Wall(page).title(title).waitFor();
      await page.waitForLoadState('networkidle');
      // what comes from here on comes later, and may not have come whole when the page closes
      page.off('response', count);
      // app events connect two and a half seconds later, which on a slow machine is before everything is quiet
      const first = (await Promise.all(bodies)).filter((body) => !body.includes('EIO'));
      const sizes = first.map((body) => gzipSync(body).length);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(total).toBeGreaterThan(30_000);
      expect(total / 1000).toBeLessThanOrEqual(180);
    },
  );

  test.each([
    ['jeugd', 'marieke'],
    ['sociaal-domein', 'petra'],
  ])('no card of the board %s moves when what comes after the first paint is there', async (board, who) => {
    const colleague = await office.colleague(who);
    const { page } = colleague;
    await colleague.context.addInitScript(() => {
      const moved = { share: 0 };
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.share += Reflect.get(entry, 'value');
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await colleague.openBoard(board);
    await page.waitForLoadState('networkidle');
    const share = await page.evaluate(
      () => (globalThis as unknown as { moved: { share: number } }).moved.share,
    );
    // of the window, times how far: a figure in the top line is some thousandths, a line on a card a hundredth, a question on the rail a tenth
    expect(share).toBeLessThan(0.012);
  });

  test('a colleague’s keystroke changes one card on my screen, and nothing else', async () => {
    const board = await office.newBoard('Eén kaart');
    const titles = Array.from({ length: 40 }, (_, index) => `Kaart ${index + 1}`);
    await office.write(
      board,
      hang({
        ambition: 'Rustig',
        goals: { Intake: { todo: titles.slice(0, 20) }, Scholen: { doing: titles.slice(20) } },
      }),
    );
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    await new Wall(joost.page).open('Kaart 7');
    await joost.page.getByRole('textbox', { name: 'Titel (actie)' }).press('End');
    const { page } = marieke;
    await page.getByText('Joost', { exact: false }).first().waitFor({ state: 'attached' });
    await new Wall(page).card('Kaart 7').getByText('Joost heeft deze in de hand').waitFor();
    await page.evaluate(() => {
      const seen = { inside: 0, outside: [] as string[] };
      Object.assign(globalThis, { seen });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const card = element?.closest('li')?.querySelector('a')?.textContent ?? '';
          if (card.startsWith('Kaart 7')) seen.inside += 1;
          else if (element?.closest('[role="status"], header') === null)
            seen.outside.push(element.outerHTML.slice(0, 200));
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await joost.page.keyboard.type(' en nog iets', { delay: 30 });
    await new Wall(page).title('Kaart 7 en nog iets').waitFor();
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: { inside: number; outside: string[] } }).seen,
    );
    expect(seen.outside).toEqual([]);
    expect(seen.inside).toBeGreaterThan(0);
    // a letter is one change, not a rewritten card
    expect(seen.inside).toBeLessThanOrEqual(2 * ' en nog iets'.length);
  });

  test('carrying a card over the whole board touches a handful of elements', async () => {
    const board = await office.newBoard('Slepen');
    const titles = Array.from({ length: 60 }, (_, index) => `Kaart ${index + 1}`);
    await office.write(
      board,
      hang({ goals: { Intake: { todo: titles.slice(0, 30) }, Scholen: { doing: titles.slice(30) } } }),
    );
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    const { page } = marieke;
    const wall = new Wall(page);
    const hand = new MouseHand(page);
    await hand.lift(wall.card('Kaart 2'));
    await page.evaluate(() => {
      const touched = new Set<Node>();
      Object.assign(globalThis, { touched });
      const main = document.querySelector('main');
      if (main === null) throw new Error('no main');
      new MutationObserver((records) => {
        for (const { target } of records) touched.add(target);
      }).observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    for (const [x, y] of [
      [500, 500],
      [900, 600],
      [700, 700],
      [400, 400],
    ] as const)
      await page.mouse.move(x, y, { steps: 10 });
    const touched = await page.evaluate(() => (globalThis as unknown as { touched: Set<Node> }).touched.size);
    await hand.drop();
    expect(touched).toBeLessThanOrEqual(6);
  });
});
