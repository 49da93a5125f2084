import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });
const trello = readFileSync(new URL('../../server/imports/fixtures/trello-jeugd.json', import.meta.url));
const twenty = Array.from({ length: 20 }, (_, at) => `Punt ${at + 1}`);

describe('the first hour', () => {
  test('twenty actions pasted into a new board: who does it sees first what it becomes, and a colleague finds them', async () => {
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    const { page } = marieke;
    await marieke.open('/borden');
    await page.getByRole('link', { name: 'Nieuw bord' }).click();
    await page.getByRole('heading', { name: 'Nieuw bord', level: 1 }).waitFor();
    await page.getByText('Namen van inwoners of cliënten horen niet op een bord.').waitFor();
    await expectAccessible(page, 'import');
    await page.getByLabel('Naam van het bord').fill('Zolderkamer');
    const rows = twenty.map(
      (title, at) => `${title}\t${at === 0 ? 'Joost' : ''}\t${at === 0 ? '4 dec' : ''}`,
    );
    await page.getByLabel('Je lijst').fill(`Wat\tWie\tWanneer\n${rows.join('\n')}`);
    await page.getByRole('button', { name: 'Laat zien wat het wordt' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Dit wordt het');
    await page.getByText('Alles komt mee.').waitFor();
    await expectAccessible(page, 'import, preview');
    await page.getByRole('button', { name: 'Neem 20 kaarten over' }).click();
    await page.getByRole('heading', { name: 'Het hangt op het bord' }).waitFor();
    await expectAccessible(page, 'import, report');
    const address = await page.getByRole('link', { name: 'Naar het bord' }).getAttribute('href');

    await joost.openBoard((address ?? '').replace('/bord/', ''));
    const wall = new Wall(joost.page);
    await wall.title('Punt 1').first().waitFor();
    await wall.title('Punt 20').waitFor();
    await joost.open('/');
    await joost.page.getByRole('listitem').filter({ hasText: 'Punt 1' }).first().waitFor();
  });

  test('an empty board leads to pasting a list, by keyboard alone, and a colleague who looks sees it come', async () => {
    const board = await office.newBoard('Nog leeg');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const { page } = marieke;
    await page.getByRole('link', { name: 'Heb je al een lijst? Plak je lijst' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Plak je lijst' }).waitFor();
    await page.getByLabel('Je lijst').focus();
    await page.keyboard.insertText('Doel: Intake\nBellen\nMailen');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Neem 2 kaarten over' }).focus();
    await page.keyboard.press('Enter');
    await new Wall(joost.page).title('Mailen').waitFor();
    await page.getByRole('link', { name: 'Naar het bord' }).focus();
    await page.keyboard.press('Enter');
    await new Wall(page).title('Bellen').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/bord/${board}`);
  });
});

describe('a Trello board', () => {
  test('says where its lists go, lets them go elsewhere, and tells what stays behind; on a phone too', async () => {
    const marieke = await office.colleague('marieke', { size: [360, 740], touch: true });
    const { page } = marieke;
    await marieke.open('/borden/importeren');
    await page.getByRole('button', { name: 'Een bestand' }).tap();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bord.json', mimeType: 'application/json', buffer: trello });
    await page.getByText('Gelezen als Trello-bord.').waitFor();
    expect(await page.getByLabel('Naam van het bord').inputValue()).toBe('Team Jeugd – acties');
    expect(await page.getByLabel('Ideeën (1)').inputValue()).toBe('idea');
    await page.getByText('2 onderdelen “tijdlijnen”: dit kennen we niet.').waitFor();
    await page.getByLabel('Ideeën (1)').selectOption('none');
    await page.getByRole('button', { name: 'Neem 7 kaarten over' }).waitFor();
    await page.getByLabel('Geerte', { exact: true }).selectOption({ label: 'Fatima' });
    await expectAccessible(page, 'import, Trello on a phone');
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await page.getByRole('button', { name: 'Neem 7 kaarten over' }).tap();
    await page.getByText('1 lijst “Ideeën”: niet gekozen.').waitFor();
  });

  test.each([
    [
      'plaatje.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'Dit is geen tekst, CSV of Trello-export.',
    ],
    ['acties.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'Bewaar haar in je spreadsheet als CSV'],
    ['half.json', Buffer.from('{"cards": ['), 'Dit bestand is niet heel.'],
    [
      'lang.csv',
      Buffer.from('Actie;Wie\n'.concat('Bellen;Sanne\n'.repeat(10_000))),
      'Er staan 10.001 rijen of kaarten in',
    ],
  ])('%s is refused in a sentence that says what to do', async (name, buffer, sentence) => {
    const marieke = await office.colleague('marieke');
    const { page } = marieke;
    await marieke.open('/borden/importeren');
    await page.getByRole('button', { name: 'Een bestand' }).click();
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    const alert = page.getByRole('alert').filter({ hasText: sentence });
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
  });
});

test('who leads no team makes no boards', async () => {
  const sanne = await office.colleague('sanne');
  await sanne.open('/borden');
  await sanne.page
    .getByRole('link', { name: /Team Jeugd/ })
    .first()
    .waitFor();
  expect(await sanne.page.getByRole('link', { name: 'Nieuw bord' }).count()).toBe(0);
  await sanne.open('/borden/importeren');
  await sanne.page.getByText('Vraag het aan je teamleider of beheerder.').waitFor();
});
