import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
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
    await page.getByRole('button', { name: 'Plaatsen' }).waitFor();
    await page.getByRole('button', { name: 'Actie erbij' }).click();
    await page.getByRole('textbox', { name: 'Wat ga je doen?' }).waitFor();
    await expectAccessible(page, 'my actions, a note and a new action');
    await page.keyboard.press('Escape');
    await marieke.open('/zoeken?q=gezin');
    await page.getByText(/^\d+ resultaten$/).waitFor();
    await expectAccessible(page, 'search');
    await marieke.open('/zoeken?q=bestaatniet&waar=open&periode=own');
    await page.getByRole('button', { name: 'Zoek overal' }).waitFor();
    await expectAccessible(page, 'search, nothing found');
    await marieke.open('/');
    await page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await page.getByRole('menu').waitFor();
    await expectAccessible(page, 'my menu');
    expect(await page.getByRole('main').count()).toBe(1);
  });

  test('without a connection, and with a board that can’t be opened', async () => {
    const marieke = await office.colleague('marieke', { ...calm, offlineShell: true });
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
