import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { FirstAdministrator, type Member } from '../support/first-administrator.ts';
import { openOffice } from '../support/office.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ stranger: true, calm: true }, 'start');
let administrator: FirstAdministrator;
let board: BoardId;
let lies: Member;

beforeAll(async () => {
  administrator = await FirstAdministrator.setUp(office.server);
  const made = await administrator.team('Team Jeugd');
  board = made.board;
  lies = await administrator.member(made.team, 'Lies Lid');
});

test('a guest comes in under a name of their own, sees one board and nothing else, and a member sees who writes', async () => {
  const { link, id } = await administrator.share(board, 'participant');
  const guest = await office.colleague('guest', { size: [360, 740] });
  guest.expects(/status of 401/);
  const { page } = guest;
  await page.goto(link);
  await page.getByRole('heading', { name: 'Je bent te gast op Team Jeugd' }).waitFor();
  expect(page.url()).toBe(`${office.server.url}/gast`);
  await page.getByText('Geen namen van cliënten of inwoners').waitFor();
  await expectAccessible(page, 'guest, coming in');
  await page.keyboard.press('Enter');
  await page.getByText('Vul dit in.').waitFor();
  await page.keyboard.type('Gerda van de buurt');
  await page.keyboard.press('Enter');
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/bord/${board}`);

  const colleague = await office.colleague('lies', { cookie: lies.who.cookie });
  await colleague.openBoard(board);
  const top = colleague.page.getByRole('banner');
  await top.getByRole('img', { name: 'Gerda van de buurt (gast)' }).waitFor();

  // nothing else: no actions of mine, no other boards, no people
  expect(await page.getByRole('link', { name: 'Mijn acties' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Borden' }).count()).toBe(0);
  await expectAccessible(page, 'guest, on the board');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => page.getByRole('banner').getByRole('link').count()).toBe(0);
  await page.getByRole('button', { name: /Menu van Gerda/ }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).waitFor();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Afmelden']);
  await page.keyboard.press('Escape');
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  for (const elsewhere of ['/', '/borden', '/account', '/beheer', '/bord/een-ander']) {
    await page.goto(elsewhere);
    await page.waitForURL(`${office.server.url}/bord/${board}`);
  }
  // and nothing is asked about what would not be there for them
  expect(asked.filter((path) => path.startsWith('/api/') && path.includes('een-ander'))).toEqual([]);
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();

  // what a guest writes says that a guest wrote it
  await page.keyboard.press('i');
  await page.keyboard.type('Het is donker bij de ingang');
  await page.keyboard.press('Enter');
  const wall = new Wall(colleague.page);
  await wall.title('Het is donker bij de ingang').waitFor();
  await wall.open('Het is donker bij de ingang');
  await (
    await wall.panel()
  )
    .getByText(/Gerda van de buurt \(gast\)/)
    .first()
    .waitFor();

  // withdrawn: out at once, and nothing stays
  guest.mayLoseConnection();
  await administrator.ask('DELETE', `/boards/${board}/guest-links/${id}`, undefined, 204);
  await page.getByText('Je bezoek als gast is voorbij.').waitFor();
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await indexedDB.databases()).filter(({ name }) => name?.startsWith('verbeterbord-')),
      ),
    )
    .toEqual([]);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
  guest.expects(/status of 404/);
});

test('a guest who may only look finds nothing to write with', async () => {
  const { link } = await administrator.share(board, 'onlooker');
  const guest = await office.colleague('guest');
  guest.expects(/status of 401/);
  const { page } = guest;
  await page.goto(link);
  await page.getByText('Je kunt alles lezen, en niets veranderen.').waitFor();
  await page.getByRole('textbox', { name: 'Je naam' }).fill('Kees Kijker');
  await page.getByRole('button', { name: 'Naar het bord' }).click();
  await page
    .getByText(/Je kijkt mee/)
    .first()
    .waitFor();
  await page.keyboard.press('n');
  expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
});

test('somebody of the organisation who opens a guest’s link stays who they are', async () => {
  const { link } = await administrator.share(board, 'participant');
  const colleague = await office.colleague('lies', { cookie: lies.who.cookie });
  const { page } = colleague;
  await page.goto(link);
  await page.getByText('Je gaat naar het bord als Lies Lid.').waitFor();
  await expectAccessible(page, 'guest link, signed in');
  await page.getByRole('button', { name: 'Naar het bord' }).click();
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /Menu van Lies/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/bord/${board}`);
});
