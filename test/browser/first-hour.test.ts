import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { Colleague } from '../support/colleague.ts';
import { IdentityProvider } from '../support/identity-provider.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { startMailServer } from '../support/mail-server.ts';
import {
  administratorLogin,
  administratorPassword,
  colleaguePassword,
} from '../support/real-organisation.ts';
import { startProcess } from '../support/start-process.ts';
import { Wall } from '../support/wall.ts';

/** The first hour of an organisation, through its pages alone: nothing is asked of the server that a page doesn't ask. */

const twenty = Array.from({ length: 20 }, (_, at) => `Punt ${at + 1}`);
const first = 'Punt 1';

// four browsers' pages and three servers: longer where colleagues keep the machine busy
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());

const dialog = (page: Page): Locator => page.getByRole('dialog');
const box = (where: Page | Locator, name: string): Locator => where.getByRole('textbox', { name });
const press = (where: Page | Locator, name: string): Promise<void> =>
  where.getByRole('button', { name, exact: true }).click();
const toast = (page: Page, text: string): Promise<void> =>
  page.getByRole('region', { name: 'Meldingen' }).getByText(text).waitFor();
const saved = (page: Page): Promise<void> =>
  page.getByRole('banner').getByText('Opgeslagen', { exact: true }).waitFor();

/** Somebody behind a browser of their own whom nobody knows yet. What goes wrong in it fails the test. */
async function arrive(url: string, id: string): Promise<Colleague> {
  const colleague = await Colleague.arrive(browser, { url }, id, { stranger: true, calm: true });
  // who is nobody yet is told so
  colleague.expects(/status of 401/);
  onTestFinished(async ({ task }) => {
    const { problems } = colleague;
    if (task.result?.state === 'fail' || problems.length > 0) await keepPicture(colleague, 'the first hour');
    await colleague.leave();
    expect(problems.map((problem) => `${id}: ${problem}`)).toEqual([]);
  });
  return colleague;
}

/** What the browser keeps of boards. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('verbeterbord-')),
  );

async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await box(page, 'Naam van de organisatie').fill('Gemeente Voorbeeld');
  await box(page, 'Kantoren').fill('Stadskantoor\nWijkpost');
  await press(page, 'Verder');
  await box(page, 'Je naam').fill('Ank Beheer');
  await box(page, 'E-mailadres').fill(administratorLogin);
  await box(page, 'Wachtwoord').fill(administratorPassword);
  await press(page, 'Verder');
  await page.getByRole('button', { name: /Leeg beginnen/ }).waitFor();
  await press(page, 'Richt in');
  await page.getByRole('heading', { name: 'Zo begin je' }).waitFor();
}

async function makeTeam(page: Page, name: string, parent: string | null): Promise<void> {
  await press(page, 'Nieuw team');
  await box(dialog(page), 'Naam van het team').fill(name);
  if (parent !== null)
    await dialog(page).getByRole('combobox', { name: 'Hangt onder' }).selectOption({ label: parent });
  await press(dialog(page), 'Team maken');
  await toast(page, `${name} is gemaakt.`);
}

async function signOnWith(page: Page, provider: IdentityProvider): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Inloggen' }).click();
  await page.getByText('Mensen kunnen met het account van het werk inloggen').click();
  await page.getByRole('radio', { name: /^Anders/ }).check();
  await box(page, 'Adres van de aanmelddienst').fill(provider.issuer);
  await box(page, 'Ons kenmerk daar').fill(provider.clientId);
  await page.getByLabel('Geheim (client secret)').fill(provider.clientSecret);
  await box(page, 'Naam op de knop').fill('de gemeente');
  await press(page, 'Probeer de verbinding');
  await page.getByText('De verbinding werkt. Mensen kunnen hiermee inloggen.').waitFor();
  await press(page, 'Bewaren');
  await toast(page, 'Het inloggen is aangepast.');
}

/** By mail to an address, or by a link, which it answers. */
async function invite(page: Page, team: string, role: string, email: string | null): Promise<string> {
  await press(page, 'Uitnodigen');
  if (email === null) await dialog(page).getByRole('radio', { name: 'Met een link' }).check();
  else await box(dialog(page), 'E-mailadres').fill(email);
  await dialog(page).getByRole('combobox', { name: 'Team' }).selectOption({ label: team });
  await dialog(page).getByRole('radio', { name: role }).check();
  await press(dialog(page), 'Uitnodigen');
  if (email !== null) {
    await toast(page, `De uitnodiging is gemaild naar ${email}.`);
    return '';
  }
  const link = await box(dialog(page), 'Link om door te sturen').inputValue();
  await press(dialog(page), 'Klaar');
  return link;
}

