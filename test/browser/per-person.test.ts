import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Colleague, ColleagueOptions } from '../support/colleague.ts';
import { Finger, MouseHand } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall, type ColumnName } from '../support/wall.ts';

const office = openOffice();

/** The board per person on somebody's screen. */
class Rows extends Wall {
  cell(person: string, column: ColumnName): Locator {
    return this.page.getByRole('list', { name: `${person}, ${column}`, exact: true });
  }

  cardOf(person: string, title: string): Locator {
    return this.page
      .getByRole('region', { name: person, exact: true })
      .getByRole('listitem')
      .filter({ has: this.title(title) });
  }

  /** In whose rows the card hangs, and in which column of it. */
  placesOf(title: string): Promise<string[]> {
    const lists = this.page.getByRole('list').filter({ has: this.title(title) });
    return lists.evaluateAll((found) => found.map((list) => list.getAttribute('aria-label') ?? ''));
  }
}

/** A board with an action of Joost, one of Daan and Joost together, and one of nobody; Marieke and Joost look at it per person. */
async function two(title: string, hers: ColleagueOptions = {}): Promise<[Colleague, Rows, Rows, string]> {
  const board = await office.newBoard(title);
  await office.write(
    board,
    hang({
      goals: {
        Intake: { todo: ['Bellen', 'Mailen'], owners: ['joost'] },
        Scholen: { doing: ['Samen'], owners: ['daan', 'joost'] },
        Los: { todo: ['Van niemand'] },
      },
    }),
  );
  const [marieke, joost] = await Promise.all([office.colleague('marieke', hers), office.colleague('joost')]);
  await Promise.all([marieke, joost].map((each) => each.openBoard(board, '?weergave=persoon')));
  const screens = [new Rows(marieke.page), new Rows(joost.page)] as const;
  await Promise.all(screens.map((screen) => screen.cardOf('Joost', 'Bellen').waitFor()));
  return [marieke, ...screens, board];
}

/** Picks a card up by keyboard. Its code comes after the paint. */
async function pickUp(page: Page, card: Locator, said: RegExp): Promise<void> {
  await card.getByRole('link').focus();
  await expect
    .poll(async () => {
      await page.keyboard.press('Space');
      return page.getByText(said).count();
    })
    .toBeGreaterThan(0);
}

