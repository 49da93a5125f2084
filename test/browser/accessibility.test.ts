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

describe('axe finds nothing, in both themes', () => {
  test('on the page to choose who to be', async () => {
    const marieke = await office.colleague('marieke', { ...calm, stranger: true });
    marieke.expects(/status of 401/);
    await marieke.page.goto('/inloggen');
    await marieke.page.getByRole('button', { name: /Marieke/ }).waitFor();
    await expectAccessible(marieke.page, 'sign-in');
    await marieke.page.getByRole('searchbox').fill('zzz');
    await marieke.page.getByText('Niemand gevonden.').waitFor();
    await expectAccessible(marieke.page, 'sign-in, nobody found');
    expect(await marieke.page.title()).toContain('Wie ben je?');
  });

  test('on the overview and on my actions, with their dialogs and menus', async () => {
    const marieke = await office.colleague('marieke', calm);
    const { page } = marieke;
    await marieke.open('/borden');
    await page
      .getByRole('link', { name: /Team Jeugd/ })
      .first()
      .waitFor();
    await expectAccessible(page, 'overview');
    await marieke.open('/');
    await page.getByRole('button', { name: 'Notitie' }).first().waitFor();
    await expectAccessible(page, 'my actions');
    await page.getByRole('button', { name: 'Notitie' }).first().click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'my actions, note');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await page.getByRole('menu').waitFor();
    await expectAccessible(page, 'my menu');
    expect(await page.getByRole('main').count()).toBe(1);
  });

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

  test('without a connection, and with a board that can’t be opened', async () => {
    const marieke = await office.colleague('marieke', calm);
    await marieke.openBoard('jeugd');
    await marieke.waitForOfflineShell();
    await marieke.goOffline();
    await marieke.page.getByText('Je kunt doorwerken.').waitFor();
    await expectAccessible(marieke.page, 'board, offline');
    await marieke.page.goto('/bord/thuis');
    await marieke.page.getByRole('heading', { name: 'Dit bord staat niet op dit apparaat' }).waitFor();
    await expectAccessible(marieke.page, 'no copy of this board');
    await marieke.goOnline();
    await marieke.page.getByText('Opgeslagen', { exact: true }).first().waitFor();
    marieke.expects(/status of 404/);
    await marieke.page.goto('/bord/bestaatniet');
    await marieke.page.getByText('Dit bord bestaat niet').waitFor();
    await expectAccessible(marieke.page, 'no such board');
    expect(await marieke.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('on a phone: board, its parts, a panel and my actions', async () => {
    const marieke = await office.colleague('marieke', { ...calm, size: [360, 740], touch: true });
    await marieke.openBoard('jeugd');
    const { page } = marieke;
    const bar = page.getByRole('navigation', { name: 'Delen van het bord' });
    await expectAccessible(page, 'phone');
    for (const part of ['Wij merken', 'Ons succes', 'Doelen']) {
      await bar.getByRole('button', { name: part }).tap();
      await expectAccessible(page, `phone, ${part}`);
    }
    await new Wall(page).title('Aanmeldformulier terug naar één bladzijde').tap();
    await new Wall(page).panel();
    await expectAccessible(page, 'phone, panel');
    await page.getByRole('button', { name: 'Sluiten' }).tap();
    await bar.getByRole('link', { name: 'Mijn acties' }).tap();
    await page.getByRole('heading', { name: 'Mijn acties' }).waitFor();
    await expectAccessible(page, 'phone, my actions');
    expect(await page.getByRole('main').count()).toBe(1);
  });

  test('as somebody who may only look', async () => {
    const bram = await office.colleague('bram', calm);
    await bram.openBoard('jeugd');
    await expectAccessible(bram.page, 'looking on');
    await new Wall(bram.page).open('Aanmeldformulier terug naar één bladzijde');
    await expectAccessible(bram.page, 'looking on, panel');
    expect(await bram.page.getByRole('dialog').count()).toBe(1);
  });
});
