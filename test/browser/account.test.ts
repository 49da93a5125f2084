import { createHmac } from 'node:crypto';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import type { Colleague } from '../support/colleague.ts';
import { FirstAdministrator, type Member } from '../support/first-administrator.ts';
import { openOffice } from '../support/office.ts';
import { administratorPassword as password } from '../support/real-organisation.ts';

const office = openOffice({ stranger: true, calm: true }, 'start');
let administrator: FirstAdministrator;
let team: TeamId;
let board: BoardId;

beforeAll(async () => {
  administrator = await FirstAdministrator.setUp(office.server);
  ({ team, board } = await administrator.team('Team Thuis'));
});

async function signIn({ page }: Colleague, { login }: Member, path = '/account'): Promise<void> {
  await page.goto(`/inloggen?naar=${path}`);
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(login);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password);
  await page.keyboard.press('Enter');
}

/** The password that every change of how one gets in asks for. */
async function prove({ page }: Colleague): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Je wachtwoord van nu' }).fill(password);
  await page.keyboard.press('Enter');
}

/** What an authenticator app shows for this secret (RFC 6238). */
function codeOf(secret: string, at: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const letter of secret) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1e6).padStart(6, '0');
}

const sideways = ({ page }: Colleague) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('an app with codes is added by its square or its letters, asked at the next sign-in, and a code from paper does as well', async () => {
  const vera = await administrator.member(team, 'Vera Veilig');
  const browser = await office.colleague('vera', { cookie: vera.who.cookie });
  const { page } = browser;
  await page.goto('/account');
  await page.getByRole('button', { name: 'App toevoegen' }).waitFor();
  await expectAccessible(page, 'account');
  await page.getByRole('button', { name: 'App toevoegen' }).press('Enter');
  await expectAccessible(page, 'account, password asked');
  browser.expects(/status of 403/);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Je wachtwoord van nu' }).fill('niet dit');
  await page.keyboard.press('Enter');
  await page.getByText('Dit is niet je wachtwoord van nu.').waitFor();
  await prove(browser);
  const square = page.getByRole('img', { name: /Vierkant om te scannen/ });
  await square.waitFor();
  expect(await square.locator('[style]').count()).toBe(0);
  await expectAccessible(page, 'account, square to scan');
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  const code = page.getByRole('textbox', { name: 'Code die de app nu laat zien' });
  await code.fill(codeOf(secret, Date.now()));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Codes voor op papier' }).first().waitFor();
  await expectAccessible(page, 'account, codes for on paper');
  const codes = await page.getByRole('list', { name: 'De codes' }).getByRole('listitem').allInnerTexts();
  expect(codes.length).toBeGreaterThanOrEqual(8);
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();
  await page.getByText(`Nog ${codes.length} codes over.`).waitFor();

  const phone = await office.colleague('vera', { size: [360, 740] });
  phone.expects(/status of (401|403)/);
  await signIn(phone, vera);
  await phone.page.getByRole('heading', { name: 'Nog één stap' }).waitFor();
  await expectAccessible(phone.page, 'second step');
  await phone.page.getByRole('textbox', { name: 'Code uit je app' }).fill('000000');
  await phone.page.keyboard.press('Enter');
  await phone.page.getByText('Deze code klopt niet').waitFor();
  await phone.page.getByRole('button', { name: 'Met een code van papier' }).click();
  await phone.page.getByRole('textbox', { name: 'Een code van papier' }).fill(codes[0] ?? '');
  await phone.page.keyboard.press('Enter');
  await phone.page.getByText(`Nog ${codes.length - 1} codes over.`).waitFor();
  await expectAccessible(phone.page, 'account on a phone');
  expect(await sideways(phone)).toBe(0);
});