test('the first hour: set up, teams, two colleagues, twenty actions, a guest, and somebody who is put out while typing', async () => {
  const [mail, provider] = await Promise.all([
    startMailServer(),
    IdentityProvider.start({
      people: { omar: { name: 'Omar Oost', email: 'omar@gemeente.example', groups: [] } },
    }),
  ]);
  const server = await startProcess({ SMTP_URL: mail.url });
  provider.serve(server.url);
  const [ank, nina, omar] = await Promise.all(['ank', 'nina', 'omar'].map((id) => arrive(server.url, id)));
  if (ank === undefined || nina === undefined || omar === undefined) throw new Error('three people');

  // the administrator: an organisation, two teams under a third, and the sign-on of the work
  await setUp(ank.page, server.setUpLink);
  await ank.page.getByRole('link', { name: 'Maak een team' }).click();
  await makeTeam(ank.page, 'Sociaal domein', null);
  // who sets things up takes part in the first team, or would see no board at all
  await ank.open('/borden');
  await ank.page
    .getByRole('link', { name: /Sociaal domein/ })
    .first()
    .click();
  await saved(ank.page);
  await ank.open('/beheer/teams');
  await makeTeam(ank.page, 'Team Thuis', 'Sociaal domein');
  await makeTeam(ank.page, 'Team Jeugd', 'Sociaal domein');
  await signOnWith(ank.page, provider);

  // a team leader is invited by mail, a colleague by a link
  await ank.page.getByRole('navigation').getByRole('link', { name: 'Uitnodigingen' }).click();
  await invite(ank.page, 'Team Thuis', 'Teamleider', 'nina@gemeente.example');
  const linkForOmar = await invite(ank.page, 'Team Thuis', 'Teamlid', null);
  await expect.poll(() => mail.received.map(({ to }) => to)).toEqual([['nina@gemeente.example']]);
  const linkForNina = /http:\S+\/uitnodiging#\S+/.exec(mail.received[0]?.text ?? '')?.[0] ?? '';

  await nina.page.goto(linkForNina);
  await nina.page.getByText('Je bent uitgenodigd voor Team Thuis, als teamleider.').waitFor();
  await nina.page.getByText('Je meldt je straks aan met nina@gemeente.example.').waitFor();
  await box(nina.page, 'Je naam').fill('Nina Nieuw');
  await box(nina.page, 'Wachtwoord').fill(colleaguePassword);
  await press(nina.page, 'Maak account en doe mee');
  await nina.page
    .getByRole('link', { name: /Team Thuis/ })
    .first()
    .waitFor();

  await omar.page.goto(linkForOmar);
  await omar.page.getByText('Je bent uitgenodigd voor Team Thuis, als teamlid.').waitFor();
  await press(omar.page, 'Inloggen met de gemeente');
  await press(omar.page, 'Omar Oost');
  await omar.page
    .getByRole('link', { name: /Team Thuis/ })
    .first()
    .waitFor();

  // the team says who speaks for it in the team above, whose board is then theirs too
  await nina.page
    .getByRole('link', { name: /Team Thuis/ })
    .first()
    .click();
  await saved(nina.page);
  await press(nina.page, 'Bord: meer');
  await nina.page.getByRole('menuitem', { name: 'Mensen van het team' }).click();
  await nina.page.getByRole('combobox', { name: 'Afgevaardigde' }).selectOption({ label: 'Omar Oost' });
  await press(nina.page, 'Bewaren');
  await toast(nina.page, 'De afvaardiging is bewaard.');
  await omar.open('/borden');
  await omar.page
    .getByRole('link', { name: /Sociaal domein/ })
    .first()
    .click();
  await saved(omar.page);
  const above = new URL(omar.page.url()).pathname;
  await omar.page.keyboard.press('i');
  await omar.page.keyboard.type('Eén loket voor wonen en zorg');
  await omar.page.keyboard.press('Enter');
  await omar.page.keyboard.press('Escape');
  await new Wall(omar.page).title('Eén loket voor wonen en zorg').waitFor();
  await saved(omar.page);

  // a new board, which a colleague looks at while the list is pasted
  await nina.open('/borden');
  await nina.page.getByRole('link', { name: 'Nieuw bord' }).click();
  await box(nina.page, 'Naam van het bord').fill('Wachtlijst korter');
  await press(nina.page, 'Leeg');
  await press(nina.page, 'Maak het bord');
  await saved(nina.page);
  const board = new URL(nina.page.url()).pathname.replace('/bord/', '');
  await omar.openBoard(board);
  await nina.page.getByRole('link', { name: 'Heb je al een lijst? Plak je lijst' }).click();
  const rows = twenty.map((title) => `${title}\t${title === first ? 'Omar Oost' : ''}`);
  await box(nina.page, 'Je lijst').fill(`Wat\tWie\n${rows.join('\n')}`);
  await press(nina.page, 'Laat zien wat het wordt');
  await press(nina.page, 'Neem 20 kaarten over');
  const [ninasWall, omarsWall] = [new Wall(nina.page), new Wall(omar.page)];
  for (const title of twenty) await omarsWall.title(title).waitFor();
  await omarsWall.card(first).getByRole('img', { name: 'Omar Oost' }).waitFor();

  // typed by one, read by the other
  await nina.page.getByRole('link', { name: 'Naar het bord' }).click();
  const ninasNotes = box(await ninasWall.open(first), 'Notities');
  const omarsNotes = box(await omarsWall.open(first), 'Notities');
  await omarsNotes.click();
  const confirmed = 'Bellen met de huisarts.';
  await omar.page.keyboard.type(confirmed);
  await expect.poll(() => ninasNotes.inputValue()).toBe(confirmed);
  await nina.page.keyboard.press('Escape');

  await guestLooksIn(server.url, nina.page, board, above);

  // an account is put out while its owner is typing
  await ank.page.getByRole('navigation').getByRole('link', { name: 'Mensen' }).click();
  await press(ank.page, 'Meer over Omar Oost');
  await ank.page.getByRole('menuitem', { name: 'Uitzetten' }).click();
  await expect.poll(() => kept(omar.page)).not.toEqual([]);
  await ninasWall.open(first);
  omar.mayLoseConnection();
  let typed = 0;
  let isOut = false;
  const typing = (async () => {
    await omarsNotes.press('Control+End');
    while (!isOut) {
      await omar.page.keyboard.type(` ${typed + 1}`);
      typed += 1;
    }
  })();
  onTestFinished(async () => {
    isOut = true;
    await typing;
  });
  await expect.poll(() => ninasNotes.inputValue()).toContain(`${confirmed} 1 2 3`);
  const answered = ank.page.waitForResponse((response) => response.url().endsWith('/deactivate'));
  await press(dialog(ank.page), 'Uitzetten');
  expect((await answered).status()).toBeLessThan(300);
  const before = typed;
  const ended = omar.page.getByText('Wat er van de borden op dit apparaat stond, is eraf gehaald.');
  await ended.waitFor({ timeout: 5_000 });
  await expect.poll(() => typed).toBeGreaterThan(before + 1);
  isOut = true;
  await typing;
  await toast(ank.page, 'Omar Oost is uitgezet en overal afgemeld.');
  await expect.poll(() => kept(omar.page)).toEqual([]);
  expect(new URL(omar.page.url()).pathname).toBe('/inloggen');

  // what was confirmed hangs there, and nothing of after
  await nina.openBoard(board);
  const there = await box(await ninasWall.open(first), 'Notities').inputValue();
  expect(there.startsWith(`${confirmed} 1 2 3`)).toBe(true);
  const words = there.slice(confirmed.length).split(' ').slice(1).map(Number);
  expect(words.length).toBeLessThanOrEqual(before + 1);
  expect(words.slice(0, -1)).toEqual(words.slice(0, -1).map((_, at) => at + 1));
  await nina.page.keyboard.press('Escape');

  // and the account of the work opens nothing any more
  await omar.page.getByRole('link', { name: 'Inloggen met de gemeente' }).click();
  await omar.page.getByText('Je account is hier uitgezet.').waitFor();
});

