import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

/** Presses Tab until the focused thing has this name; fails after a whole round. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab never came to ${name.source}`);
}

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const label = element?.getAttribute('aria-label');
    return label ?? element?.textContent ?? '';
  });

describe('without a mouse', () => {
  test('from signing in to a written, moved, edited and closed card', async () => {
    const board = await office.newBoard('Toetsenbord');
    await office.write(board, hang({ goals: { Intake: { todo: ['Eerste'] } } }));
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke', { stranger: true }),
      office.colleague('joost'),
    ]);
    await joost.openBoard(board);
    const other = new Wall(joost.page);
    const { page } = marieke;
    marieke.expects(/status of 401/);

    await page.goto('/');
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
    await tabTo(page, /Marieke/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mijn acties' }).waitFor();
    await tabTo(page, /^Borden$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Borden', exact: true }).waitFor();
    await page
      .getByRole('link', { name: /Toetsenbord/ })
      .first()
      .waitFor();
    await tabTo(page, /Toetsenbord/);
    await page.keyboard.press('Enter');
    const wall = new Wall(page);
    await wall.title('Eerste').waitFor();

    // write
    await tabTo(page, /^Nieuwe actie bij Intake$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Met de toetsen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await other.title('Met de toetsen').waitFor();
    // closing gives the focus back
    await expect.poll(() => focusedName(page)).toMatch(/^Nieuwe actie bij Intake$/);

    // move
    await tabTo(page, /^Met de toetsen$/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect.poll(() => other.titles(other.column('Bezig', 'Intake'))).toEqual(['Met de toetsen']);
    await expect.poll(() => focusedName(page)).toBe('Met de toetsen');

    // arrows go from card to card
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focusedName(page)).toBe('Eerste');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedName(page)).toBe('Met de toetsen');

    // open, edit, close
    await page.keyboard.press('Enter');
    await wall.panel();
    await tabTo(page, /^Titel/);
    await page.keyboard.press('End');
    await page.keyboard.type(' gedaan');
    await other.title('Met de toetsen gedaan').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => focusedName(page)).toBe('Met de toetsen gedaan');

    // the card's own menu
    await tabTo(page, /^Meer over Met de toetsen gedaan$/);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toBe('Meer over Met de toetsen gedaan');
  });

  test('the skip link leads to the content; ? lists the keys; Escape puts a carried card back', async () => {
    const board = await office.newBoard('Toetsen');
    await office.write(board, hang({ goals: { Intake: { todo: ['Eerste', 'Tweede'] } } }));
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    const { page } = marieke;
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Sneltoetsen' });
    await keys.waitFor();
    await page.keyboard.press('Escape');
    // it gives the focus back where it was
    await keys.waitFor({ state: 'detached' });
    const wall = new Wall(page);
    await wall.title('Eerste').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await wall.titles(wall.column('Te doen', 'Intake'))).toEqual(['Eerste', 'Tweede']);
    expect(await focusedName(page)).toBe('Eerste');
  });

  test('every control that has the focus shows it', async () => {
    const marieke = await office.colleague('marieke', { calm: true });
    await marieke.openBoard('jeugd');
    const { page } = marieke;
    const unseen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return null;
        // the ring may be on what the link covers
        for (
          let at: HTMLElement | null = element;
          at !== null && at !== document.body;
          at = at.parentElement
        ) {
          for (const part of [null, '::after', '::before']) {
            const style = getComputedStyle(at, part);
            if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) return null;
          }
          if (at !== element && at.matches('li, section, main')) break;
        }
        return element.getAttribute('aria-label') ?? element.textContent;
      });
      if (shown !== null) unseen.push(shown);
    }
    expect(unseen).toEqual([]);
  });
});
