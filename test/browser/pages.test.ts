import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();
const client = resolve(import.meta.dirname, '../../client/dist');

describe('coming in', () => {
  test('choosing a person leads to where one was going', async () => {
    const joost = await office.colleague('joost', { stranger: true });
    joost.expects(/status of 401/);
    await joost.page.goto('/bord/jeugd');
    await joost.page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
    await joost.page.getByRole('searchbox', { name: /^Zoek op naam/ }).fill('joo');
    await joost.page.getByRole('button', { name: /Joost/ }).click();
    await joost.page.getByRole('heading', { name: 'Elk kind groeit veilig op' }).waitFor();
    expect(new URL(joost.page.url()).pathname).toBe('/bord/jeugd');
  });

  test('the overview shows all five boards, mine first, and follows what happens on them', async () => {
    const [marieke, fatima] = await Promise.all([office.colleague('marieke'), office.colleague('fatima')]);
    const { page } = marieke;
    await marieke.open('/borden');
    const rows = page.getByRole('main').getByRole('article');
    await expect.poll(() => rows.count()).toBe(5);
    expect(await rows.first().textContent()).toContain('Team Jeugd');
    await fatima.openBoard('jeugd');
    await fatima.page.getByRole('button', { name: /^Ons oordeel: / }).click();
    await fatima.page
      .getByRole('radio', { name: 'Kwetsbaar' })
      .or(fatima.page.getByRole('button', { name: 'Kwetsbaar' }))
      .first()
      .click();
    await page.getByRole('listitem').filter({ hasText: 'Team Jeugd' }).getByText('Kwetsbaar').waitFor();
  });
});

describe('my actions', () => {
  test('a tick, a note and “ik zit vast” reach the board, and the board reaches my actions', async () => {
    const board = await office.newBoard('Vanuit mijn acties');
    await office.write(
      board,
      hang({ goals: { Intake: { doing: ['Formulier inkorten', 'Bellen met school'], owners: ['sanne'] } } }),
    );
    const [sanne, joost] = await Promise.all([office.colleague('sanne'), office.colleague('joost')]);
    await sanne.open('/');
    await joost.openBoard(board);
    const { page } = sanne;
    const other = new Wall(joost.page);
    const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });

    await row('Formulier inkorten').getByRole('button', { name: 'Klaar: Formulier inkorten' }).click();
    await expect
      .poll(() => other.titles(other.column('Klaar: hielp het?', 'Intake')))
      .toEqual(['Formulier inkorten']);
    await row('Bellen met school').getByRole('button', { name: 'Vast' }).click();
    // one tap is enough: why may follow
    await other.card('Bellen met school').getByText(/^Vast/).waitFor();
    await row('Bellen met school').getByRole('textbox').fill('wacht op de directeur');
    await page.keyboard.press('Control+Enter');
    await other.card('Bellen met school').getByText('Vast: wacht op de directeur').waitFor();
    await row('Bellen met school').getByRole('button', { name: 'Notitie' }).click();
    await row('Bellen met school').getByRole('textbox').fill('Hij belt morgen terug');
    await page.keyboard.press('Control+Enter');
    const panel = await other.open('Bellen met school');
    await panel.getByText('Hij belt morgen terug').waitFor();
    await panel.getByRole('button', { name: 'Weer verder' }).click();
    await row('Bellen met school').getByRole('button', { name: 'Vast', exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: /^Deze ronde/ }).count()).toBe(1);
  });
});

describe('what one chooses for oneself', () => {
  test('English and back again, on the page and for the screen reader; it is remembered', async () => {
    const marieke = await office.colleague('marieke');
    await marieke.openBoard('jeugd');
    const { page } = marieke;
    await page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    const dutch = /\b(Te doen|Bezig|Wij merken|Ons succes|alles|Ronde|Borden|Mijn acties)\b/;
    const chrome = async () =>
      (await page.getByRole('heading', { level: 2 }).allTextContents()).concat(
        await page.getByRole('banner').innerText(),
      );
    await expect.poll(async () => (await chrome()).filter((text) => dutch.test(text))).toEqual([]);
    await page.reload();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await page
      .getByRole('button', { name: /Marieke/ })
      .last()
      .click();
    await page.getByRole('menuitemradio', { name: 'Nederlands' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl');
  });

  test('dark, light, or as the device is: at once and before the first paint after a reload', async () => {
    const marieke = await office.colleague('marieke', { theme: 'dark' });
    await marieke.open('/borden');
    const { page } = marieke;
    const lightness = () =>
      page.evaluate(() => {
        const [red = 0, green = 0, blue = 0] = getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [0];
        return red + green + blue > 382 ? 'light' : 'dark';
      });
    expect(await lightness()).toBe('dark');
    await page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await page.getByRole('menuitemradio', { name: 'Licht' }).click();
    await expect.poll(lightness).toBe('light');
    await page.reload();
    await page.getByRole('main').waitFor();
    expect(await lightness()).toBe('light');
  });

  test('less motion: nothing moves, nothing takes time', async () => {
    const marieke = await office.colleague('marieke', { calm: true });
    await marieke.openBoard('jeugd');
    const { page } = marieke;
    await new Wall(page).open('Aanmeldformulier terug naar één bladzijde');
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        const seconds = `${style.transitionDuration},${style.animationDuration}`
          .split(',')
          .map((part) => Number.parseFloat(part) * (part.includes('ms') ? 0.001 : 1));
        return Math.max(...seconds) > 0.01 ? [element.getAttribute('class')] : [];
      }),
    );
    expect([...new Set(moving)]).toEqual([]);
  });
});

test('a new version is told once it is on the device, and taken when one says so', async () => {
  const marieke = await office.colleague('marieke', { offlineShell: true });
  marieke.mayLoseConnection();
  await marieke.openBoard('jeugd');
  await marieke.waitForOfflineShell();
  const folder = mkdtempSync(join(tmpdir(), 'verbeterbord-client-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // the packed copies beside the files would be served instead of what is changed here
  cpSync(client, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  for (const name of ['index.html', 'sw.js']) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(
      join(folder, name),
      name === 'sw.js' ? `${text}\n// newer\n` : text.replace('<title>', '<title>Nieuwer '),
    );
  }
  await office.server.kill();
  office.server.clientDir = folder;
  await office.server.restart();
  const { page } = marieke;
  // as a tab that comes back into sight
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Er is een nieuwe versie van Verbeterbord.').waitFor();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Nu vernieuwen' }).click();
  await reloaded;
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  expect(await page.getByText('Er is een nieuwe versie van Verbeterbord.').count()).toBe(0);
});
