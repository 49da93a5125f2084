import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import type { Colleague } from '../support/colleague.ts';
import { FirstAdministrator } from '../support/first-administrator.ts';
import { openOffice } from '../support/office.ts';
import { administratorPassword } from '../support/real-organisation.ts';

const office = openOffice({ stranger: true, calm: true }, 'start');
let administrator: FirstAdministrator;
let team: TeamId;

beforeAll(async () => {
  administrator = await FirstAdministrator.setUp(office.server);
  ({ team } = await administrator.team('Team Thuis'));
});

async function accept({ page }: Colleague, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Je naam' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(`${name}@gemeente.example`);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(administratorPassword);
  await page.getByRole('button', { name: 'Maak account en doe mee' }).click();
}

test('of two who accept one invitation at once one comes in, and the other gets a clear page', async () => {
  const link = await administrator.invite(team);
  const both = await Promise.all([office.colleague('nina', { size: [360, 740] }), office.colleague('omar')]);
  for (const each of both) {
    each.expects(/status of (401|404)/);
    await each.page.goto(link);
    await each.page.getByText('Je bent uitgenodigd voor Team Thuis, als teamlid.').waitFor();
    expect(each.page.url()).toBe(`${office.server.url}/uitnodiging`);
  }
  await expectAccessible(both[0].page, 'invitation');
  await Promise.all(both.map((each) => accept(each, each.id)));
  const outcomes = await Promise.all(
    both.map(async ({ page }) => {
      const came = page.getByRole('heading', { name: 'Borden', level: 1 });
      const late = page.getByRole('heading', { name: 'Deze link werkt niet meer' });
      await came.or(late).waitFor();
      return (await came.count()) === 1;
    }),
  );
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  const winner = both[outcomes.indexOf(true)];
  await winner?.page
    .getByRole('link', { name: /Team Thuis/ })
    .first()
    .waitFor();
});

test('who is signed in joins with one press, and who has an account signs in and comes back', async () => {
  const { team: second } = await administrator.team('Team Jeugd');
  const { login, who } = await administrator.member(team, 'Pia Pas');
  const link = await administrator.invite(second);
  const signedIn = await office.colleague('pia', { cookie: who.cookie });
  await signedIn.page.goto(link);
  await signedIn.page.getByRole('button', { name: 'Doe mee als Pia Pas' }).waitFor();
  await expectAccessible(signedIn.page, 'invitation, signed in');
  await signedIn.page.getByRole('button', { name: 'Doe mee als Pia Pas' }).click();
  await signedIn.page
    .getByRole('link', { name: /Team Jeugd/ })
    .first()
    .waitFor();

  const { team: third } = await administrator.team('Team Werk');
  const elsewhere = await office.colleague('pia', { size: [360, 740] });
  elsewhere.expects(/status of 401/);
  const { page } = elsewhere;
  await page.goto(await administrator.invite(third));
  await page.getByRole('button', { name: 'Ik heb al een account' }).click();
  await page.getByText('Daarna ga je verder met de uitnodiging.').waitFor();
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(login);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(administratorPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Doe mee als Pia Pas' }).click();
  await page
    .getByRole('link', { name: /Team Werk/ })
    .first()
    .waitFor();
});

test('a link that never was one says the same as one that is over', async () => {
  const stranger = await office.colleague('stranger', { size: [360, 740] });
  stranger.expects(/status of (401|404)/);
  const { page } = stranger;
  for (const path of ['/uitnodiging', '/gast', '/instellen']) {
    await page.goto(`${path}#verzonnen`);
    await page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
    await page.getByText('Hij is verlopen, al gebruikt of ingetrokken').waitFor();
    expect(page.url()).toBe(`${office.server.url}${path}`);
    await page.goto('/inloggen');
  }
});
