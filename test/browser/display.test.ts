import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { card, code, live, readCode, WallScreens } from '../support/wall-screens.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });
const screens = new WallScreens(office);

const parts = (page: Page) => page.getByRole('img', { name: /^Deel \d+ van \d+$/ });
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('pairing', () => {
  test('a lead types the code that a tv shows: the tv shows the board, follows what colleagues do, and revoked it shows a code again within a second', async () => {
    const id = await screens.board('Op de gang', { Intake: { todo: ['Bellen', 'Schrijven'] } });
    const wall = await screens.unpaired();
    const first = await readCode(wall.page);
    expect(first).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    await expectAccessible(wall.page, 'a screen with its code');

    // all by keyboard, from the board itself
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(id);
    const { page } = marieke;
    await page.getByRole('button', { name: 'Bord: meer' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Delen', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delen' });
    await dialog.getByText('Dit bord staat op geen enkel scherm.').waitFor();
    await dialog.getByRole('button', { name: 'Scherm koppelen' }).press('Enter');
    const form = dialog.getByRole('form', { name: 'Scherm koppelen' });
    await form.getByRole('textbox', { name: 'Code op het scherm' }).focus();
    await page.keyboard.press('Enter');
    await form.getByText('Vul dit in.').first().waitFor();
    await form.getByRole('textbox', { name: 'Code op het scherm' }).focus();
    await page.keyboard.type(`${first.slice(0, 4).toLowerCase()}-${first.slice(4).toLowerCase()}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gang tweede verdieping');
    expect(await form.getByRole('checkbox', { name: 'Op de gang' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByText('Laat zien: Op de gang').waitFor();
    await expectAccessible(page, 'sharing, with a screen');

    // the tv, by itself
    await card(wall.page, 'Bellen').waitFor();
    await wall.page.getByRole('heading', { name: 'Ambitie van Op de gang', level: 1 }).waitFor();
    await live(wall.page).waitFor();
    await expectAccessible(wall.page, 'a screen with its board');
    await page.keyboard.press('Escape');

    // who works on it is seen on it, and it is not somebody who looks on
    expect(
      await page
        .getByRole('banner')
        .getByRole('img', { name: /Gang tweede/ })
        .count(),
    ).toBe(0);
    await new Wall(page).choose('Bellen', 'Verplaatsen naar …');
    await page.getByRole('dialog').getByRole('combobox', { name: 'Kolom' }).selectOption('Bezig');
    await page.getByRole('dialog').getByRole('button', { name: 'Verplaats' }).click();
    await wall.page.locator('[data-place="2"]').filter({ hasText: 'Bellen' }).waitFor();

    // revoked: a code, at once
    wall.mayLoseConnection();
    await page.getByRole('button', { name: 'Bord: meer' }).click();
    await page.getByRole('menuitem', { name: 'Delen', exact: true }).click();
    await dialog.getByRole('button', { name: 'Scherm losmaken: Gang tweede verdieping' }).click();
    await dialog.getByText('Het scherm laat dan meteen weer een code zien.').waitFor();
    const revoked = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await dialog.getByRole('button', { name: 'Ja, losmaken' }).click();
    await revoked;
    await code(wall.page).waitFor({ timeout: 1_000 });
    await wall.page.getByText('Dit scherm is losgekoppeld.').waitFor();
    expect(await readCode(wall.page)).not.toBe(first);
    expect(await card(wall.page, 'Schrijven').count()).toBe(0);
    await dialog.getByText('Dit bord staat op geen enkel scherm.').waitFor();
    // nothing of the board stays on the tv
    await expect
      .poll(() =>
        wall.page.evaluate(async () =>
          (await indexedDB.databases()).filter(({ name }) => name?.startsWith('verbeterbord-')),
        ),
      )
      .toEqual([]);
  });

  test('who scans the square signs in first, and finds the code filled in', async () => {
    const wall = await screens.unpaired();
    const shown = await readCode(wall.page);
    const phone = await office.colleague('marieke', { stranger: true, size: [360, 740], touch: true });
    phone.expects(/status of 401/);
    const { page } = phone;
    await page.goto(`/scherm/koppelen#${shown}`);
    await page.getByRole('button', { name: /Marieke/ }).click();
    const field = page.getByRole('textbox', { name: 'Code op het scherm' });
    await expect.poll(() => field.inputValue()).toBe(shown);
    // the code doesn't stay in the address
    expect(new URL(page.url()).hash).toBe('');
    expect(await sideways(page)).toBe(0);
    await expectAccessible(page, 'pairing on a phone');
    await page.getByRole('textbox', { name: 'Waar hangt het scherm?' }).fill('Kantine');
    await page.getByRole('button', { name: 'Koppel het scherm' }).click();
    await page.getByText('Kies een bord.').waitFor();
    await page.getByRole('checkbox', { name: 'Team Jeugd' }).check();
    await page.getByRole('button', { name: 'Koppel het scherm' }).click();
    await page.getByRole('heading', { name: 'Het scherm is gekoppeld' }).waitFor();
    await card(wall.page, 'Wachtlijst nalopen met het CJG').waitFor();
  });

  test('a wrong code is refused in words, and a colleague who leads no team is told whom to ask', async () => {
    const marieke = await office.colleague('marieke');
    marieke.expects(/status of 4\d\d/);
    await marieke.open('/scherm/koppelen');
    const { page } = marieke;
    await page.getByRole('textbox', { name: 'Code op het scherm' }).fill('2222-2222');
    await page.getByRole('textbox', { name: 'Waar hangt het scherm?' }).fill('Kantine');
    await page.getByRole('checkbox', { name: 'Team Jeugd' }).check();
    await page.getByRole('button', { name: 'Koppel het scherm' }).click();
    await page.getByText(/Deze code klopt niet, of is verlopen/).waitFor();
    const joost = await office.colleague('joost');
    await joost.open('/scherm/koppelen');
    await joost.page.getByText(/Vraag je teamleider/).waitFor();
    await expectAccessible(joost.page, 'pairing, for who may not');
  });

  test('where somebody is signed in there is no code, and what they have isn’t lost', async () => {
    const marieke = await office.colleague('marieke');
    await marieke.open('/scherm');
    const { page } = marieke;
    await page.getByText(/hier is Marieke .* aangemeld|hier is Marieke aangemeld/).waitFor();
    expect(await code(page).count()).toBe(0);
    await expectAccessible(page, 'a screen where somebody is signed in');
    marieke.expects(/status of 401/);
    await page.getByRole('button', { name: 'Meld af en toon een code' }).click();
    await code(page).waitFor();
  });
});

describe('a screen on the wall', () => {
  test('has nothing to press, to write in or to focus, and nothing scrolls', async () => {
    const { wall } = await screens.paired(['jeugd'], 60);
    const { page } = wall;
    await card(page, 'Wachtlijst nalopen met het CJG').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    const focusable =
      'a[href], button:not([hidden]), input, textarea, select, [tabindex]:not([tabindex="-1"])';
    expect(
      await page.locator(focusable).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length),
    ).toBe(0);
    await page.mouse.click(480, 420);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('dialog').count()).toBe(0);
    const over = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return [scrollHeight - clientHeight, scrollWidth - clientWidth];
    });
    expect(over).toEqual([0, 0]);
    // and it goes nowhere else
    await page.goto('/borden');
    await page.waitForURL(`${office.server.url}/scherm`);
    await card(page, 'Wachtlijst nalopen met het CJG').waitFor();
  });

  test.each([
    [1920, 1080, 25],
    [1280, 720, 16.5],
  ])(
    'at %i × %i its letters can be read from three metres, and no card is cut off',
    async (width, height, least) => {
      const { wall } = await screens.paired(['jeugd', 'sociaal-domein'].slice(0, 1), 60, {
        size: [width, height],
      });
      const { page } = wall;
      await card(page, 'Wachtlijst nalopen met het CJG').waitFor();
      await page.evaluate(() => document.fonts.ready);
      const seen = await page.evaluate(() => {
        const shown = [...document.querySelectorAll<HTMLElement>('[data-card]')].filter((each) =>
          each.checkVisibility(),
        );
        return {
          smallest: Math.min(
            ...shown.map((each) =>
              Number.parseFloat(getComputedStyle(each.querySelector('h3, h4, h1') ?? each).fontSize),
            ),
          ),
          below: Math.max(...shown.map((each) => each.getBoundingClientRect().bottom)),
          right: Math.max(...shown.map((each) => each.getBoundingClientRect().right)),
        };
      });
      expect(seen.smallest).toBeGreaterThanOrEqual(least);
      expect(seen.below).toBeLessThanOrEqual(height);
      expect(seen.right).toBeLessThanOrEqual(width);
    },
  );

  test('taller than the screen it moves on by whole goals, and then to the next board', async () => {
    const tall = await screens.board('Hoog', {
      'Eerste doel': { todo: ['Kaart een', 'Kaart twee', 'Kaart drie'] },
      'Tweede doel': { doing: ['Kaart vier', 'Kaart vijf', 'Kaart zes'] },
    });
    const other = await screens.board('Laag', { 'Enig doel': { done: ['Kaart zeven'] } });
    const { wall } = await screens.paired([tall, other], 10);
    const { page } = wall;
    const visible = (text: string) => page.getByText(text, { exact: true }).and(page.locator(':visible'));
    await visible('Kaart een').waitFor();
    await expect.poll(() => parts(page).getAttribute('aria-label')).toBe('Deel 1 van 2');
    expect(await visible('Kaart vier').count()).toBe(0);
    await visible('Kaart vier').waitFor({ timeout: 15_000 });
    expect(await visible('Kaart een').count()).toBe(0);
    // nobody's hand is on the mouse of a wall
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
    await visible('Kaart zeven').waitFor({ timeout: 25_000 });
    await page.getByText('bord 2 van 2').waitFor();
  });

  test('told to stay it stays, and says that there is more', async () => {
    const titles = ['een', 'twee', 'drie', 'vier'];
    const id = await screens.board('Blijft', {
      'Eerste doel': { todo: titles.map((title) => `A ${title}`) },
      'Tweede doel': { todo: titles.map((title) => `B ${title}`) },
    });
    const { wall, id: display } = await screens.paired([id], null);
    const { page } = wall;
    await page.getByText('Er is nog 1 doel op dit bord').waitFor();
    expect(await parts(page).count()).toBe(0);
    // what a lead sets otherwise, it follows
    await screens.ask('PATCH', `/displays/${display}`, { every: 60 });
    await parts(page).waitFor();
  });

  test('a card that a colleague writes gets its place, and what no longer fits goes to a next part', async () => {
    const id = await screens.board('Groeit', { 'Enig doel': { todo: ['Eerste'] } });
    const { wall } = await screens.paired([id], 300);
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(id);
    await new Wall(marieke.page).writeActions(
      'Enig doel',
      ...Array.from({ length: 7 }, (_, at) => `Kaart ${at + 1}`),
    );
    await parts(wall.page).waitFor();
    const below = await wall.page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('[data-card]')]
          .filter((each) => each.checkVisibility())
          .map((each) => each.getBoundingClientRect().bottom),
      ),
    );
    expect(below).toBeLessThan(1080);
  });
});

test('the administrator sees every screen, and ends one', async () => {
  const { wall } = await screens.paired(['jeugd'], null);
  const karim = await office.colleague('karim');
  await karim.open('/beheer/schermen');
  const { page } = karim;
  const row = page.getByRole('listitem').filter({ hasText: 'Gang tweede verdieping' }).first();
  await row.getByText(/Team Jeugd/).waitFor();
  await expectAccessible(page, 'screens, in administration');
  wall.mayLoseConnection();
  const all = page.getByRole('button', { name: 'Scherm losmaken: Gang tweede verdieping' });
  for (let left = await all.count(); left > 0; left -= 1) {
    await all.first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Losmaken' }).click();
    await expect.poll(() => all.count()).toBe(left - 1);
  }
  await code(wall.page).waitFor();
});
