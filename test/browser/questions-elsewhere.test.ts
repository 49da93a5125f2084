import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { ask, asked, boardToAskFrom, openReceived, received } from '../support/asking.ts';
import { openOffice } from '../support/office.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

describe('without a network', () => {
  test('asking and answering say that they need one, and keep what was written', async () => {
    const board = await boardToAskFrom(office, 'Geen bereik');
    const [sanne, petra] = await Promise.all([office.colleague('sanne'), office.colleague('petra')]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    await new Wall(sanne.page).open('Geen bereik');
    await sanne.page.getByRole('button', { name: 'Opschalen' }).click();
    await sanne.page.getByLabel('Wat is jullie vraag?').fill('Horen jullie ons?');
    await sanne.page.getByLabel('voorrang').check();
    await sanne.goOffline();
    await sanne.page.getByRole('button', { name: 'Vraag het' }).click();
    await sanne.page.getByText('Opschalen lukt alleen met een netwerk.').waitFor();
    await expectAccessible(sanne.page, 'asking without a network');
    await sanne.page.getByRole('button', { name: 'Annuleren' }).click();
    await sanne.goOnline();
    await sanne.page.getByRole('button', { name: 'Opschalen' }).click();
    expect(await sanne.page.getByLabel('Wat is jullie vraag?').inputValue()).toBe('Horen jullie ons?');
    await sanne.page.getByLabel('voorrang').check();
    await sanne.page.getByRole('button', { name: 'Vraag het' }).click();

    const open = await openReceived(petra, 'Horen jullie ons?');
    await open.getByRole('button', { name: 'Beantwoorden' }).click();
    await petra.page.keyboard.insertText('Luid en duidelijk.');
    await petra.goOffline();
    await open.getByRole('button', { name: 'Geef antwoord' }).click();
    await open.getByText('Dit lukt alleen met een netwerk.').waitFor();
    await petra.goOnline();
    await open.getByRole('button', { name: 'Geef antwoord' }).click();
    await new Wall(sanne.page).card('Geen bereik').getByText('antwoord van Sociaal domein').waitFor();
  });

  test('a question on a board can be read there', async () => {
    const board = await boardToAskFrom(office, 'Lezen zonder netwerk');
    const [sanne, petra] = await Promise.all([office.colleague('sanne'), office.colleague('petra')]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    await new Wall(sanne.page).open('Lezen zonder netwerk');
    await ask(sanne.page, 'Is dit te lezen?');
    // its code is here once one was opened
    const open = await openReceived(petra, 'Is dit te lezen?');
    await open.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => open.count()).toBe(0);
    await petra.goOffline();
    await petra.page.getByRole('link', { name: 'Is dit te lezen?' }).click();
    await open.getByText('Over').waitFor();
    await open.getByText('Lezen zonder netwerk').waitFor();
    await open.getByText('Je ziet wat er op dit bord van de vraag staat.').waitFor();
    await petra.goOnline();
    await open.getByRole('button', { name: 'Beantwoorden' }).waitFor();
  });
});

describe('who may', () => {
  test('who looks on, and a guest, see the question and no button', async () => {
    const board = await boardToAskFrom(office, 'Meekijken');
    const [sanne, lotte, marieke] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('lotte'),
      office.colleague('marieke'),
    ]);
    await Promise.all([sanne.openBoard(board), lotte.openBoard(board)]);
    await new Wall(sanne.page).open('Meekijken');
    await ask(sanne.page, 'Wat vinden jullie?');
    const made = await marieke.context.request.post(`/api/v1/boards/${board}/guest-links`, {
      headers: { 'x-requested-with': 'verbeterbord', origin: office.server.url },
      data: { label: 'De buurt', role: 'participant', days: 7 },
    });
    const guest = await office.colleague('guest', { stranger: true });
    guest.expects(/status of 401/);
    await guest.page.goto(((await made.json()) as { link: string }).link);
    await guest.page.getByRole('heading', { name: /^Je bent te gast op/ }).waitFor();
    await guest.page.keyboard.type('Gerda');
    await guest.page.keyboard.press('Enter');

    for (const { page } of [lotte, guest]) {
      const wall = new Wall(page);
      await wall.card('Meekijken').getByText('gevraagd aan Sociaal domein').waitFor();
      const panel = await wall.open('Meekijken');
      await panel.getByText('Gevraagd aan Sociaal domein. Nog niemand pakte het op.').waitFor();
      if (page === lotte.page) await panel.getByText('Sanne (Team Jeugd) vroeg het aan').waitFor();
      for (const name of ['Opschalen', 'Intrekken', 'Beantwoorden', 'Oppakken', 'Antwoord geven'])
        expect(await panel.getByRole('button', { name }).count()).toBe(0);
    }
    // a guest may work along, and yet ask nothing
    await guest.page.keyboard.press('Escape');
    const stuck = await new Wall(guest.page).open('Meekijken: de actie');
    await stuck.getByRole('button', { name: 'Weer verder' }).waitFor();
    expect(await stuck.getByRole('button', { name: 'Opschalen' }).count()).toBe(0);
  });

  test('where no team is above, the button says so', async () => {
    const karim = await office.colleague('karim');
    await karim.openBoard('sociaal-domein');
    const title = 'Vragen aan het bestuur blijven liggen in het reces';
    const panel = await new Wall(karim.page).open(title);
    expect(await panel.getByRole('button', { name: 'Opschalen' }).isDisabled()).toBe(true);
    await panel.getByText('Boven Sociaal domein hangt geen team.').waitFor();
    await panel.getByRole('button', { name: 'Sluiten' }).click();
    await karim.page.getByRole('button', { name: `Meer over ${title}` }).click();
    const item = karim.page.getByRole('menuitem', { name: /^Opschalen/ });
    expect(await item.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(karim.page, 'a menu without a team above');
  });
});

