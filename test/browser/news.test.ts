import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The sentences below a card's title in the list. */
const told = (page: Page, title: string) =>
  page.getByRole('article').filter({ hasText: title }).getByRole('listitem').allInnerTexts();

describe('what changed since I was on a board', () => {
  test('stands in one list per card, with what was said; the title leads to the card, and back it stands there still', async () => {
    const joost = await office.colleague('joost');
    await joost.openBoard('jeugd');
    const wall = new Wall(joost.page);
    await wall.choose('Voorbeeldplan op één A4', 'Ik pak dit op');
    const marieke = await office.colleague('marieke');
    await marieke.open('/borden');
    const row = marieke.page.getByRole('article').filter({ hasText: 'Team Jeugd' });
    await row.getByRole('link', { name: /^sinds je vorige bezoek: \d+ dingen$/ }).click();
    const { page } = marieke;
    await page.getByRole('heading', { name: 'Wat er veranderde', level: 1 }).waitFor();
    await expect
      .poll(() => told(page, 'Voorbeeldplan op één A4'))
      .toContainEqual(expect.stringMatching(/^Wie het oppakt is veranderd door Joost vandaag/));
    // what was on the board before, and who made it
    await page.getByRole('heading', { name: 'Gisteren' }).waitFor();
    await page.getByRole('link', { name: 'Voorbeeldplan op één A4' }).click();
    await page.getByRole('dialog', { name: /Voorbeeldplan/ }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Voorbeeldplan op één A4' }).waitFor();
  });

  test('a colleague’s change comes in while I read; “alles gezien” holds on my other screen too', async () => {
    const [noor, phone, kees] = await Promise.all([
      office.colleague('noor'),
      office.colleague('noor', { size: [360, 740], touch: true }),
      office.colleague('kees'),
    ]);
    await noor.open('/bord/thuis/gewijzigd');
    await noor.page.getByRole('article').first().waitFor();
    await kees.openBoard('thuis');
    const wall = new Wall(kees.page);
    await wall.writeActions('Mantelzorgers houden het vol', 'Nieuw terwijl zij leest');
    await expect
      .poll(() => told(noor.page, 'Nieuw terwijl zij leest'))
      .toContainEqual(expect.stringMatching(/^Nieuwe actie, gemaakt door Kees/));
    await noor.page.getByRole('button', { name: 'Alles gezien' }).click();
    await noor.page.getByRole('heading', { name: 'Je bent helemaal bij' }).waitFor();
    await phone.open('/borden');
    await phone.page.getByRole('article').filter({ hasText: 'Team Thuis' }).waitFor();
    await expect
      .poll(() =>
        phone.page
          .getByRole('article')
          .filter({ hasText: 'Team Thuis' })
          .getByText('sinds je vorige bezoek')
          .count(),
      )
      .toBe(0);
    await phone.open('/bord/thuis/gewijzigd');
    await phone.page.getByRole('heading', { name: 'Je bent helemaal bij' }).waitFor();
    // nothing is gone: it can be looked up
    await phone.page.getByRole('button', { name: 'deze week' }).tap();
    await phone.page.getByRole('link', { name: 'Nieuw terwijl zij leest' }).waitFor();
  });

  test('the board says quietly that there is something, at the beginning of a visit', async () => {
    const board = await office.newBoard('Stil regeltje');
    const joost = await office.colleague('joost');
    await joost.openBoard(board);
    await joost.open('/');
    await office.write(board, hang({ goals: { Intake: { todo: ['Bellen', 'Mailen'] } } }));
    // the first visit goes on: everything is new, and nothing is news
    await joost.openBoard(board);
    await joost.page.getByRole('heading', { name: /Intake/ }).waitFor();
    await joost.page.getByRole('button', { name: 'Bord: meer' }).click();
    await joost.page.getByRole('menuitem', { name: 'Wat er veranderde' }).click();
    await joost.page.getByRole('heading', { name: 'Dit is je eerste bezoek' }).waitFor();
    await joost.openBoard(board);
    const marieke = await office.colleague('aylin');
    await marieke.openBoard('jeugd');
    await marieke.page.getByRole('link', { name: /^sinds je vorige bezoek: \d+ ding/ }).click();
    await marieke.page.getByRole('article').first().waitFor();
    expect(await joost.page.getByRole('link', { name: /^sinds je vorige bezoek/ }).count()).toBe(0);
  });

  test('a first visit and a quiet week each say what they are', async () => {
    const board = await office.newBoard('Rustig');
    const marieke = await office.colleague('marieke');
    await marieke.open(`/bord/${board}/gewijzigd`);
    await marieke.page.getByRole('heading', { name: 'Dit is je eerste bezoek' }).waitFor();
    await marieke.page.getByRole('button', { name: 'deze ronde' }).click();
    await marieke.page.getByText('In deze tijd heeft niemand anders iets veranderd').waitFor();
    await marieke.page.getByRole('link', { name: 'Naar het bord' }).click();
    await marieke.page.getByText('Opgeslagen', { exact: true }).first().waitFor();
    expect(new URL(marieke.page.url()).pathname).toBe(`/bord/${board}`);
  });
});

describe('for everybody', () => {
  test('axe finds nothing; all of it by keyboard; no wider than 320 px', async () => {
    const fatima = await office.colleague('fatima', { size: [320, 640], touch: true, calm: true });
    await fatima.open('/bord/jeugd/gewijzigd');
    const { page } = fatima;
    await page.getByRole('article').first().waitFor();
    await expectAccessible(page, 'what changed');
    expect(await sideways(page)).toBe(0);
    const week = page.getByRole('button', { name: 'deze week' });
    await week.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => week.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await fatima.open('/borden');
    await page.getByRole('article').first().waitFor();
    await expectAccessible(page, 'overview with what changed');
    expect(await sideways(page)).toBe(0);
  });

  test('in English nothing is left in Dutch but what people wrote', async () => {
    const daan = await office.colleague('daan', { language: 'en' });
    await daan.open('/bord/jeugd/gewijzigd');
    const { page } = daan;
    await page.getByRole('heading', { name: 'What changed', level: 1 }).waitFor();
    await page.getByRole('article').first().waitFor();
    const said = (await page.getByRole('article').getByRole('listitem').allInnerTexts()).join(' ');
    expect(said).toMatch(/made by|said/);
    expect(said).not.toMatch(/\b(gemaakt|door|gisteren|vandaag|zei)\b/);
    expect(await page.getByRole('main').getByRole('button').allInnerTexts()).toEqual([
      'last visit',
      'this week',
      'this cycle',
      'I have seen all this',
    ]);
  });
});
