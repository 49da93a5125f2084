import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { asker } from '../support/app-server.ts';
import type { Colleague } from '../support/colleague.ts';
import { realOffices, type RealOffice } from '../support/real-office.ts';
import { tokenOf } from '../support/real-organisation.ts';

const openOffice = realOffices();

const paths = [
  'mensen',
  'teams',
  'uitnodigingen',
  'gasten',
  'inloggen',
  'koppelingen',
  'bewaren',
  'logboek',
  'back-up',
] as const;

/** Chooses in the menu of a row. */
async function choose(page: Page, about: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Meer over ${about}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const toast = (page: Page, text: string): Promise<void> =>
  page.getByRole('region', { name: 'Meldingen' }).getByText(text).waitFor();

/** A team with a lead and an action on its board. */
async function teamAtWork(office: RealOffice) {
  const { team, board } = await office.team('Team Jeugd');
  const lead = await office.person('Marieke', { team, role: 'lead' });
  const made = await lead.who.ask('POST', `/api/v1/boards/${board}/actions`, {
    title: 'School bellen',
    owners: [lead.id],
  });
  expect(made.status).toBe(201);
  return { team, board, lead };
}

/** The administrator's browser, with something to see on each page. */
async function furnished(office: RealOffice, width: number): Promise<Colleague> {
  const { board, lead } = await teamAtWork(office);
  await lead.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'De buurt', days: 7 });
  await office.administrator.ask('POST', '/api/v1/invitations', { days: 7 });
  return office.browse(office.administrator, { size: [width, 800], calm: true });
}

async function openSection(ank: Colleague, path: string): Promise<void> {
  await ank.open(`/beheer/${path}`);
  await ank.page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => ank.page.getByText('Bezig met laden …').count()).toBe(0);
}

