import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

const notice = (page: Page, about: string) =>
  page
    .getByRole('region', { name: /^(Voor jou|For you)/ })
    .getByRole('listitem')
    .filter({ hasText: about });
const said = (page: Page) => page.getByRole('textbox', { name: 'Zeg iets tegen het team …' });

/** An empty board with one action on it. */
async function boardWith(title: string): Promise<string> {
  const board = await office.newBoard(`Bord van ${title}`);
  await office.write(board, hang({ goals: { Intake: { doing: [title] } } }));
  return board;
}

test('who is called in a comment sees it on another screen at once, opens the card, and has then seen it', async () => {
  const board = await boardWith('Formulier korter');
  const [joost, sanne] = await Promise.all([office.colleague('joost'), office.colleague('sanne')]);
  await sanne.open('/');
  await joost.openBoard(board);
  await new Wall(joost.page).open('Formulier korter');
  const box = said(joost.page);
  await box.click();
  await joost.page.keyboard.type('Wil jij kijken, @sa');
  const list = joost.page.getByRole('listbox', { name: 'Wie noem je?' });
  await list.getByRole('option', { name: /Sanne/, selected: true }).waitFor();
  await joost.page.keyboard.press('Enter');
  expect(await box.inputValue()).toBe('Wil jij kijken, @Sanne ');
  await expect.poll(() => list.count()).toBe(0);
  await joost.page.keyboard.type('?');
  await joost.page.keyboard.press('Control+Enter');
  await joost.page.locator('mark', { hasText: '@Sanne' }).waitFor();

  const row = notice(sanne.page, 'Joost noemde je bij');
  await row.waitFor();
  await row.getByRole('link', { name: 'Formulier korter' }).click();
  await sanne.page.locator('mark', { hasText: '@Sanne' }).waitFor();
  await sanne.page.goBack();
  await sanne.page.getByText('Eerder (1)').click();
  await notice(sanne.page, 'Joost noemde je bij').waitFor();
  expect(await sanne.page.getByRole('button', { name: /^Gezien: Formulier/ }).count()).toBe(0);
});

test('the list is a keyboard’s and a screen reader’s: it says what is chosen, wraps around, and Escape leaves the text and the card', async () => {
  const board = await boardWith('Rustig typen');
  const joost = await office.colleague('joost');
  await joost.openBoard(board);
  const { page } = joost;
  await new Wall(page).open('Rustig typen');
  const notes = page.getByRole('textbox', { name: 'Notities' });
  await notes.click();
  await page.keyboard.type('Samen met @');
  const options = page.getByRole('listbox').getByRole('option');
  await options.first().waitFor();
  const names = await options.allTextContents();
  // everybody of the board but oneself, in alphabetical order
  expect(names.map((name) => name.slice(2)).some((name) => name.startsWith('Joost'))).toBe(false);
  expect(await notes.getAttribute('aria-autocomplete')).toBe('list');
  const chosen = async (): Promise<string> => {
    const id = await notes.getAttribute('aria-activedescendant');
    return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
  };
  expect(await chosen()).toContain('Aylin');
  await page.keyboard.press('ArrowUp');
  expect(await chosen()).toBe(names.at(-1));
  await page.keyboard.press('ArrowDown');
  await expectAccessible(page, 'the list of people behind an @');
  await notes.focus();
  await page.keyboard.type('wi');
  await expect.poll(chosen).toContain('Willem');
  await page.keyboard.press('Escape');
  await expect.poll(() => options.count()).toBe(0);
  expect(await notes.getAttribute('aria-activedescendant')).toBeNull();
  expect(await notes.inputValue()).toBe('Samen met @wi');
  await page.keyboard.type('l');
  expect(await options.count()).toBe(0);
  // letters that somebody else typed stay
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('@wi');
  await options.first().waitFor();
  await page.keyboard.press('Tab');
  expect(await notes.inputValue()).toBe('Samen met @Willem ');
  const other = await office.colleague('willem');
  await other.open('/');
  await notice(other.page, 'Joost noemde je bij').waitFor();
});

test('on a narrow phone the list is tapped, and what is for me fits, in both languages', async () => {
  const board = await boardWith('Een titel die zo lang is dat hij op een telefoon over drie regels gaat');
  const aylin = await office.colleague('aylin', { size: [320, 640], touch: true });
  await aylin.openBoard(board);
  await new Wall(aylin.page).open('Een titel die zo lang is dat hij op een telefoon over drie regels gaat');
  await said(aylin.page).tap();
  await aylin.page.keyboard.type('@');
  await aylin.page.getByRole('option', { name: /Daan/ }).tap();
  expect(await said(aylin.page).inputValue()).toBe('@Daan ');
  await aylin.page.getByRole('button', { name: 'Zeg het' }).tap();
  await aylin.page.locator('mark').waitFor();
  for (const language of ['nl', 'en'] as const) {
    const daan = await office.colleague('daan', { size: [320, 640], touch: true, language });
    await daan.open('/');
    await notice(daan.page, language === 'nl' ? 'Aylin noemde je bij' : 'Aylin mentioned you at').waitFor();
    await daan.page.getByText(language === 'nl' ? /^Weekoverzicht van/ : /^Weekly overview of/).click();
    const wide = await daan.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([language, wide]).toEqual([language, 0]);
    await expectAccessible(daan.page, `what is for me, ${language}`);
  }
});

test('all of it can be put away at once, by keyboard, and stays away', async () => {
  const board = await boardWith('Opruimen');
  const fatima = await office.colleague('fatima');
  const joost = await office.colleague('joost');
  await joost.openBoard(board);
  await new Wall(joost.page).open('Opruimen');
  await said(joost.page).fill('@Fatima, en nog iets');
  await joost.page.keyboard.press('Control+Enter');
  await fatima.open('/');
  await notice(fatima.page, 'Joost noemde je bij').waitFor();
  await fatima.page.getByRole('button', { name: 'Alles gezien' }).press('Enter');
  await expect.poll(() => fatima.page.getByRole('button', { name: /^Gezien/ }).count()).toBe(0);
  await expect.poll(() => fatima.page.getByText(/^Weekoverzicht van/).count()).toBe(0);
  await fatima.open('/');
  await fatima.page.getByText(/^Eerder \(\d+\)$/).waitFor();
  expect(await fatima.page.getByText(/^Weekoverzicht van/).count()).toBe(0);
});
