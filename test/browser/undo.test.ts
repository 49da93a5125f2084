import { describe, expect, test } from 'vitest';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

async function two(title: string): Promise<[Colleague, Colleague]> {
  const board = await office.newBoard(title);
  await office.write(board, hang({ goals: { Intake: { todo: ['Eerste', 'Tweede'] } } }));
  const both: [Colleague, Colleague] = await Promise.all([
    office.colleague('marieke'),
    office.colleague('joost'),
  ]);
  await Promise.all(both.map((each) => each.openBoard(board)));
  return both;
}

async function moveTo(page: Wall, title: string, column: string): Promise<void> {
  await page.choose(title, 'Verplaatsen naar …');
  const dialog = page.page.getByRole('dialog', { name: 'Verplaatsen naar' });
  await dialog.getByLabel('Kolom').selectOption({ label: column });
  await dialog.getByRole('button', { name: 'Verplaats' }).click();
  // as long as it is there, keys are its own
  await dialog.waitFor({ state: 'detached' });
}

describe('undo', () => {
  test('the toast takes the last step back, on the other screen too', async () => {
    const [marieke, joost] = await two('Terugdraaien');
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await moveTo(hers, 'Eerste', 'Bezig');
    await expect.poll(() => his.titles(his.column('Bezig', 'Intake'))).toEqual(['Eerste']);
    await marieke.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => his.titles(his.column('Te doen', 'Intake'))).toEqual(['Eerste', 'Tweede']);
    expect(await his.titles(his.column('Bezig', 'Intake'))).toEqual([]);
  });

  test('Ctrl + Z does the same, step by step', async () => {
    const [marieke, joost] = await two('Ctrl Z');
    const his = new Wall(joost.page);
    const hers = new Wall(marieke.page);
    await moveTo(hers, 'Eerste', 'Bezig');
    await moveTo(hers, 'Eerste', 'Klaar: hielp het?');
    await expect.poll(() => his.titles(his.column('Klaar: hielp het?', 'Intake'))).toEqual(['Eerste']);
    await marieke.page.keyboard.press('Control+z');
    await expect.poll(() => his.titles(his.column('Bezig', 'Intake'))).toEqual(['Eerste']);
    await marieke.page.keyboard.press('Control+z');
    await expect.poll(() => his.titles(his.column('Te doen', 'Intake'))).toEqual(['Eerste', 'Tweede']);
  });

  test('after a colleague’s change it says who changed it, and destroys nothing', async () => {
    const [marieke, joost] = await two('Ertussen');
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await moveTo(hers, 'Eerste', 'Bezig');
    await expect.poll(() => his.titles(his.column('Bezig', 'Intake'))).toEqual(['Eerste']);
    await moveTo(his, 'Eerste', 'Klaar: hielp het?');
    await expect.poll(() => hers.titles(hers.column('Klaar: hielp het?', 'Intake'))).toEqual(['Eerste']);
    await marieke.page.keyboard.press('Control+z');
    await marieke.page.getByText('Joost heeft dit intussen veranderd. Er is niets teruggezet.').waitFor();
    expect(await his.titles(his.column('Klaar: hielp het?', 'Intake'))).toEqual(['Eerste']);
    expect(await hers.titles(hers.column('Klaar: hielp het?', 'Intake'))).toEqual(['Eerste']);
  });

  test('a card I made and a colleague wrote on isn’t taken from under their hands', async () => {
    const [marieke, joost] = await two('Onder de handen');
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await hers.writeActions('Intake', 'Nieuw en gedeeld');
    await his.open('Nieuw en gedeeld');
    await joost.page.getByRole('textbox', { name: 'Notities' }).fill('Hier staat werk van Joost');
    const panel = await hers.open('Nieuw en gedeeld');
    await expect
      .poll(() => marieke.page.getByRole('textbox', { name: 'Notities' }).inputValue())
      .toBe('Hier staat werk van Joost');
    await marieke.page.keyboard.press('Escape');
    // while the panel is there, Control+z may belong to a field in it
    await panel.waitFor({ state: 'detached' });
    await marieke.page.keyboard.press('Control+z');
    await marieke.page.getByText('Joost heeft dit intussen veranderd.').waitFor();
    expect(await his.title('Nieuw en gedeeld').count()).toBe(1);
  });
});

describe('the bin', () => {
  test('a card put away disappears from both screens, hangs in the bin, and comes back whole', async () => {
    const [marieke, joost] = await two('Opbergen');
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await hers.choose('Tweede', 'Opbergen');
    await marieke.page.getByText('“Tweede” is opgeborgen').waitFor();
    await his.title('Tweede').waitFor({ state: 'detached' });

    await his.openBin();
    await joost.page.getByText(/^Opgeborgen door Marieke/).waitFor();
    await joost.page.getByRole('button', { name: 'Terughalen: Tweede' }).click();
    await joost.page.getByText('“Tweede” hangt weer op het bord').waitFor();
    await expect.poll(() => hers.titles(hers.column('Te doen', 'Intake'))).toEqual(['Eerste', 'Tweede']);
  });

  test('whoever has the card open when it’s put away reads who did, and can fetch it back', async () => {
    const [marieke, joost] = await two('Open en weg');
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    const panel = await his.open('Eerste');
    await hers.choose('Eerste', 'Opbergen');
    await panel.getByText(/^Marieke heeft deze kaart opgeborgen/).waitFor();
    await panel.getByRole('button', { name: 'Terughalen' }).click();
    await expect.poll(() => hers.titles(hers.column('Te doen', 'Intake'))).toEqual(['Eerste', 'Tweede']);
  });
});
