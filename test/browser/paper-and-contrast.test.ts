import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

/** The colour of its letters, and the first ground behind them that isn't see-through. */
const colours = (target: Locator): Promise<readonly [string, string]> =>
  target.evaluate((element) => {
    let ground: Element | null = element;
    const of = (each: Element): string => getComputedStyle(each).backgroundColor;
    while (ground !== null && /^rgba\(.*, 0\)$/.test(of(ground))) ground = ground.parentElement;
    return [getComputedStyle(element).color, ground === null ? 'none' : of(ground)] as const;
  });

describe('in forced colours', () => {
  test.each(['light', 'dark'] as const)('every word on the board can be read, %s', async (theme) => {
    const marieke = await office.colleague('marieke', { theme });
    const { page } = marieke;
    await page.emulateMedia({ forcedColors: 'active' });
    await marieke.openBoard('jeugd');
    await new Wall(page).open('Aanmeldformulier terug naar één bladzijde');
    const unreadable = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element === null || node.nodeValue?.trim() === '' || element.getClientRects().length === 0)
          continue;
        let ground: Element | null = element;
        while (ground !== null && /^rgba\(.*, 0\)$/.test(getComputedStyle(ground).backgroundColor))
          ground = ground.parentElement;
        const behind = getComputedStyle(ground ?? document.documentElement).backgroundColor;
        if (getComputedStyle(element).color === behind) found.push(`${element.className}: ${node.nodeValue}`);
      }
      return found;
    });
    expect(unreadable).toEqual([]);
  });

  test('what is chosen stands out from what isn’t', async () => {
    const marieke = await office.colleague('marieke');
    const { page } = marieke;
    await page.emulateMedia({ forcedColors: 'active' });
    await marieke.openBoard('jeugd');
    const chosen = await colours(page.getByRole('button', { name: 'Per doel' }));
    const other = await colours(page.getByRole('button', { name: 'Per persoon' }));
    expect(chosen).toEqual([other[1], other[0]]);
    const filter = page.getByRole('button', { name: 'alles', pressed: true });
    expect(await filter.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      'underline',
    );
  });
});

/** What of these is on the paper. */
const shown = (...targets: readonly Locator[]) =>
  Promise.all(targets.map((target) => target.first().isVisible()));

describe('on paper', () => {
  test.each([
    ['A3', 1512],
    ['A4', 1047],
  ])('%s has the whole board with the judgement, and nothing to press', async (_paper, width) => {
    const marieke = await office.colleague('marieke', { size: [width, 900], theme: 'dark' });
    const { page } = marieke;
    await marieke.openBoard('jeugd');
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
    });
    await page.emulateMedia({ media: 'print' });
    const wall = new Wall(page);
    expect(await colours(wall.title('Spoedlijn op maandag'))).toEqual([
      'rgb(23, 32, 43)',
      'rgb(255, 254, 251)',
    ]);
    const titles = ['Geen rustige kamer voor intakes in Baarle-Nassau', 'Toestemming in gewone taal'];
    expect(
      await shown(
        ...titles.map((title) => wall.title(title)),
        page.getByText('Geslaagd als 9 van de 10 gezinnen op tijd zijn'),
        page.getByRole('main').getByText('Op koers'),
        page.getByText('Eerste maand zonder wachtlijst in Alphen'),
      ),
    ).toEqual([true, true, true, true, true]);
    expect(
      await shown(
        page.getByRole('button', { name: 'Per persoon' }),
        page.getByRole('link', { name: 'Mijn acties' }),
        page.getByRole('button', { name: /^Nieuwe actie/ }),
        page.getByRole('button', { name: 'Bord: meer' }),
        page.getByText('Opgeslagen', { exact: true }),
      ),
    ).toEqual([false, false, false, false, false]);
  });
});
