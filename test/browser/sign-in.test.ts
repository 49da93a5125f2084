import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import type { Colleague } from '../support/colleague.ts';
import { FirstAdministrator } from '../support/first-administrator.ts';
import { openOffice } from '../support/office.ts';
import { administratorLogin, administratorPassword } from '../support/real-organisation.ts';

const office = openOffice({ stranger: true, calm: true }, 'start');
let administrator: FirstAdministrator;

beforeAll(async () => {
  administrator = await FirstAdministrator.setUp(office.server);
});

const outside = /status of (401|403|404|422|429)/;

async function arrive(path: string, size: readonly [number, number] = [1440, 900]): Promise<Colleague> {
  const somebody = await office.colleague('somebody', { size });
  somebody.expects(outside);
  await somebody.page.goto(path);
  return somebody;
}

async function fillIn({ page }: Colleague, login: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(login);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
}

test('an unknown account and a wrong password get the same sentence, and the right one leads to where one was going', async () => {
  const ank = await arrive('/borden?van=mail', [360, 740]);
  const { page } = ank;
  await page.getByRole('heading', { name: 'Aanmelden bij Gemeente Voorbeeld' }).waitFor();
  await expectAccessible(page, 'sign in');
  const said: string[] = [];
  for (const [login, password] of [
    ['niemand@gemeente.example', 'een heel ander wachtwoord'],
    [administratorLogin, 'een heel ander wachtwoord'],
  ] as const) {
    await fillIn(ank, login, password);
    said.push(await page.getByRole('alert').innerText());
    await expectAccessible(page, 'sign in, refused');
  }
  expect(said[0]).toBe(said[1]);
  expect(said[0]).toMatch(/horen niet bij elkaar/);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await fillIn(ank, administratorLogin, administratorPassword);
  await page.getByRole('heading', { name: 'Zo begin je' }).waitFor();
  expect(page.url()).toBe(`${office.server.url}/borden?van=mail`);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example/', '/\t/evil.example', '/api/v1/me'])(
  'signing in never leads to %j',
  async (to) => {
    const ank = await arrive(`/inloggen?naar=${encodeURIComponent(to)}`);
    await fillIn(ank, administratorLogin, administratorPassword);
    await ank.page.getByRole('heading', { name: 'Mijn acties' }).waitFor();
    expect(ank.page.url()).toBe(`${office.server.url}/`);
  },
);

test('what went wrong at the organisation’s own sign-on is a sentence, and what somebody else writes there is not shown', async () => {
  const ank = await arrive('/inloggen?fout=sso-not-invited');
  const { page } = ank;
  await page.getByText('Je bent hier nog niet uitgenodigd.').waitFor();
  await expectAccessible(page, 'sign in, refused at the provider');
  await page.goto('/inloggen?fout=Bel%20nu%200900-1234');
  await page.getByRole('textbox', { name: 'E-mailadres' }).waitFor();
  expect(await page.getByText('0900-1234').count()).toBe(0);
});

test('who forgot a password is told what to do, and a link of the administrator chooses another', async () => {
  const { team } = await administrator.team('Team Thuis');
  const { id, login } = await administrator.member(team, 'Vera Vergeet');
  const vera = await arrive('/inloggen');
  const { page } = vera;
  await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).click();
  await page.getByText('Deze server kan geen mail versturen.').waitFor();
  await expectAccessible(page, 'forgotten');
  const { link } = await administrator.ask<{ link: string }>('POST', `/people/${id}/password-link`, {}, 200);
  await page.goto('/');
  await page.goto(link);
  await page.getByRole('heading', { name: 'Kies een nieuw wachtwoord' }).waitFor();
  expect(page.url()).toBe(`${office.server.url}/wachtwoord`);
  await expectAccessible(page, 'new password');
  await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill('groene fiets zolder 12 maan');
  await page.keyboard.press('Enter');
  await page.getByText('Je wachtwoord is veranderd.').waitFor();
  await fillIn(vera, login, 'groene fiets zolder 12 maan');
  await page.getByRole('heading', { name: 'Mijn acties' }).waitFor();

  const late = await arrive(link);
  await late.page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill('nog een ander wachtwoord');
  await late.page.keyboard.press('Enter');
  await late.page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
});

test('a session that somebody ended takes what was kept off the device, and says so', async () => {
  const { team, board } = await administrator.team('Team Jeugd');
  const { who, login } = await administrator.member(team, 'Joris Jansen');
  const joris = await arrive(`/bord/${board}`);
  const { page } = joris;
  await fillIn(joris, login, administratorPassword);
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  const kept = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return [...databases.map(({ name }) => name ?? ''), ...Object.keys(localStorage)].filter(
        (name) => name.startsWith('verbeterbord-') && !/-(theme|language|offline)$/.test(name),
      );
    });
  await expect.poll(kept).toHaveLength(2);
  joris.mayLoseConnection();
  const ended = await who.ask('POST', '/api/v1/my-sessions/end-all', {});
  expect(ended.status).toBe(204);
  await page.getByText('Wat er van de borden op dit apparaat stond, is eraf gehaald.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/inloggen');
  await expect.poll(kept).toEqual([]);
  await expectAccessible(page, 'session ended');
  // and back to the same place
  await fillIn(joris, login, administratorPassword);
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  expect(page.url()).toContain(`/bord/${board}`);
});

test('a session that is only over keeps what wasn’t sent, and it arrives after signing in again', async () => {
  const { team, board } = await administrator.team('Team Werk');
  const { login } = await administrator.member(team, 'Wout Wacht');
  const { who } = await administrator.member(team, 'Lies Lid');
  const wout = await office.colleague('wout', { offlineShell: true });
  wout.expects(outside);
  const { page } = wout;
  await page.goto(`/bord/${board}`);
  await fillIn(wout, login, administratorPassword);
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  await wout.fetchOfflineShell();
  await wout.goOffline();
  await page.keyboard.press('i');
  await page.keyboard.type('Geschreven zonder netwerk');
  await page.keyboard.press('Enter');
  await page.getByText('1 wijziging bewaard op dit apparaat.').waitFor();
  await wout.context.clearCookies();
  await wout.goOnline();
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('textbox', { name: 'E-mailadres' }).waitFor();
  expect(await page.getByText('Je bent afgemeld: iemand').count()).toBe(0);
  await fillIn(wout, login, administratorPassword);
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  const lies = await office.colleague('lies', { cookie: who.cookie });
  await lies.openBoard(board);
  await lies.page.getByText('Geschreven zonder netwerk').first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/bord/${board}`);
});