/** A guest comes by a link of the lead, writes as a guest, and finds nothing else: no page, no board, no people. */
async function guestLooksIn(url: string, lead: Page, board: string, above: string): Promise<void> {
  await press(lead, 'Bord: meer');
  await lead.getByRole('menuitem', { name: 'Delen' }).click();
  await box(dialog(lead), 'Voor wie').fill('De buurt');
  await dialog(lead).getByRole('radio', { name: 'Meewerken' }).check();
  await press(dialog(lead), 'Maak de link');
  const link = await box(dialog(lead), 'Link om door te sturen').inputValue();
  await lead.keyboard.press('Escape');

  const guest = await arrive(url, 'guest');
  const { page } = guest;
  await page.goto(link);
  await page.getByRole('heading', { name: 'Je bent te gast op Wachtlijst korter' }).waitFor();
  await box(page, 'Je naam').fill('Gerda');
  await press(page, 'Naar het bord');
  await new Wall(page).title('Punt 20').waitFor();
  await lead.getByRole('banner').getByRole('img', { name: 'Gerda (gast)' }).waitFor();
  await saved(page);
  await page.keyboard.press('i');
  await page.keyboard.type('Het is donker bij de ingang');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const written = await new Wall(lead).open('Het is donker bij de ingang');
  await written
    .getByText(/Gerda \(gast\)/)
    .first()
    .waitFor();
  await lead.keyboard.press('Escape');

  // the browser asks for a board before it knows who asks
  guest.expects(/status of 404/);
  for (const elsewhere of ['/', '/borden', '/beheer/mensen', above]) {
    await page.goto(elsewhere);
    await page.waitForURL(`${url}/bord/${board}`);
  }
  await saved(page);
  const other = above.replace('/bord/', '');
  const nothing = await page.request.get(`${url}/api/v1/boards/${other.replaceAll(/./g, 'x')}`);
  for (const path of [
    'people',
    'boards',
    'teams',
    'invitations',
    'administration/people',
    `boards/${other}`,
  ]) {
    const answer = await page.request.get(`${url}/api/v1/${path}`);
    expect([path, answer.status(), await answer.text()]).toEqual([path, 404, await nothing.text()]);
  }
}
