import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { realOffices, type RealOffice } from '../support/real-office.ts';

const openOffice = realOffices();

const dialog = (page: Page): Locator => page.getByRole('dialog');
const toast = (page: Page, text: string): Promise<void> =>
  page.getByRole('region', { name: 'Meldingen' }).getByText(text).waitFor();
const handle = (page: Page, team: string): Locator => page.getByRole('button', { name: `Versleep ${team}` });
const row = (page: Page, team: string): Locator =>
  page.getByRole('list', { name: 'Teams' }).getByRole('listitem').filter({ hasText: team });

/** Two trees: Sociaal domein with Jeugd, and Ruimte. */
async function trees(office: RealOffice) {
  const social = await office.team('Sociaal domein');
  const youth = await office.team('Jeugd', social.team);
  const space = await office.team('Ruimte');
  return { social, youth, space };
}

async function parentOf(office: RealOffice, team: string): Promise<string | null> {
  const { body } = await office.administrator.ask('GET', '/api/v1/teams');
  const { teams } = body as { teams: { id: string; parent: string | null }[] };
  return teams.find(({ id }) => id === team)?.parent ?? null;
}

describe('the tree of teams', () => {
  test('a team is dragged under another with the mouse, and put back', async () => {
    const office = await openOffice();
    const { social, youth, space } = await trees(office);
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/teams');
    await handle(page, 'Jeugd').hover();
    await page.mouse.down();
    await row(page, 'Ruimte').hover();
    await page.mouse.up();
    await toast(page, 'Jeugd hangt nu onder Ruimte.');
    expect(await parentOf(office, youth.team)).toBe(space.team);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => parentOf(office, youth.team)).toBe(social.team);
  });

  test('with a finger too, to the top', async () => {
    const office = await openOffice();
    const { youth } = await trees(office);
    const { page, context } = await office.browse(office.administrator, { size: [390, 844], touch: true });
    await page.goto('/beheer/teams');
    const box = await handle(page, 'Jeugd').boundingBox();
    if (box === null) throw new Error('no handle');
    const touch = await context.newCDPSession(page);
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ ...point, y: point.y + 20 }],
    });
    const top = await page.getByText('Hier neerzetten: bovenaan').boundingBox();
    if (top === null) throw new Error('no place at the top');
    const there = { x: top.x + 60, y: top.y + top.height / 2 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [there] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await toast(page, 'Jeugd hangt nu bovenaan.');
    expect(await parentOf(office, youth.team)).toBeNull();
  });

  test('with the keyboard: lifted, led and hung; Escape leaves it where it was', async () => {
    const office = await openOffice();
    const { social, youth, space } = await trees(office);
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/teams');
    await handle(page, 'Jeugd').focus();
    for (const key of ['Space', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
    expect(await handle(page, 'Jeugd').getAttribute('aria-pressed')).toBe('false');
    expect(await parentOf(office, youth.team)).toBe(social.team);
    // the top comes first, then the other tree
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await toast(page, 'Jeugd hangt nu onder Ruimte.');
    expect(await parentOf(office, youth.team)).toBe(space.team);
    await expectAccessible(page, 'the tree');
  });

  test('in words: a new team with its board, moved, renamed and ended', async () => {
    const office = await openOffice();
    const { social } = await trees(office);
    const { page } = await office.browse(office.administrator);
    await page.goto('/beheer/teams');
    await page.getByRole('button', { name: 'Nieuw team' }).click();
    await dialog(page).getByRole('textbox', { name: 'Naam van het team' }).fill('Schulden');
    await expectAccessible(page, 'a new team');
    await dialog(page).getByRole('button', { name: 'Team maken' }).click();
    await toast(page, 'Schulden is gemaakt.');
    const choose = async (item: string): Promise<void> => {
      await page.getByRole('button', { name: /^Meer over Schulden/ }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose('Verplaatsen naar …');
    await dialog(page).getByRole('combobox').selectOption(social.team);
    await dialog(page).getByRole('button', { name: 'Verplaatsen' }).click();
    await toast(page, 'Schulden hangt nu onder Sociaal domein.');
    await choose('Naam wijzigen');
    await dialog(page).getByRole('textbox').fill('Schulden en inkomen');
    await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
    await toast(page, 'Het team heet nu Schulden en inkomen.');
    await choose('Team opheffen');
    await dialog(page).getByRole('button', { name: 'Opheffen' }).click();
    await toast(page, 'Schulden en inkomen is opgeheven.');
    expect(await row(page, 'Schulden').count()).toBe(0);
  });

  test('a team with teams below it isn’t ended', async () => {
    const office = await openOffice();
    await trees(office);
    const ank = await office.browse(office.administrator);
    ank.expects(/status of 409/);
    await ank.open('/beheer/teams');
    await ank.page.getByRole('button', { name: 'Meer over Sociaal domein' }).click();
    await ank.page.getByRole('menuitem', { name: 'Team opheffen' }).click();
    await dialog(ank.page).getByRole('button', { name: 'Opheffen' }).click();
    await dialog(ank.page).getByText('Onder dit team hangen nog andere teams.').waitFor();
    expect((await office.administrator.ask('GET', '/api/v1/teams')).text).toContain('Sociaal domein');
  });
});

describe('a lead', () => {
  test('comes from the board to the team, adds a colleague and says who speaks for it', async () => {
    const office = await openOffice();
    const { social, youth } = await trees(office);
    const lead = await office.person('Marieke', { team: youth.team, role: 'lead' });
    const joost = await office.person('Joost');
    const [{ page }, theirs] = await Promise.all([office.browse(lead.who), office.browse(joost.who)]);
    await page.goto(`/bord/${youth.board}`);
    await page.getByRole('button', { name: 'Bord: meer' }).click();
    await page.getByRole('menuitem', { name: 'Mensen van het team' }).click();
    await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
    await dialog(page).getByRole('combobox', { name: 'Wie' }).selectOption({ label: 'Joost' });
    await dialog(page).getByRole('button', { name: 'Toevoegen' }).click();
    await toast(page, 'Joost zit nu in het team.');
    // and Joost is in
    await theirs.openBoard(youth.board);

    await page.getByRole('combobox', { name: 'Afgevaardigde' }).selectOption({ label: 'Joost' });
    await page.getByRole('combobox', { name: 'Vervanger' }).selectOption({ label: 'Joost' });
    await page.getByText('Kies voor de vervanger iemand anders.').waitFor();
    await page.getByRole('combobox', { name: 'Vervanger' }).selectOption({ label: 'Marieke' });
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await toast(page, 'De afvaardiging is bewaard.');
    // and Joost works along there
    const role = (): Promise<unknown> =>
      theirs.page.evaluate(async (board) => {
        const answer = await fetch(`/api/v1/boards/${board}/about`);
        return ((await answer.json()) as { role?: string }).role;
      }, social.board);
    expect(await role()).toBe('delegate');
    await expectAccessible(page, 'the team');

    await page.getByRole('button', { name: 'Meer over Joost' }).click();
    await page.getByRole('menuitem', { name: 'Uit het team halen' }).click();
    await toast(page, 'Joost zit niet meer in het team.');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'Meer over Joost' }).waitFor();
  });

  test('shares the board with a guest, whose board closes at once when the link is revoked', async () => {
    const office = await openOffice();
    const { youth } = await trees(office);
    const lead = await office.person('Marieke', { team: youth.team, role: 'lead' });
    const [{ page }, guest] = await Promise.all([office.browse(lead.who), office.browse(null)]);
    await page.goto(`/bord/${youth.board}`);
    await page.getByRole('button', { name: 'Bord: meer' }).click();
    await page.getByRole('menuitem', { name: 'Delen' }).click();
    await dialog(page).getByRole('textbox', { name: 'Voor wie' }).fill('De buurt');
    await dialog(page).getByRole('button', { name: 'Maak de link' }).click();
    const link = await dialog(page).getByRole('textbox', { name: 'Link om door te sturen' }).inputValue();
    await expectAccessible(page, 'sharing');

    guest.expects(/status of 40[134]/, /WebSocket/);
    await guest.page.goto(link);
    await guest.page.getByRole('textbox', { name: 'Je naam' }).fill('Sam');
    await guest.page.getByRole('button', { name: 'Naar het bord' }).click();
    await guest.page.getByText('Opgeslagen').first().waitFor();

    await dialog(page).getByRole('button', { name: 'Link intrekken: De buurt' }).click();
    await dialog(page).getByRole('button', { name: 'Ja, intrekken' }).click();
    await guest.page.getByText('Je bezoek als gast is voorbij.').waitFor({ timeout: 2_000 });
    await toast(page, 'De link is ingetrokken.');
    await dialog(page).getByText('Er is nog geen link naar dit bord.').waitFor();
  });

  test('gives the board another name, which everybody who looks at it reads at once', async () => {
    const office = await openOffice();
    const { youth } = await trees(office);
    const lead = await office.person('Marieke', { team: youth.team, role: 'lead' });
    const joost = await office.person('Joost', { team: youth.team, role: 'member' });
    const [{ page }, theirs] = await Promise.all([office.browse(lead.who), office.browse(joost.who)]);
    await theirs.openBoard(youth.board);
    await page.goto(`/bord/${youth.board}`);
    await page.getByRole('button', { name: 'Bord: meer' }).click();
    await page.getByRole('menuitem', { name: 'Instellingen' }).click();
    await dialog(page).getByRole('textbox', { name: 'Naam van het bord' }).fill('Jeugd en gezin');
    await dialog(page).getByRole('radio', { name: 'Alleen het team' }).check();
    await expectAccessible(page, 'board settings');
    await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
    await toast(page, 'De instellingen van het bord zijn bewaard.');
    await theirs.page.getByRole('banner').getByText('Jeugd en gezin').first().waitFor();
    await theirs.page.getByRole('button', { name: 'Bord: meer' }).click();
    await theirs.page.getByRole('menu').waitFor();
    expect(await theirs.page.getByRole('menuitem', { name: 'Delen' }).count()).toBe(0);
  });

  test('keeps records for a shorter time after reading what goes by it, which a member isn’t offered', async () => {
    const office = await openOffice();
    const { youth } = await trees(office);
    const lead = await office.person('Marieke', { team: youth.team, role: 'lead' });
    const joost = await office.person('Joost', { team: youth.team, role: 'member' });
    const [{ page }, theirs] = await Promise.all([
      office.browse(lead.who, { size: [320, 640], touch: true }),
      office.browse(joost.who),
    ]);
    const yearsKept = async (): Promise<number> => {
      const { body } = await lead.who.ask('GET', `/api/v1/boards/${youth.board}/about`);
      return (body as { recordYears: number }).recordYears;
    };
    const openSettings = async (): Promise<Locator> => {
      await page.getByRole('button', { name: 'Bord: meer' }).click();
      await page.getByRole('menuitem', { name: 'Instellingen' }).click();
      return dialog(page).getByRole('combobox', { name: 'Verslagen van rondes bewaren' });
    };
    await page.goto(`/bord/${youth.board}`);
    const term = await openSettings();
    const told = dialog(page).getByRole('status');
    expect(await term.inputValue()).toBe('5');
    expect(await term.locator('option').allInnerTexts()).toEqual(
      [1, 2, 3, 5, 7, 10, 20].map((years) => `${years} jaar`),
    );
    // a longer term takes nothing away
    await term.selectOption({ label: '7 jaar' });
    expect(await told.innerText()).toBe('');
    await term.selectOption({ label: '3 jaar' });
    await told.getByText(/langer dan 3 jaar geleden .* na 30 dagen vernietigd/).waitFor();
    expect(await yearsKept()).toBe(5);
    await expectAccessible(page, 'board settings, a shorter term for records');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
    await toast(page, 'De instellingen van het bord zijn bewaard.');
    expect(await yearsKept()).toBe(3);

    // another term, which a program set, can be read too, and stays when nobody chooses
    await lead.who.ask('PATCH', `/api/v1/boards/${youth.board}`, { recordYears: 4 });
    await page.reload();
    const again = await openSettings();
    await expect.poll(() => again.inputValue()).toBe('4');
    await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await yearsKept()).toBe(4);

    await theirs.openBoard(youth.board);
    await theirs.page.getByRole('button', { name: 'Bord: meer' }).click();
    await theirs.page.getByRole('menu').waitFor();
    expect(await theirs.page.getByRole('menuitem', { name: 'Instellingen' }).count()).toBe(0);
  });
});
