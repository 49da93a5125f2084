import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Finger } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

const phone = { size: [320, 640], touch: true } as const;

/** How far the page can be scrolled sideways, and what sticks out of it. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('320 px wide', () => {
  test('no page scrolls sideways, and the truth about saving is never cut', async () => {
    const stranger = await office.colleague('marieke', { ...phone, stranger: true });
    stranger.expects(/status of 401/);
    await stranger.page.goto('/inloggen');
    await stranger.page.getByRole('button', { name: /Marieke/ }).waitFor();
    expect(await sideways(stranger.page)).toBe(0);

    const marieke = await office.colleague('marieke', { ...phone, offlineShell: true });
    const { page } = marieke;
    await marieke.open('/');
    await page.getByRole('button', { name: 'Notitie' }).first().waitFor();
    expect(await sideways(page)).toBe(0);
    await page.getByRole('link', { name: 'Actie erbij' }).tap();
    await page.getByRole('textbox', { name: 'Wat ga je doen?' }).waitFor();
    expect(await sideways(page)).toBe(0);
    await marieke.open('/zoeken?q=gezin&periode=own');
    await page.getByText(/^\d+ resultaten$/).waitFor();
    expect(await sideways(page)).toBe(0);
    await marieke.open('/borden');
    await page
      .getByRole('link', { name: /Team Jeugd/ })
      .first()
      .waitFor();
    expect(await sideways(page)).toBe(0);
    await marieke.openBoard('jeugd');
    const bar = page.getByRole('navigation', { name: 'Delen van het bord' });
    for (const part of ['Wij merken', 'Ons succes', 'Doelen']) {
      await bar.getByRole('button', { name: part }).tap();
      expect(await sideways(page)).toBe(0);
    }
    await new Wall(page).title('Aanmeldformulier terug naar één bladzijde').tap();
    await new Wall(page).panel();
    expect(await sideways(page)).toBe(0);
    // the truth about saving stays in sight, the long one too
    await page.getByRole('button', { name: 'Sluiten' }).tap();
    const reach = async (text: string) => {
      const box = await page.getByRole('banner').getByText(text, { exact: true }).boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 999);
    };
    expect(await reach('Opgeslagen')).toBeLessThanOrEqual(320);
    await marieke.fetchOfflineShell();
    await marieke.goOffline();
    await page.getByRole('button', { name: 'Nieuwe actie' }).tap();
    await page.keyboard.type('Onderweg');
    await page.keyboard.press('Enter');
    await page.keyboard.type('En nog een');
    await page.keyboard.press('Enter');
    await page.getByText('2 wijzigingen bewaard op dit apparaat.').waitFor();
    expect(await reach('Offline, 2 wijzigingen')).toBeLessThanOrEqual(320);
  });

  test('every part of a board can be reached by thumb, and a card written and read there reaches a laptop', async () => {
    const board = await office.newBoard('Duim');
    await office.write(
      board,
      hang({
        ambition: 'Iedereen doet mee',
        goals: { Intake: { doing: ['Bezig'], done: ['Gedaan'] }, Scholen: { todo: ['Kennismaken'] } },
      }),
    );
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke', phone),
      office.colleague('joost'),
    ]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const { page } = marieke;
    const wall = new Wall(page);
    const other = new Wall(joost.page);

    // what the tab says is what one sees
    await expect.poll(() => inSight(page, 'Bezig')).toBe(true);
    await page.getByRole('tab', { name: /^Te doen/ }).tap();
    await page.getByRole('button', { name: 'Nieuwe actie' }).tap();
    await page.keyboard.type('Vanaf de telefoon');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Klaar', exact: true }).tap();
    await expect.poll(() => other.titles(other.column('Te doen', 'Intake'))).toEqual(['Vanaf de telefoon']);

    await page.getByRole('tab', { name: /^Hielp het\?/ }).tap();
    await expect.poll(() => inSight(page, 'Gedaan')).toBe(true);
    await wall.card('Gedaan').getByRole('button', { name: 'Ja' }).tap();
    await page.keyboard.press('Enter');
    await other.card('Gedaan').getByText('Ja, het hielp.').waitFor();

    await page.getByRole('button', { name: 'Volgend doel' }).tap();
    await page.getByRole('tab', { name: /^Te doen/ }).tap();
    await expect.poll(() => inSight(page, 'Kennismaken')).toBe(true);

    const bar = page.getByRole('navigation', { name: 'Delen van het bord' });
    await bar.getByRole('button', { name: 'Wij merken' }).tap();
    await page.getByRole('button', { name: 'Ik merk …' }).tap();
    await page.getByText('Knelpunt').last().tap();
    await page.getByRole('textbox', { name: 'Ik merk … Knelpunt' }).fill('Geen rustige kamer');
    await page.keyboard.press('Enter');
    await other.rail('Wij merken').getByText('Geen rustige kamer').waitFor();
    await bar.getByRole('button', { name: 'Ons succes' }).tap();
    await page.getByText('Wat lukte er?').waitFor();
  });

  test('swiping goes to the next column, and the tab says so', async () => {
    const board = await office.newBoard('Vegen');
    await office.write(board, hang({ goals: { Intake: { doing: ['Bezig'], done: ['Gedaan'] } } }));
    const marieke = await office.colleague('marieke', { ...phone, size: [390, 844] });
    await marieke.openBoard(board);
    const { page } = marieke;
    const card = await new Wall(page).card('Bezig').boundingBox();
    const y = (card?.y ?? 0) + 30;
    const finger = await Finger.on(page);
    await finger.swipe({ x: 330, y }, { x: 40, y });
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toMatch(/^Hielp het\?/);
    await expect.poll(() => inSight(page, 'Gedaan')).toBe(true);
  });

  test('targets for a thumb are large enough', async () => {
    const marieke = await office.colleague('marieke', { ...phone, size: [360, 740] });
    await marieke.openBoard('jeugd');
    const small = await marieke.page.evaluate(() =>
      [...document.querySelectorAll('button, [role="tab"], nav a, input, select')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((element) => element.closest('[inert]') === null)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        // a target may reach further than what is drawn
        .filter(({ element, box }) => {
          const after = getComputedStyle(element, '::after');
          const extra = after.content === 'none' ? 0 : Number.parseFloat(after.height) - box.height;
          return box.height + Math.max(0, extra || 0) < 40;
        })
        .map(
          ({ element, box }) => `${element.getAttribute('aria-label') ?? element.textContent} ${box.height}`,
        ),
    );
    expect(small).toEqual([]);
  });
});

describe('between phone and wall', () => {
  test.each([768, 1024, 1440, 1920])(
    '%i px: the board doesn’t scroll sideways, and no title is cut',
    async (width) => {
      const marieke = await office.colleague('marieke', { size: [width, 900] });
      await marieke.openBoard('jeugd');
      expect(await sideways(marieke.page)).toBe(0);
      const cut = await marieke.page
        .getByRole('main')
        .getByRole('heading')
        .evaluateAll((titles) =>
          titles
            .filter(
              (title) =>
                title.scrollWidth > title.clientWidth + 1 ||
                getComputedStyle(title).textOverflow === 'ellipsis',
            )
            .map((title) => title.textContent),
        );
      expect(cut).toEqual([]);
    },
  );
});

describe('the bin on a phone', () => {
  test.each([
    ['below the ambition', 'Samen'],
    ['also on a board without one', undefined],
  ])('is within reach: %s', async (_where, ambition) => {
    const board = await office.newBoard('Prullenbak');
    await office.write(
      board,
      hang({
        ...(ambition === undefined ? {} : { ambition }),
        goals: { Intake: { doing: ['Bellen', 'Weg'] } },
      }),
    );
    const marieke = await office.colleague('marieke', phone);
    await marieke.openBoard(board);
    const wall = new Wall(marieke.page);
    await wall.choose('Weg', 'Opbergen');
    const bin = await wall.openBin();
    expect(await sideways(marieke.page)).toBe(0);
    await bin.getByRole('button', { name: 'Terughalen: Weg' }).tap();
    await bin.getByRole('button', { name: 'Sluiten' }).tap();
    await wall.title('Weg').waitFor();
    expect(await marieke.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
});

/** Whether a card's title lies wholly within the window. */
async function inSight(page: Page, title: string): Promise<boolean> {
  const box = await new Wall(page).title(title).boundingBox();
  const size = page.viewportSize();
  return box !== null && size !== null && box.x >= 0 && box.x + box.width <= size.width;
}