describe('on other screens', () => {
  test('on a phone of 360 px it is asked and answered by thumb, in both languages', async () => {
    const board = await boardToAskFrom(
      office,
      'Een knelpunt met een titel die op een telefoon over drie regels gaat',
    );
    const title = 'Een knelpunt met een titel die op een telefoon over drie regels gaat';
    const size = [360, 740] as const;
    const [sanne, petra] = await Promise.all([
      office.colleague('sanne', { size, touch: true }),
      office.colleague('petra', { size, touch: true, language: 'en' }),
    ]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    await sanne.page.getByRole('button', { name: 'Wij merken' }).tap();
    await sanne.page.getByRole('link', { name: title }).tap();
    await sanne.page.getByRole('button', { name: 'Opschalen' }).tap();
    await sanne.page.getByLabel('Wat is jullie vraag?').fill('Wie helpt ons hiermee verder?');
    await sanne.page.getByLabel('een besluit').tap();
    await fits(sanne.page);
    await sanne.page.getByRole('button', { name: 'Vraag het' }).tap();

    await petra.page.getByRole('button', { name: 'We notice' }).tap();
    await petra.page.getByRole('link', { name: 'Wie helpt ons hiermee verder?' }).tap();
    const open = petra.page.getByRole('dialog', { name: 'Question from Team Jeugd' });
    await open.getByRole('button', { name: 'Answer', exact: true }).tap();
    await petra.page.keyboard.insertText('Wij, morgen al.');
    await fits(petra.page);
    await expectAccessible(petra.page, 'answering on a phone');
    await open.getByRole('button', { name: 'Send the answer' }).tap();
    await open.getByText('Sociaal domein answered.').waitFor();
    const panel = await new Wall(sanne.page).panel();
    await panel.getByText('Wij, morgen al.').first().waitFor();
    await fits(sanne.page);
    await expectAccessible(sanne.page, 'an answer on a phone');
  });

  test('on the wall of 1920 px what was asked hangs above what the team noticed, those wanted first above', async () => {
    const board = await boardToAskFrom(office, 'Later', 'Eerder');
    const [sanne, petra] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('petra', { size: [1920, 1080], theme: 'dark' }),
    ]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    for (const [title, when] of [
      ['Later', 'Geen dag'],
      ['Eerder', 'Over een week'],
    ] as const) {
      await new Wall(sanne.page).open(title);
      await sanne.page.getByRole('button', { name: 'Opschalen' }).click();
      await sanne.page.getByLabel('Wat is jullie vraag?').fill(`${title} gewenst?`);
      await sanne.page.getByLabel('een besluit').check();
      await sanne.page.getByRole('button', { name: when }).click();
      await sanne.page.getByRole('button', { name: 'Vraag het' }).click();
      await asked(petra.page, `${title} gewenst?`).waitFor();
      await (await new Wall(sanne.page).panel()).getByRole('button', { name: 'Sluiten' }).click();
    }
    const titles = await received(petra.page).getByRole('link').allTextContents();
    expect(titles.indexOf('Eerder gewenst?')).toBeLessThan(titles.indexOf('Later gewenst?'));
    const rail = petra.page.getByRole('region', { name: 'Wij merken' });
    const group = await received(petra.page).boundingBox();
    const own = await rail.getByRole('list', { name: 'Wij merken', exact: true }).boundingBox();
    expect((group?.y ?? 0) + (group?.height ?? 0)).toBeLessThanOrEqual(own?.y ?? 0);
    await expectAccessible(petra.page, 'the wall of the team above');
  });
});

/** Nothing has to be scrolled sideways. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open]')].map(
      (element) => element.scrollWidth - element.clientWidth,
    ),
  );
  expect(wide.every((over) => over <= 0)).toBe(true);
}
