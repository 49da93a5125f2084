import { describe, expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

async function boardWith(title: string, todo: readonly string[] = []): Promise<string> {
  const board = await office.newBoard(title);
  await office.write(board, hang({ goals: { Intake: { todo } } }));
  return board;
}

describe('writing cards', () => {
  test('a card typed and closed with Enter hangs on the colleague’s screen, and the next one is ready at once', async () => {
    const board = await boardWith('Schrijven');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);

    await new Wall(marieke.page).writeActions(
      'Intake',
      'Twee vaste ochtenden in Rijen',
      'Wachtlijst nalopen met CJG',
    );

    const wall = new Wall(joost.page);
    await expect
      .poll(() => wall.titles(wall.column('Te doen', 'Intake')))
      .toEqual(['Twee vaste ochtenden in Rijen', 'Wachtlijst nalopen met CJG']);
    await marieke.page.getByText('Opgeslagen', { exact: true }).waitFor();
  });

  test('n starts a new action from the keyboard', async () => {
    const board = await boardWith('Sneltoets');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    await marieke.page.keyboard.press('n');
    await marieke.page.keyboard.type('Bellen met school');
    await marieke.page.keyboard.press('Enter');
    const wall = new Wall(marieke.page);
    await expect.poll(() => wall.titles(wall.column('Te doen', 'Intake'))).toEqual(['Bellen met school']);
  });

  test('two people typing in one title at once keep each other’s letters', async () => {
    const board = await boardWith('Samen typen', ['Bellen']);
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const [hers, his] = await Promise.all(
      [marieke, joost].map(async ({ page }) => {
        await new Wall(page).open('Bellen');
        return page.getByRole('textbox', { name: 'Titel (actie)' });
      }),
    );
    await hers?.focus();
    await marieke.page.keyboard.press('Home');
    await his?.focus();
    await joost.page.keyboard.press('End');
    await Promise.all([
      marieke.page.keyboard.type('Morgen vroeg ', { delay: 15 }),
      joost.page.keyboard.type(' met de school in Alphen', { delay: 15 }),
    ]);

    const both = 'Morgen vroeg Bellen met de school in Alphen';
    await expect.poll(() => hers?.inputValue()).toBe(both);
    await expect.poll(() => his?.inputValue()).toBe(both);
    // and on the wall behind it
    await new Wall(joost.page).title(both).waitFor();
  });

  test('notes typed by one appear letter by letter for the other, whose caret stays', async () => {
    const board = await boardWith('Notities', ['Formulier']);
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    for (const { page } of [marieke, joost]) await new Wall(page).open('Formulier');
    const hers = marieke.page.getByRole('textbox', { name: 'Notities' });
    const his = joost.page.getByRole('textbox', { name: 'Notities' });
    await his.fill('zes bladzijden');
    await expect.poll(() => hers.inputValue()).toBe('zes bladzijden');
    // his caret stands after "zes", hers writes before it
    await his.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
    await hers.focus();
    await hers.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
    await marieke.page.keyboard.type('Nu nog ');
    await expect.poll(() => his.inputValue()).toBe('Nu nog zes bladzijden');
    await joost.page.keyboard.type(' lange');
    await expect.poll(() => hers.inputValue()).toBe('Nu nog zes lange bladzijden');
  });

  test('a title can’t be left empty: the last one comes back, and a sentence says so', async () => {
    const board = await boardWith('Leeg', ['Folder nalezen']);
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    await new Wall(marieke.page).open('Folder nalezen');
    const title = marieke.page.getByRole('textbox', { name: 'Titel (actie)' });
    await title.fill('');
    await title.blur();
    await marieke.page.getByText('Een titel kan niet leeg zijn.').waitFor();
    await expect.poll(() => title.inputValue()).not.toBe('');
  });

  test('markup in a title, a note or a comment stays text', async () => {
    const board = await boardWith('Tekens');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const hostile = `<img src=x onerror="document.title='stuk'"><script>document.title='stuk'</script>`;
    await new Wall(marieke.page).writeActions('Intake', hostile);
    const wall = new Wall(joost.page);
    await wall.title(hostile).waitFor();
    await wall.open(hostile);
    await joost.page.getByRole('textbox', { name: 'Notities' }).fill(hostile);
    await joost.page.getByRole('textbox', { name: /^Zeg iets tegen het team/ }).fill(hostile);
    await joost.page.getByRole('button', { name: 'Zeg het' }).click();
    await new Wall(marieke.page).open(hostile);
    await marieke.page
      .getByRole('dialog')
      .getByRole('listitem')
      .getByText(hostile, { exact: true })
      .waitFor();
    for (const { page } of [marieke, joost]) {
      expect(await page.title()).not.toContain('stuk');
      expect(await page.locator('img[src="x"]').count()).toBe(0);
    }
  });
});

describe('talking about a card', () => {
  test('what one says in the conversation stands in the other’s panel, with the name; only its author may take it back', async () => {
    const board = await boardWith('Gesprek', ['Sms voor de intake']);
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    for (const { page } of [marieke, joost]) await new Wall(page).open('Sms voor de intake');

    await marieke.page.getByRole('textbox', { name: /^Zeg iets tegen het team/ }).fill('Wie heeft de lijst?');
    await marieke.page.keyboard.press('Control+Enter');

    const said = joost.page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: 'Wie heeft de lijst?' });
    await said.waitFor();
    await expect(said.innerText()).resolves.toContain('Marieke');
    expect(await said.getByRole('button', { name: /^Jouw bericht/ }).count()).toBe(0);

    await marieke.page.getByRole('button', { name: /^Jouw bericht/ }).click();
    await marieke.page.getByRole('menuitem', { name: 'Weghalen' }).click();
    await said.waitFor({ state: 'detached' });
  });
});
