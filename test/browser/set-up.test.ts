import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { administratorLogin, administratorPassword } from '../support/real-organisation.ts';

const office = openOffice({ stranger: true, calm: true }, 'start');

const outside = /status of (401|404|422)/;

test('an empty server is set up by keyboard alone, from its link to the first steps, and the secret leaves the address', async () => {
  const ank = await office.colleague('ank');
  const { page } = ank;
  ank.expects(outside);
  await page.goto('/inloggen');
  await page.getByText('Deze server is nog niet ingericht.').waitFor();
  await expectAccessible(page, 'not set up');

  await page.goto(office.server.setUpLink ?? '');
  const name = page.getByRole('textbox', { name: 'Naam van de organisatie' });
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(page.url()).toBe(`${office.server.url}/instellen`);
  await expectAccessible(page, 'set up, organisation');
  const { keyboard } = page;
  await keyboard.press('Enter');
  await page.getByText('Vul dit in.').waitFor();
  await keyboard.type('Gemeente Voorbeeld');
  await keyboard.press('Tab');
  await keyboard.type('Stadskantoor');
  await keyboard.press('Enter');
  await keyboard.type('Wijkpost');
  await keyboard.press('Tab');
  await keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Wie ben jij?' }).waitFor();
  await expectAccessible(page, 'set up, person');
  await keyboard.press('Tab');
  await keyboard.type('Ank Beheer');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(administratorLogin);
  await keyboard.press('Tab');
  await keyboard.type('kort');
  await page.getByText('Nog 8 tekens.').waitFor();
  await keyboard.press('Enter');
  await expectAccessible(page, 'set up, a password that is too short');
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('gemeente voorbeeld');
  await keyboard.press('Enter');

  await page.getByRole('button', { name: /Leeg beginnen/ }).waitFor();
  await expectAccessible(page, 'set up, how to begin');
  await page.getByRole('button', { name: 'Richt in' }).press('Enter');
  await page.getByText(/makkelijk te raden/).waitFor();
  await page.getByRole('button', { name: 'Terug' }).press('Enter');
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(administratorPassword);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Richt in' }).press('Enter');

  await page.getByRole('heading', { name: 'Zo begin je' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/borden');
  await expectAccessible(page, 'first steps');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

  // the link worked once
  const other = await office.colleague('other', { size: [360, 740] });
  other.expects(outside);
  await other.page.goto(office.server.setUpLink ?? '');
  await other.page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
  await expectAccessible(other.page, 'link ended');
  await other.page.reload();
  await other.page.getByRole('heading', { name: 'Open de link opnieuw' }).waitFor();
});
