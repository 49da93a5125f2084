import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

test('search finds while one types, tells how much, walks by arrows, and opens the card on its board', async () => {
  const board = await office.newBoard('Zoekbord');
  await office.write(
    board,
    hang({ goals: { Kwikstaart: { doing: ['Kwikstaartnest tellen', 'Iets anders'], owners: ['marieke'] } } }),
  );
  const marieke = await office.colleague('marieke');
  const { page } = marieke;
  await marieke.open('/');
  await page.getByRole('banner').getByRole('link', { name: 'Zoeken' }).click();
  const words = page.getByRole('searchbox', { name: 'Zoek op alle borden en in afgesloten rondes' });
  await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('kwikst');
  const count = page.getByRole('status').filter({ hasText: /resultaten/ });
  // what was written a moment ago can be found within a second or so
  await expect
    .poll(
      async () => {
        await words.fill('');
        await words.fill('kwikst');
        return count
          .filter({ hasText: '2 resultaten' })
          .waitFor({ timeout: 1_000 })
          .then(
            () => true,
            () => false,
          );
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  expect(await page.locator('mark').allTextContents()).toEqual(['Kwikstaartnest', 'Kwikstaart']);
  expect(new URL(page.url()).search).toBe('?q=kwikst');
  await page.getByRole('combobox', { name: 'Soort' }).selectOption('Actie');
  await page.getByRole('status').filter({ hasText: '1 resultaat' }).waitFor();
  await words.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await new Wall(page).panel();
  expect(page.url()).toContain(`/bord/${board}?kaart=action:`);
  // and the way back leads to what was found
  await page.goBack();
  await page.getByRole('status').filter({ hasText: '1 resultaat' }).waitFor();
  expect(await words.inputValue()).toBe('kwikst');
});
