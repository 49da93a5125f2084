import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

/** A board with one action, opened by Marieke, whose browser may be English while the interface stays Dutch. */
async function opened(title: string, size: readonly [number, number] = [1440, 900]) {
  const board = await office.newBoard(title);
  await office.write(board, hang({ ambition: 'Samen', goals: { Intake: { doing: ['Bellen'] } } }));
  const marieke = await office.colleague('marieke', { size, language: 'en' });
  await marieke.open('/');
  await marieke.page.evaluate(() => {
    localStorage.setItem('verbeterbord-language', 'nl');
  });
  await marieke.openBoard(board);
  return marieke;
}

async function openDue(page: Page) {
  const panel = await new Wall(page).open('Bellen');
  await panel.getByRole('button', { name: /^Klaar op/ }).click();
  return panel;
}

describe('a day', () => {
  test('is written and shown in Dutch, also in an English browser', async () => {
    const { page } = await opened('Geschreven');
    const panel = await openDue(page);
    const field = panel.getByRole('textbox', { name: 'Een andere dag' });
    await field.fill('2 mrt 2099');
    await field.press('Enter');
    await panel.getByRole('button', { name: /^Klaar op ma 2 mrt 2099/ }).waitFor();
    await expect.poll(() => new Wall(page).card('Bellen').getByText('ma 2 mrt 2099').count()).toBe(1);
  });

  test('that doesn’t exist is refused in words, and Escape brings back what stood there', async () => {
    const { page } = await opened('Geen dag');
    const panel = await openDue(page);
    const field = panel.getByRole('textbox', { name: 'Een andere dag' });
    await field.fill('31 februari');
    await field.press('Enter');
    await panel.getByRole('alert').filter({ hasText: 'Dat is geen dag.' }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
    expect(await panel.getByRole('alert').count()).toBe(0);
  });

  test('is picked from a Dutch month by keyboard alone', async () => {
    const { page } = await opened('Gekozen');
    const panel = await openDue(page);
    await panel.getByRole('textbox', { name: 'Een andere dag' }).fill('1-1-2099');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: /^Klaar op do 1 jan 2099/ }).click();
    await panel.getByRole('button', { name: 'Een andere dag: kalender' }).focus();
    await page.keyboard.press('Enter');
    const calendar = panel.getByRole('dialog', { name: 'Een andere dag' });
    await calendar.getByText('januari 2099').waitFor();
    const focused = calendar.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('donderdag 1 januari 2099');
    await expectAccessible(page, 'calendar');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('vrijdag 9 januari 2099');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('zondag 15 februari 2099');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: /^Klaar op zo 15 feb 2099/ }).waitFor();
  });

  test('before which a new goal should be reached: a wrong one isn’t dropped in silence', async () => {
    const { page } = await opened('Doel');
    await page.getByRole('button', { name: 'Nog een doel' }).click();
    const form = page.getByRole('form', { name: 'Nieuw doel' });
    await form.getByRole('textbox', { name: /bereikt hebben/ }).fill('Scholen');
    const before = form.getByRole('textbox', { name: /^Vóór wanneer/ });
    await before.fill('ooit');
    await before.press('Tab');
    await form.getByRole('alert').waitFor();
    await form.getByRole('textbox', { name: /bereikt hebben/ }).press('Enter');
    await expect.poll(() => before.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await new Wall(page).lane('Scholen').count()).toBe(0);
    await before.fill('1 juli 2099');
    await before.press('Enter');
    await new Wall(page).lane('Scholen').getByText('vóór 1 juli 2099').waitFor();
    expect(await form.count()).toBe(0);
  });

  test('fits a phone: the calendar stays on the screen', async () => {
    const { page } = await opened('Telefoon', [360, 740]);
    const panel = await openDue(page);
    await panel.getByRole('button', { name: 'Een andere dag: kalender' }).click();
    const calendar = panel.getByRole('dialog', { name: 'Een andere dag' });
    const box = await calendar.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    const day = await calendar.getByRole('button', { name: / 15 / }).boundingBox();
    expect(day?.height).toBeGreaterThanOrEqual(44);
  });
});
