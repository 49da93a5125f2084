import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import type { Colleague } from '../support/colleague.ts';
import { IdentityProvider } from '../support/identity-provider.ts';
import { realOffices, type RealOffice } from '../support/real-office.ts';
import { colleaguePassword, signIn, withPassword } from '../support/real-organisation.ts';

const openOffice = realOffices();

const dialog = (page: Page): Locator => page.getByRole('dialog');
const toast = (page: Page, text: string): Promise<void> =>
  page.getByRole('region', { name: 'Meldingen' }).getByText(text).waitFor();
const press = (page: Page | Locator, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
/** What a browser says of refusals, of an address that is no longer there, and of the provider's own pages. */
const outside = /status of (401|403|404)|net::ERR|WebSocket/;

/** A provider that the office lets everybody of in by. */
async function workSignOn(
  office: RealOffice,
  people: Record<string, { name: string; email: string; groups: string[] }>,
  more: Record<string, unknown> = {},
): Promise<IdentityProvider> {
  const provider = await IdentityProvider.start({ people });
  provider.serve(office.server.url);
  const { issuer, clientId, clientSecret } = provider.environment;
  const set = await office.administrator.ask('PUT', '/api/v1/settings/sign-in', {
    localAccounts: true,
    secondFactor: 'optional',
    oidc: {
      issuer,
      clientId,
      clientSecret,
      name: 'het werk',
      scopes: 'openid profile email',
      groupsClaim: '',
      join: 'everybody',
      kind: 'other',
      ...more,
    },
  });
  expect(set.status).toBe(200);
  return provider;
}

async function withApp({ server }: RealOffice, person: PersonId): Promise<void> {
  await server.app.storage.db
    .updateTable('local_account')
    .set({ totp_secret: 'sealed', totp_confirmed_at: toInstant(Date.now()) })
    .where('person', '=', person)
    .execute();
}

async function bySignOn(colleague: Colleague, name: string): Promise<void> {
  const { page } = colleague;
  colleague.expects(outside);
  await page.goto('/inloggen');
  await page.getByRole('link', { name: 'Inloggen met het werk' }).click();
  await press(page, name);
}

test('somebody links their account of the work with their password, comes in by it as themselves, and unlinks it, which puts that browser out', async () => {
  const office = await openOffice();
  await workSignOn(office, { els: { name: 'Els van het Werk', email: 'els@werk.example', groups: [] } });
  const els = await office.person('Els Thuis');
  await withPassword(office, els.id);
  const { who } = await signIn(office.server, els.login, colleaguePassword);
  const laptop = await office.browse(who);
  laptop.expects(outside);
  const { page } = laptop;
  await page.goto('/account');
  await page.getByText('Nog niet gekoppeld met het werk.').waitFor();
  await page.getByRole('button', { name: 'Koppel met het werk' }).press('Enter');
  // whoever finds a browser open can't link an account of theirs
  await dialog(page).getByRole('textbox', { name: 'Je wachtwoord van nu' }).fill(colleaguePassword);
  await page.keyboard.press('Enter');
  await press(page, 'Els van het Werk');
  await page.getByText('Gekoppeld met els@werk.example').waitFor();
  expect(new URL(page.url()).pathname).toBe('/account');
  await expectAccessible(page, 'account, linked');

  const phone = await office.browse(null, { size: [360, 740] });
  await bySignOn(phone, 'Els van het Werk');
  await phone.page.getByRole('button', { name: 'Menu van Els Thuis' }).first().waitFor();

  await press(page, 'Ontkoppelen');
  await expectAccessible(page, 'account, about to unlink');
  await press(dialog(page), 'Ontkoppelen');
  await toast(page, 'Je account is ontkoppeld.');
  await page.getByText('Nog niet gekoppeld met het werk.').waitFor();
  await phone.page.getByText('Je bent afgemeld: iemand').waitFor();
  // this browser came by a password, and stays
  await page.reload();
  await page.getByRole('button', { name: 'Koppel met het werk' }).waitFor();
});

test('an account of the work that is the only way in is not unlinked', async () => {
  const office = await openOffice();
  await workSignOn(office, { omar: { name: 'Omar Oost', email: 'omar@werk.example', groups: [] } });
  const omar = await office.browse(null);
  await bySignOn(omar, 'Omar Oost');
  omar.expects(/status of 409/);
  await omar.page.getByRole('button', { name: 'Menu van Omar Oost' }).first().waitFor();
  await omar.page.goto('/account');
  await press(omar.page, 'Ontkoppelen');
  await press(dialog(omar.page), 'Ontkoppelen');
  await dialog(omar.page).getByText('Dit is je enige manier om binnen te komen.').waitFor();
  const rows = await office.server.app.storage.db.selectFrom('external_account').select('subject').execute();
  expect(rows).toEqual([{ subject: 'omar' }]);
});

test('an administrator takes a second step away for who lost everything, and their open browser is out', async () => {
  const office = await openOffice();
  const els = await office.person('Els Kwijt');
  await withApp(office, els.id);
  const theirs = await office.browse(els.who);
  theirs.expects(outside);
  await theirs.page.goto('/account');
  await theirs.page.getByRole('heading', { level: 1 }).waitFor();
  const { page } = await office.browse(office.administrator);
  await page.goto('/beheer/mensen');
  await page.getByRole('button', { name: 'Meer over Els Kwijt' }).click();
  await page.getByRole('menuitem', { name: 'Tweede stap weghalen' }).click();
  await dialog(page).waitFor();
  await expectAccessible(page, 'second step, about to be taken away');
  await dialog(page).getByRole('button').filter({ hasText: 'weghalen' }).click();
  await theirs.page.getByText('Je bent afgemeld: iemand').waitFor();
  const { db } = office.server.app.storage;
  const [account] = await db
    .selectFrom('local_account')
    .select('totp_secret')
    .where('person', '=', els.id)
    .execute();
  expect(account?.totp_secret).toBeNull();
  // and there is nothing left to take away
  await page.getByRole('button', { name: 'Meer over Els Kwijt' }).click();
  await page.getByRole('menu').waitFor();
  expect(await page.getByRole('menuitem', { name: 'Tweede stap weghalen' }).count()).toBe(0);
});

test('a group of the work is given a team, and who comes with it is on its board, until the group stands for it no longer', async () => {
  const office = await openOffice();
  const { board } = await office.team('Team Jeugd');
  await workSignOn(
    office,
    { omar: { name: 'Omar Oost', email: 'omar@werk.example', groups: ['jeugd-groep'] } },
    { groupsClaim: 'groups' },
  );
  const ank = await office.browse(office.administrator);
  const { page } = ank;
  await page.goto('/beheer/inloggen');
  await press(page, 'Groep toevoegen');
  await press(page, 'Groepen bewaren');
  await page.getByText('Vul dit in.').first().waitFor();
  await page.getByRole('textbox', { name: 'Groep', exact: true }).fill('jeugd-groep');
  const line = page.getByRole('group', { name: 'Groep jeugd-groep' });
  await line.getByRole('combobox', { name: 'Team' }).selectOption({ label: 'Team Jeugd' });
  await line.getByRole('combobox', { name: 'Rol' }).selectOption('member');
  await expectAccessible(page, 'groups');
  await press(page, 'Groepen bewaren');
  await toast(page, 'De groepen zijn bewaard.');

  const omar = await office.browse(null);
  await bySignOn(omar, 'Omar Oost');
  await omar.page.getByRole('button', { name: 'Menu van Omar Oost' }).first().waitFor();
  await omar.openBoard(board);

  await press(page, 'Groep jeugd-groep weghalen');
  await press(page, 'Groepen bewaren');
  await omar.page.getByText('Je mag dit bord niet meer zien.').waitFor();
});

test('a place in a team that begins tomorrow and has a last day is given, told, and kept to', async () => {
  const clock = { now: Date.now() };
  const office = await openOffice({ now: () => clock.now });
  const { team, board } = await office.team('Team Jeugd');
  const lead = await office.person('Marieke', { team, role: 'lead' });
  const joost = await office.person('Joost');
  const day = 86_400_000;
  const today = dayOf(clock.now);
  const { page } = await office.browse(lead.who);
  await page.goto(`/team/${team}`);
  await press(page, 'Iemand toevoegen');
  await dialog(page).getByRole('combobox', { name: 'Wie' }).selectOption({ label: 'Joost' });
  const write = async (field: string, text: string): Promise<void> => {
    await dialog(page).getByRole('textbox', { name: field }).fill(text);
    await page.keyboard.press('Tab');
  };
  await write('Vanaf', 'morgen');
  await write('Tot en met', addDays(today, 3).split('-').toReversed().map(Number).join('-'));
  await expectAccessible(page, 'a place with days');
  await press(dialog(page), 'Toevoegen');
  await toast(page, 'Joost zit nu in het team.');
  const row = page.getByRole('listitem').filter({ hasText: 'Joost' });
  await row.getByText(/^vanaf morgen/i).waitFor();
  await row.getByText(/^tot en met/i).waitFor();
  const rows = await office.server.app.storage.db
    .selectFrom('membership')
    .select(['from_day', 'until_day'])
    .where('person', '=', joost.id)
    .execute();
  expect(rows).toEqual([{ from_day: addDays(today, 1), until_day: addDays(today, 3) }]);

  const theirs = await office.browse(joost.who);
  theirs.expects(outside);
  const cannot = theirs.page.getByRole('heading', { name: 'Dit bord kan niet worden geopend' });
  await theirs.page.goto(`/bord/${board}`);
  await cannot.waitFor();
  clock.now += day;
  await theirs.openBoard(board);
  clock.now += 3 * day;
  await theirs.page.goto(`/bord/${board}`);
  // what this device kept is shown until the server says so, and then it goes
  await theirs.page.getByText('Dit bord bestaat niet, of je mag het niet zien.').waitFor();
});

test('asking for a second step tells how many it puts out; they choose one at the next sign-in, and who asked goes on', async () => {
  const office = await openOffice();
  const { team, board } = await office.team('Team Jeugd');
  const els = await office.person('Els', { team, role: 'member' });
  await withPassword(office, els.id);
  const { who } = await signIn(office.server, els.login, colleaguePassword);
  const theirs = await office.browse(who);
  theirs.expects(outside);
  await theirs.openBoard(board);
  const { page } = await office.browse(office.administrator);
  await page.goto('/beheer/inloggen');
  await page.getByText('Wie nu binnen is op een manier die hier dichtgaat').waitFor();
  await page.getByRole('radio', { name: 'Moet' }).check();
  await press(page, 'Bewaren');
  await toast(page, 'Eén aanmelding is beëindigd.');
  await theirs.page.getByText('Je bent afgemeld: iemand').waitFor();
  await theirs.page.getByRole('textbox', { name: 'E-mailadres' }).fill(els.login);
  await theirs.page.getByRole('textbox', { name: 'Wachtwoord' }).fill(colleaguePassword);
  await theirs.page.keyboard.press('Enter');
  await theirs.page.getByRole('heading', { name: 'Beveilig je account' }).waitFor();
  await page.goto('/beheer/mensen');
  await page.getByRole('heading', { name: 'Mensen', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/beheer/mensen');
});

test('a board that one may no longer see goes from the device at the next visit, also when another page is opened', async () => {
  const office = await openOffice();
  const lost = await office.team('Team Jeugd');
  const stays = await office.team('Team Thuis');
  const els = await office.person('Els', { team: lost.team, role: 'member' });
  const put = await office.administrator.ask('PUT', `/api/v1/teams/${stays.team}/members/${els.id}`, {
    role: 'member',
  });
  expect(put.status).toBeLessThan(300);
  const theirs = await office.browse(els.who);
  const { page } = theirs;
  const kept = (): Promise<string[]> =>
    page.evaluate(async (id) => {
      const request = indexedDB.open(`verbeterbord-${id}`);
      await new Promise((resolve) => {
        request.addEventListener('success', resolve);
      });
      const keys = request.result.transaction('boards').objectStore('boards').getAllKeys();
      await new Promise((resolve) => {
        keys.addEventListener('success', resolve);
      });
      request.result.close();
      return keys.result.map(String);
    }, els.id);
  for (const { board } of [lost, stays]) {
    await theirs.openBoard(board);
    await expect.poll(kept).toContain(board);
  }
  await page.goto('about:blank');
  const gone = await office.administrator.ask('DELETE', `/api/v1/teams/${lost.team}/members/${els.id}`);
  expect(gone.status).toBe(204);
  await theirs.open('/borden');
  await expect.poll(kept).toEqual([stays.board]);
});

test('in a frame of Teams there is no sign-in that can’t succeed, but a window of one’s own', async () => {
  const office = await openOffice();
  await office.administrator.ask('PATCH', '/api/v1/settings', { frameAncestors: ['teams.example.test'] });
  const somebody = await office.browse(null);
  somebody.expects(outside);
  const { page } = somebody;
  const inside = `${office.server.url}/borden`;
  // the page around it is one of ours here: a browser tells the pages of other sites to keep off this machine
  const around = `${office.server.url}/omlijst`;
  await page.route(around, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Teams</title><iframe title="Verbeterbord" width="900" height="600" src="${inside}"></iframe>`,
    }),
  );
  await page.goto(around);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Open het Verbeterbord in een eigen venster' }).waitFor();
  expect(await frame.getByRole('textbox').count()).toBe(0);
  const [opened] = await Promise.all([
    somebody.context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Open in een eigen venster' }).click(),
  ]);
  await opened.getByRole('textbox', { name: 'E-mailadres' }).waitFor();
  expect(new URL(opened.url()).search).toBe('?naar=%2Fborden');
});

test('what the organisation decided about keeping boards stands at the ways in, and leaves nothing to tick', async () => {
  const office = await openOffice();
  const { team, board } = await office.team('Team Jeugd');
  const lead = await office.person('Marieke', { team, role: 'lead' });
  const made = await lead.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'De buurt' });
  const { link } = made.body as { link: string };
  const somebody = await office.browse(null);
  somebody.expects(outside);
  const { page } = somebody;
  const tick = page.getByRole('checkbox', { name: 'Dit is een gedeelde computer' });
  await page.goto('/inloggen');
  await tick.waitFor();
  await office.administrator.ask('PATCH', '/api/v1/settings', { offline: 'off' });
  for (const way of ['/inloggen', link]) {
    await page.goto('about:blank');
    await page.goto(way);
    await page.getByText('Je organisatie bewaart geen borden op apparaten.').waitFor();
    expect(await tick.count()).toBe(0);
  }
  await expectAccessible(page, 'guest, where nothing is kept');
});

test('an invitation of who leads the team no longer says that it stands no more, and a guest link says who made it', async () => {
  const office = await openOffice();
  const { team, board } = await office.team('Team Jeugd');
  const lead = await office.person('Marieke', { team, role: 'lead' });
  const next = await office.person('Joost', { team, role: 'lead' });
  await lead.who.ask('POST', `/api/v1/teams/${team}/invitations`, { role: 'member' });
  await lead.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'De buurt' });
  await office.administrator.ask('PUT', `/api/v1/teams/${team}/members/${lead.id}`, { role: 'member' });
  const { page } = await office.browse(next.who);
  await page.goto(`/team/${team}`);
  await page
    .getByText(/^Oude|^Eerdere|voorbij/i)
    .first()
    .click();
  await page.getByText('Geldt niet meer').waitFor();
  await page.getByText('Wie hem maakte, mag hier niet meer uitnodigen.').waitFor();
  await page.goto(`/bord/${board}`);
  await page.getByRole('button', { name: 'Bord: meer' }).click();
  await page.getByRole('menuitem', { name: 'Delen' }).click();
  await dialog(page)
    .getByText(/^gemaakt door Marieke/)
    .waitFor();
  await expectAccessible(page, 'guest links');
});