describe('who looks after the organisation', () => {
  test('finds it under their own name; for anybody else the page isn’t there', async () => {
    const office = await openOffice();
    const { lead } = await teamAtWork(office);
    const ank = await office.browse(office.administrator);
    await ank.open('/');
    await ank.page.getByRole('button', { name: 'Menu van Ank Beheer' }).click();
    await ank.page.getByRole('menuitem', { name: 'Beheer' }).click();
    await ank.page.getByRole('heading', { name: 'Mensen', level: 1 }).waitFor();
    await ank.page.getByRole('link', { name: 'Bewaren' }).click();
    await ank.page.getByRole('heading', { name: 'Bewaren', level: 1 }).waitFor();

    const marieke = await office.browse(lead.who);
    await marieke.open('/beheer/mensen');
    await marieke.page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    await marieke.page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await marieke.page.getByRole('menu').waitFor();
    expect(await marieke.page.getByRole('menuitem', { name: 'Beheer' }).count()).toBe(0);
  });

  test.each([
    ['first', paths.slice(0, 4)],
    ['last', paths.slice(4)],
  ] as const)('has pages that axe finds nothing in: the %s of them', async (_name, some) => {
    const office = await openOffice();
    const ank = await furnished(office, 1440);
    for (const path of some) {
      await openSection(ank, path);
      await expectAccessible(ank.page, path);
    }
  });

  test('has pages that fit a narrow phone, where lists become cards', async () => {
    const office = await openOffice();
    const ank = await furnished(office, 360);
    for (const path of paths) {
      await openSection(ank, path);
      const tooWide = await ank.page.evaluate(() =>
        document.documentElement.scrollWidth <= innerWidth
          ? []
          : [...document.querySelectorAll('main *')]
              .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
              .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`),
      );
      expect({ path, tooWide }).toEqual({ path, tooWide: [] });
    }
    await expectAccessible(ank.page, 'a section on a phone');
  });
});

describe('people', () => {
  test('somebody is added with the keyboard alone, and chooses a password by the link', async () => {
    const office = await openOffice();
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/mensen');
    await page.getByRole('button', { name: 'Iemand toevoegen' }).focus();
    const { keyboard } = page;
    await keyboard.press('Enter');
    await dialog(page).waitFor();
    await keyboard.type('Zoë Jansen');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('jeugdconsulent');
    await keyboard.press('Enter');
    await toast(page, 'Zoë Jansen is toegevoegd.');
    // the focus is where it was
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Iemand toevoegen');
    await page.getByRole('searchbox').fill('zoe');
    await expect.poll(() => page.getByText('1 persoon').count()).toBe(1);

    await choose(page, 'Zoë Jansen', 'Link om een wachtwoord te kiezen');
    await dialog(page).getByRole('button', { name: 'Maak de link' }).click();
    await dialog(page).getByText('Dit is geen e-mailadres.').waitFor();
    await dialog(page).getByRole('textbox', { name: 'E-mailadres' }).fill('zoe@gemeente.example');
    await dialog(page).getByRole('button', { name: 'Maak de link' }).click();
    const link = await dialog(page).getByRole('textbox', { name: 'Link om door te sturen' }).inputValue();
    const answer = await office.server.nobody.ask('POST', '/api/v1/passwords', {
      token: tokenOf(link),
      password: 'paars kajak lantaarn 48 dijk',
    });
    expect(answer.status).toBe(204);
  });

  test('who is switched off while typing is told so within a second, and their work is handed over', async () => {
    const office = await openOffice();
    const { board, team, lead } = await teamAtWork(office);
    const joost = await office.person('Joost', { team, role: 'member' });
    const [{ page }, marieke] = await Promise.all([
      office.browse(office.administrator),
      office.browse(lead.who),
    ]);
    marieke.expects(/status of 40[134]/, /WebSocket/);
    await marieke.openBoard(board);
    await marieke.page.getByRole('link', { name: 'School bellen', exact: true }).click();
    await marieke.page.getByRole('textbox', { name: 'Titel (actie)' }).press('End');
    await marieke.page.keyboard.type(' voor het weekend', { delay: 20 });

    await page.goto('/beheer/mensen');
    await choose(page, 'Marieke', 'Uitzetten');
    await dialog(page).getByRole('button', { name: 'Uitzetten' }).click();
    await toast(page, 'Marieke is uitgezet en overal afgemeld.');
    await marieke.page
      .getByText(/afgemeld|niet meer aangemeld/i)
      .first()
      .waitFor({ timeout: 1_000 });

    await page.getByRole('button', { name: 'Open acties overdragen' }).click();
    await dialog(page).getByRole('combobox').selectOption({ label: 'Joost' });
    await dialog(page).getByRole('button', { name: 'Overdragen' }).click();
    await toast(page, '1 actie staat nu op naam van Joost.');
    const mine = async (): Promise<string> => (await joost.who.ask('GET', '/api/v1/my-actions')).text;
    await expect.poll(mine).toContain('School bellen voor het weekend');

    await page.getByRole('button', { name: 'Wie weg is' }).click();
    await choose(page, 'Marieke', 'Wissen');
    await dialog(page).getByRole('button', { name: 'Voorgoed wissen' }).click();
    await dialog(page).getByText('Dit is niet dezelfde naam.').waitFor();
    await dialog(page).getByRole('textbox').fill('marieke');
    await dialog(page).getByRole('button', { name: 'Voorgoed wissen' }).click();
    await page.getByRole('list').getByText('Oud-medewerker').waitFor();
    expect(await page.getByRole('list').getByText('Marieke').count()).toBe(0);
  });

  test('administration is given and taken back, and never from the last', async () => {
    const office = await openOffice();
    const joost = await office.person('Joost');
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/mensen');
    await choose(page, 'Joost', 'Beheerder maken');
    await toast(page, 'Joost is nu beheerder.');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await toast(page, 'Joost is geen beheerder meer.');
    expect((await joost.who.ask('GET', '/api/v1/administration/people')).status).not.toBe(200);
  });

  test('the last administrator can’t take it from themselves', async () => {
    const office = await openOffice();
    const ank = await office.browse(office.administrator);
    ank.expects(/status of 409/);
    await ank.open('/beheer/mensen');
    await choose(ank.page, 'Ank Beheer', 'Geen beheerder meer');
    await dialog(ank.page).getByRole('button', { name: 'Geen beheerder meer' }).click();
    await dialog(ank.page).getByText('Dit is de laatste beheerder.').waitFor();
    expect((await office.administrator.ask('GET', '/api/v1/tokens')).status).toBe(200);
  });
});

describe('invitations and keys', () => {
  test('an invitation by a link works until it is revoked', async () => {
    const office = await openOffice();
    await office.team('Team Jeugd');
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/uitnodigingen');
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
    await dialog(page).getByRole('radio', { name: 'Met een link' }).check();
    await dialog(page).getByRole('textbox', { name: 'Voor hoeveel mensen' }).fill('nul');
    await dialog(page).getByRole('button', { name: 'Uitnodigen' }).click();
    await dialog(page).getByText('Vul een heel getal in van 1 tot en met 500.').waitFor();
    await dialog(page).getByRole('textbox', { name: 'Voor hoeveel mensen' }).fill('3');
    await dialog(page).getByRole('combobox', { name: 'Team' }).selectOption({ label: 'Team Jeugd' });
    await dialog(page)
      .getByRole('radio', { name: /Kijker/ })
      .check();
    await dialog(page).getByRole('button', { name: 'Uitnodigen' }).click();
    const link = await dialog(page).getByRole('textbox', { name: 'Link om door te sturen' }).inputValue();
    const read = () => office.server.nobody.ask('POST', '/api/v1/invitations/read', { token: tokenOf(link) });
    expect((await read()).text).toContain('Team Jeugd');
    await dialog(page).getByRole('button', { name: 'Klaar' }).click();
    await page.getByText('0 van 3 gebruikt').waitFor();
    await page.getByRole('button', { name: /^Uitnodiging intrekken/ }).click();
    await toast(page, 'De uitnodiging is ingetrokken.');
    expect((await read()).status).toBe(404);
    await page.getByText('Eerdere uitnodigingen (1)').waitFor();
  });

  test('a key for a program is shown once, and does nothing once it is revoked', async () => {
    const office = await openOffice();
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/koppelingen');
    await page.getByRole('button', { name: 'Nieuwe sleutel' }).click();
    await dialog(page).getByRole('textbox', { name: 'Waarvoor' }).fill('Kwartaalcijfers');
    await dialog(page).getByRole('button', { name: 'Maak de sleutel' }).click();
    const key = await dialog(page).getByRole('textbox', { name: 'Sleutel' }).inputValue();
    const me = () =>
      asker(office.server.url, '').ask('GET', '/api/v1/me', undefined, { authorization: `Bearer ${key}` });
    expect((await me()).status).toBe(200);
    await dialog(page).getByRole('button', { name: 'Klaar' }).click();
    await page.getByRole('button', { name: 'Sleutel intrekken: Kwartaalcijfers' }).click();
    await dialog(page).getByRole('button', { name: 'Intrekken' }).click();
    await toast(page, 'De sleutel is ingetrokken.');
    expect((await me()).status).toBe(401);
    expect(await page.content()).not.toContain(key);
  });
});

describe('settings, log and backup', () => {
  test('what is kept for how long is changed, and a wrong number is not sent', async () => {
    const office = await openOffice();
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/bewaren');
    const bin = page.getByRole('textbox', { name: 'Kaarten in de prullenbak (dagen)' });
    await bin.fill('0');
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await expect.poll(() => bin.evaluate((field) => field === document.activeElement)).toBe(true);
    await bin.fill('31');
    await page.getByRole('button', { name: 'Adressen van Microsoft Teams invullen' }).click();
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await toast(page, 'De instellingen zijn bewaard.');
    const { text } = await office.administrator.ask('GET', '/api/v1/settings');
    expect(text).toContain('"bin":31');
    expect(text).toContain('teams.microsoft.com');
  });

  test('a sign-on that can’t be reached is found by the test, before anybody depends on it', async () => {
    const office = await openOffice();
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/inloggen');
    await page.getByRole('checkbox', { name: /account van het werk inloggen/ }).check({ force: true });
    await page.getByRole('textbox', { name: /^Adres van de aanmelddienst/ }).fill('http://login.example');
    await page.getByRole('textbox', { name: /^Ons kenmerk/ }).fill('verbeterbord');
    await page.getByRole('button', { name: 'Probeer de verbinding' }).click();
    await page.getByText('De verbinding werkt nog niet.').waitFor();
    await page.getByText('Het adres moet met https beginnen.').waitFor();
    await page.getByRole('radio', { name: 'Moet' }).check();
    await page.getByRole('checkbox', { name: /account van het werk inloggen/ }).uncheck({ force: true });
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await toast(page, 'Het inloggen is aangepast.');
    const { text } = await office.administrator.ask('GET', '/api/v1/settings/sign-in');
    expect(text).toContain('"secondFactor":"required"');
  });

  test('the log tells what was done, searches, is taken along and is whole', async () => {
    const office = await openOffice();
    const joost = await office.person('Joost');
    await office.administrator.ask('POST', `/api/v1/people/${joost.id}/deactivate`);
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/logboek');
    const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
    await page.getByRole('cell', { name: 'Persoon uitgezet' }).waitFor();
    expect(await rows.count()).toBeGreaterThan(1);
    await page.getByRole('combobox', { name: 'Wat' }).selectOption({ label: 'Persoon uitgezet' });
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('Joost');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Neem mee als bestand (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^logboek-.*\.csv$/);
    await page.getByRole('button', { name: 'Controleer de keten' }).click();
    await page.getByText(/^De keten klopt:/).waitFor();
  });

  test('a backup is made while one looks on', async () => {
    const office = await openOffice();
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/back-up');
    await page.getByText('Er is nog geen back-up gemaakt.').waitFor();
    await page.getByRole('button', { name: 'Maak nu een back-up' }).click();
    await page.getByRole('list', { name: 'Back-up' }).getByText('Gelukt').waitFor({ timeout: 20_000 });
    await page.getByText('door Ank Beheer').waitFor();
    const { text } = await office.administrator.ask('GET', '/api/v1/backups');
    expect(text).toContain('"error":null');
  });
});