test('a key is made, named, used at the next sign-in and removed', async () => {
  const kees = await administrator.member(team, 'Kees Sleutel');
  const browser = await office.colleague('kees');
  browser.expects(/status of 401/);
  const { page } = browser;
  // keys belong to a name, and an address is none
  const named = office.server.url.replace('127.0.0.1', 'localhost');
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const enter = async (): Promise<void> => {
    await page.goto(`${named}/inloggen?naar=/account`);
    await page.getByRole('textbox', { name: 'E-mailadres' }).fill(kees.login);
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password);
    await page.keyboard.press('Enter');
  };
  await enter();
  await page.getByRole('button', { name: 'Sleutel toevoegen' }).click();
  await prove(browser);
  await page.getByRole('textbox', { name: 'Hoe noem je deze sleutel?' }).fill('Laptop van het werk');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();
  await page.getByText('Laptop van het werk').waitFor();
  await page.getByRole('button', { name: /Menu van Kees/ }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).click();
  await page.getByRole('textbox', { name: 'E-mailadres' }).waitFor();
  await enter();
  await page.getByRole('button', { name: 'Gebruik je sleutel' }).click();
  await page.getByRole('button', { name: 'Sleutel Laptop van het werk weghalen' }).click();
  await prove(browser);
  await page.getByText('Nog geen sleutel.').waitFor();
  expect(await page.getByText('Laptop van het werk').count()).toBe(0);
});

test('I see where I am signed in, and ending one sends that screen away within a moment', async () => {
  const dirk = await administrator.member(team, 'Dirk Dubbel');
  const [laptop, phone] = await Promise.all([
    office.colleague('dirk', { cookie: dirk.who.cookie }),
    office.colleague('dirk', { size: [360, 740] }),
  ]);
  phone.expects(/status of 401/);
  phone.mayLoseConnection();
  await signIn(phone, dirk, `/bord/${board}`);
  await phone.page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  await laptop.page.goto('/account');
  const list = laptop.page.getByRole('listitem').filter({ hasText: 'aangemeld' });
  await expect.poll(() => list.count()).toBe(2);
  await laptop.page.getByRole('button', { name: 'Overal elders afmelden' }).click();
  await phone.page.getByText('Je bent afgemeld: iemand').waitFor();
  await expect.poll(() => list.count()).toBe(1);
  await list.getByText('dit apparaat').waitFor();
  expect(await phone.page.evaluate(() => localStorage.getItem('verbeterbord-me'))).toBeNull();
});

test('another password is chosen with the one of now, and the new one is weighed', async () => {
  const wim = await administrator.member(team, 'Wim Wissel');
  const browser = await office.colleague('wim', { cookie: wim.who.cookie, size: [768, 1024] });
  browser.expects(/status of (403|422)/);
  const { page } = browser;
  await page.goto('/account');
  await page.getByRole('button', { name: 'Verander wachtwoord' }).click();
  await page.getByRole('textbox', { name: 'Je wachtwoord van nu' }).fill(password);
  await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill('wachtwoord123');
  await page.keyboard.press('Enter');
  await page.getByText(/makkelijk te raden/).waitFor();
  await expectAccessible(page, 'account, weak password');
  await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill('groene fiets zolder 12 maan');
  await page.keyboard.press('Enter');
  await page.getByText('Je wachtwoord is veranderd.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).count()).toBe(0);
});

test('where the organisation keeps nothing on devices nothing is kept, and what was there goes at the next visit', async () => {
  const olga = await administrator.member(team, 'Olga Offline');
  const browser = await office.colleague('olga', { cookie: olga.who.cookie });
  const { page } = browser;
  const kept = () =>
    page.evaluate(async () =>
      (await indexedDB.databases()).filter(({ name }) => name?.startsWith('verbeterbord-') === true),
    );
  await browser.openBoard(board);
  await expect.poll(kept).toHaveLength(1);
  await administrator.ask('PATCH', '/settings', { offline: 'off' }, 200);
  await browser.open('/account');
  await page.getByText('Je organisatie bewaart geen borden op apparaten.').waitFor();
  await expect.poll(kept).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('verbeterbord-me'))).toBeNull();
  await browser.openBoard(board);
  expect(await kept()).toEqual([]);
  await administrator.ask('PATCH', '/settings', { offline: 'own' }, 200);
});
