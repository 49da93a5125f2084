import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { administratorLogin, administratorPassword } from '../support/real-organisation.ts';

const office = openOffice({ stranger: true, calm: true }, 'start');

test('a server that is set up with the example shows its boards to whoever set it up, on a phone too', async () => {
  const ank = await office.colleague('ank', { size: [360, 740] });
  ank.expects(/status of 401/);
  const { page } = ank;
  await page.goto(office.server.setUpLink ?? '');
  await page.getByRole('textbox', { name: 'Naam van de organisatie' }).fill('Gemeente Proef');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('textbox', { name: 'Je naam' }).fill('Ank Beheer');
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(administratorLogin);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(administratorPassword);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: /Met het voorbeeld/ }).click();
  await expectAccessible(page, 'set up, with the example');
  await page.getByRole('button', { name: 'Richt in' }).click();
  await page.getByRole('heading', { name: 'Borden', exact: true }).waitFor();
  expect(await page.getByRole('heading', { name: 'Zo begin je' }).count()).toBe(0);
  await page
    .getByRole('link', { name: /Team Jeugd/ })
    .first()
    .click();
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  // its people have no account: nobody comes in as one of them
  const { body } = await office.colleague('other').then(async (other) => ({
    body: await other.context.request.get(`${other.address}/api/v1/demo/people`),
  }));
  expect(body.status()).toBe(404);
});