describe('moving a card per person', () => {
  test('by mouse to somebody without a card, in another column: one step, on the other screen too, and one step back', async () => {
    const [marieke, hers, his] = await two('Met de muis per persoon');
    const hand = new MouseHand(marieke.page);
    await hand.drag(hers.cardOf('Joost', 'Bellen'), hers.cell('Fatima', 'Bezig'));
    await expect.poll(() => his.placesOf('Bellen')).toEqual(['Fatima, Bezig']);
    expect(await hers.placesOf('Bellen')).toEqual(['Fatima, Bezig']);
    await marieke.page.getByText('Nu van Fatima, en naar Bezig verplaatst').waitFor();
    await marieke.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => his.placesOf('Bellen')).toEqual(['Joost, Te doen']);
    // also its place among the others of its goal
    expect(await his.titles(his.cell('Joost', 'Te doen'))).toEqual(['Bellen', 'Mailen']);
  });

  test('who else owns it goes on owning it: only the card that was taken moves', async () => {
    const [marieke, hers, his] = await two('Van twee mensen');
    const hand = new MouseHand(marieke.page);
    await expect.poll(() => his.placesOf('Samen')).toEqual(['Daan, Bezig', 'Joost, Bezig']);
    await hand.drag(hers.cardOf('Joost', 'Samen'), hers.cell('Marieke', 'Bezig'));
    await expect.poll(() => his.placesOf('Samen')).toEqual(['Daan, Bezig', 'Marieke, Bezig']);
    await marieke.page.getByText('Nu van Marieke', { exact: true }).waitFor();
    // to somebody who owns it already: it doesn't hang there twice
    await hand.drag(hers.cardOf('Marieke', 'Samen'), hers.cell('Daan', 'Bezig'));
    await expect.poll(() => his.placesOf('Samen')).toEqual(['Daan, Bezig']);
  });

  test('from the row of nobody it is taken up, and into it let go', async () => {
    const [marieke, hers, his] = await two('Van niemand');
    const hand = new MouseHand(marieke.page);
    await hand.drag(hers.cardOf('Nog van niemand', 'Van niemand'), hers.cell('Willem', 'Te doen'));
    await expect.poll(() => his.placesOf('Van niemand')).toEqual(['Willem, Te doen']);
    // the row stays, to let go of something else
    await hand.drag(hers.cardOf('Joost', 'Mailen'), hers.cell('Nog van niemand', 'Te doen'));
    await expect.poll(() => his.placesOf('Mailen')).toEqual(['Nog van niemand, Te doen']);
    await marieke.page.getByText('Niet meer van Joost').waitFor();
  });

  test('Escape, and letting go where it was, change nothing', async () => {
    const [marieke, hers, his] = await two('Toch niet');
    const hand = new MouseHand(marieke.page);
    await hand.lift(hers.cardOf('Joost', 'Bellen'));
    await hand.carry(hers.cell('Fatima', 'Bezig'));
    await marieke.page.keyboard.press('Escape');
    await hand.drop();
    await hand.drag(hers.cardOf('Joost', 'Bellen'), hers.cell('Joost', 'Te doen'));
    expect(await hers.placesOf('Bellen')).toEqual(['Joost, Te doen']);
    expect(await marieke.page.getByRole('button', { name: 'Ongedaan maken' }).count()).toBe(0);
    // what came later came after it
    await hand.drag(hers.cardOf('Joost', 'Mailen'), hers.cell('Joost', 'Bezig'));
    await expect.poll(() => his.placesOf('Mailen')).toEqual(['Joost, Bezig']);
    expect(await his.placesOf('Bellen')).toEqual(['Joost, Te doen']);
  });

  test('by keyboard: arrows choose row and column, every step is heard, and the keys go along', async () => {
    const [marieke, hers, his, board] = await two('Met de toetsen per persoon');
    const { page } = marieke;
    await pickUp(page, hers.cardOf('Joost', 'Mailen'), /^Je hebt “Mailen” opgepakt\. Joost, Te doen\./);
    await page.keyboard.press('ArrowDown');
    await page.getByText('Marieke, Te doen', { exact: true }).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.getByText('Marieke, Bezig', { exact: true }).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await expect.poll(() => his.placesOf('Mailen')).toEqual(['Marieke, Bezig']);
    const handle = hers.cardOf('Marieke', 'Mailen').getByRole('link');
    await expect.poll(() => handle.evaluate((link) => link === document.activeElement)).toBe(true);
    // per goal it hangs in the same column
    await his.page.goto(`/bord/${board}`);
    await expect.poll(() => his.placesOf('Mailen')).toEqual(['Bezig, Doel 1: Intake']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => his.placesOf('Mailen')).toEqual(['Te doen, Doel 1: Intake']);
    await expect.poll(() => hers.placesOf('Mailen')).toEqual(['Joost, Te doen']);
  });

  test('in English it is said in English', async () => {
    const [marieke, hers, his] = await two('In het Engels', { language: 'en' });
    const { page } = marieke;
    await pickUp(page, hers.cardOf('Joost', 'Bellen'), /^You picked up “Bellen”\. Joost, To do\./);
    await page.keyboard.press('ArrowUp');
    await page.getByText('Fatima, To do', { exact: true }).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByText('Now with Fatima', { exact: true }).waitFor();
    await expect.poll(() => his.placesOf('Bellen')).toEqual(['Fatima, Te doen']);
  });

  test('by the menu “Verplaatsen naar …”: to whom, and which column', async () => {
    const [marieke, hers, his] = await two('Met het menu per persoon');
    await hers.choose('Bellen', 'Verplaatsen naar …');
    const dialog = marieke.page.getByRole('dialog', { name: 'Verplaatsen naar' });
    await dialog.getByLabel('Persoon').selectOption({ label: 'Aylin' });
    await dialog.getByLabel('Kolom').selectOption({ label: 'Klaar: hielp het?' });
    await dialog.getByRole('button', { name: 'Verplaats' }).click();
    await expect.poll(() => his.placesOf('Bellen')).toEqual(['Aylin, Klaar: hielp het?']);
  });

  test('by finger on a phone, to somebody without a card', async () => {
    const [marieke, hers, his] = await two('Met de vinger per persoon', { size: [390, 844], touch: true });
    const finger = await Finger.on(marieke.page);
    await finger.lift(hers.cardOf('Joost', 'Mailen'));
    await finger.carry(hers.cell('Marieke', 'Bezig'));
    await finger.drop();
    await expect.poll(() => his.placesOf('Mailen')).toEqual(['Marieke, Bezig']);
  });
});
