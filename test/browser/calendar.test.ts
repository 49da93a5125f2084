import { cycleOn } from '@verbeterbord/shared/domain/cycle.ts';
import { addDays, dayOf } from '@verbeterbord/shared/time.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';

const office = openOffice();

const page = '/team/sociaal-domein';
const rows = (on: Page) =>
  on.getByRole('list', { name: 'Deze ronde en wat er komt' }).first().getByRole('listitem');
const bar = (on: Page) => on.getByRole('region', { name: 'Ronde' });

/** On the page of the Team van teams, with its calendar there. */
async function atCalendar(colleague: Colleague): Promise<Page> {
  await colleague.open(page);
  await rows(colleague.page).first().waitFor();
  return colleague.page;
}

describe('the calendar of cycles', () => {
  test('a lead makes this cycle longer, and the bar of a board that somebody has open follows; taken back, it follows again', async () => {
    const [petra, joost] = await Promise.all([office.colleague('petra'), office.colleague('joost')]);
    await joost.openBoard('jeugd');
    const before = await bar(joost.page)
      .getByText(/nog \d+ dag|laatste dag/)
      .innerText();
    // the live events come some time after the board
    await joost.page
      .waitForEvent('websocket', (socket) => socket.url().includes('/live'))
      .catch(() => undefined);
    const lead = await atCalendar(petra);
    await lead.getByRole('button', { name: 'Verleng deze ronde' }).click();
    const dialog = lead.getByRole('dialog');
    await dialog.getByText('Dan wordt het zo').waitFor();
    await expectAccessible(lead, 'making a cycle longer');
    await dialog.getByRole('button', { name: 'Zo laten duren' }).click();
    await rows(lead).first().getByText('3 weken').waitFor();
    await expect.poll(() => bar(joost.page).innerText()).not.toContain(before);
    await lead.getByRole('button', { name: 'Ongedaan maken' }).click();
    await rows(lead).first().getByText('2 weken').waitFor();
    await expect.poll(() => bar(joost.page).innerText()).toContain(before);
  });

  test('by the keyboard: a holiday is skipped, stands between the cycles, and is taken back', async () => {
    const petra = await office.colleague('petra');
    const lead = await atCalendar(petra);
    const second = await rows(lead).nth(1).innerText();
    await lead.getByRole('button', { name: 'Sla een vakantie over' }).focus();
    await lead.keyboard.press('Enter');
    const dialog = lead.getByRole('dialog');
    await dialog.getByRole('listitem').filter({ hasText: 'Vakantie' }).waitFor();
    await dialog.getByRole('button', { name: 'Vakantie overslaan' }).focus();
    await lead.keyboard.press('Enter');
    await rows(lead).nth(1).getByText('Vakantie').waitFor();
    await expectAccessible(lead, 'the calendar with a holiday');
    await lead.getByRole('button', { name: /^Terugnemen: Vakantie van/ }).focus();
    await lead.keyboard.press('Enter');
    await expect.poll(() => rows(lead).nth(1).innerText()).toBe(second);
  });

  test('what can’t be is said before it is done', async () => {
    const petra = await office.colleague('petra');
    petra.expects(/status of 422/);
    const lead = await atCalendar(petra);
    await lead.getByRole('button', { name: 'Andere lengte vanaf een dag' }).click();
    const dialog = lead.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Vanaf' }).fill('gisteren');
    await dialog.getByRole('textbox', { name: 'Vanaf' }).press('Tab');
    await dialog.getByText('Kies een dag vanaf morgen.').waitFor();
    await dialog.getByRole('button', { name: 'Zo doorgaan' }).click();
    await dialog.getByRole('alert').getByText('Kies een dag vanaf morgen.').waitFor();
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    expect(await rows(lead).nth(1).innerText()).toContain('2 weken');
  });

  test('a team below reads it and can’t change it; at 320 px nothing sticks out', async () => {
    const [marieke, petra] = await Promise.all([
      office.colleague('marieke', { size: [320, 640], touch: true }),
      office.colleague('petra', { size: [320, 640], touch: true }),
    ]);
    await marieke.open('/team/jeugd');
    await rows(marieke.page).first().waitFor();
    await marieke.page
      .getByText('Dit team werkt in de ronden van Sociaal domein.', { exact: false })
      .waitFor();
    expect(await marieke.page.getByRole('button', { name: 'Verleng deze ronde' }).count()).toBe(0);
    const lead = await atCalendar(petra);
    for (const narrow of [marieke.page, lead])
      expect(
        await narrow.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
  });

  test('in a holiday a board says until when, and the menu leads to closing, choosing and history', async () => {
    const joost = await office.colleague('joost');
    const { page: tab } = joost;
    await tab.clock.install();
    const response = await tab.request.get('/api/v1/boards/jeugd/about');
    const { calendar } = (await response.json()) as { calendar: Parameters<typeof cycleOn>[0] };
    const { end } = cycleOn(calendar, dayOf(Date.now()));
    const made = await (
      await office.colleague('petra')
    ).page.request.post('/api/v1/teams/sociaal-domein/calendar/changes', {
      data: { kind: 'pause', from: addDays(end, 1), until: addDays(end, 14) },
    });
    expect(made.status()).toBe(201);
    // three days into the holiday, with this cycle open still
    await tab.clock.setFixedTime(`${addDays(end, 3)}T10:00:00Z`);
    await joost.openBoard('jeugd');
    await bar(tab).getByText('voorbij', { exact: true }).waitFor();
    await bar(tab)
      .getByRole('link', { name: /^Sluit ronde \d+ af$/ })
      .waitFor();
    await expectAccessible(tab, 'a board with a cycle that is over');
    await tab.getByRole('button', { name: 'Bord: meer' }).click();
    for (const name of ['Samen acties kiezen', 'Ronde afsluiten', 'Geschiedenis'])
      await tab.getByRole('menuitem', { name }).waitFor();
  });
});
