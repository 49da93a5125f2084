import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { MouseHand } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

// motion is asked to be less, so that no colour is measured half-way
const calm = { calm: true } as const;

describe('axe finds nothing on the board, in both themes', () => {
  test('on the board per goal and per person, with a filter, while writing and while carrying', async () => {
    const marieke = await office.colleague('marieke', calm);
    const joost = await office.colleague('joost', calm);
    await Promise.all([marieke.openBoard('jeugd'), joost.openBoard('jeugd')]);
    const { page } = marieke;
    // somebody has a card in hand
    const his = new MouseHand(joost.page);
    await his.lift(new Wall(joost.page).card('Voorbeeldplan op één A4'));
    await page.getByText('Joost heeft deze in de hand').waitFor();
    await expectAccessible(page, 'board per goal');
    await his.drop();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: /^Nieuwe actie bij/ }).waitFor();
    await expectAccessible(page, 'writing an action');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ik merk …' }).click();
    await expectAccessible(page, 'writing what I notice');
    await page.keyboard.press('Escape');
    const mine = new MouseHand(page);
    await mine.lift(new Wall(page).card('Wachtlijst nalopen met het CJG'));
    await expectAccessible(page, 'carrying a card');
    await page.keyboard.press('Escape');
    await mine.drop();
    await page.getByRole('button', { name: /^vast 1$/ }).click();
    await expectAccessible(page, 'filter');
    await page.getByRole('button', { name: 'alles' }).click();
    await page
      .getByRole('button', { name: /^Later|^Eerder klaar/ })
      .first()
      .click();
    await expectAccessible(page, 'a fold open');
    await page.getByRole('button', { name: 'Per persoon' }).click();
    await page.getByText('Aylin').first().waitFor();
    await expectAccessible(page, 'board per person');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('on the panel of every kind of card', async () => {
    const marieke = await office.colleague('marieke', calm);
    await marieke.openBoard('jeugd');
    const { page } = marieke;
    const wall = new Wall(page);
    const [note, success] = await Promise.all([
      wall.titles(wall.rail('Wij merken')),
      wall.titles(wall.rail('Ons succes')),
    ]);
    const titles = [
      'Aanmeldformulier terug naar één bladzijde',
      'Toestemming in gewone taal',
      'Dinsdagoverleg met de huisartsen',
      ...note.slice(0, 2),
      success[0] ?? '',
      'Intake binnen 10 dagen',
      'Elk kind groeit veilig op',
    ];
    for (const title of titles) {
      const panel = await wall.open(title);
      await panel.getByText('Wordt opgehaald …').waitFor({ state: 'detached' });
      await expectAccessible(page, `panel of ${title}`);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    }
  });

  test('on menus, dialogs, toasts, the bin and the list of keys', async () => {
    const marieke = await office.colleague('marieke', calm);
    const board = await office.newBoard('Menu’s');
    await office.write(board, (doc, context) => {
      for (const title of ['Een', 'Twee']) addIdea(doc, { title }, context);
      const made = addObstacle(doc, { title: 'Weg ermee' }, context);
      if (made.ok) archiveCard(doc, { kind: 'obstacle', id: made.value }, context);
      addSuccess(doc, { title: 'Gelukt', cycle: null }, context);
    });
    await marieke.openBoard(board);
    const { page } = marieke;
    const wall = new Wall(page);
    await expectAccessible(page, 'an empty board');
    await page.getByRole('button', { name: 'Meer over Een' }).click();
    await page.getByRole('menu').waitFor();
    await expectAccessible(page, 'menu of a card');
    await page.getByRole('menuitem', { name: 'Opbergen' }).click();
    await page.getByText('“Een” is opgeborgen').waitFor();
    await expectAccessible(page, 'toast');
    await wall.choose('Twee', 'Parkeren');
    await page.getByRole('dialog', { name: 'Parkeren' }).waitFor();
    await expectAccessible(page, 'parking an idea');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    await expectAccessible(page, 'list of keys');
    await page.keyboard.press('Escape');
    await wall.openBin();
    await expectAccessible(page, 'the bin');
    expect(await page.getByRole('button', { name: 'Terughalen: Een' }).count()).toBe(1);
  });
});
