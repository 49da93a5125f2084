import { overview } from '@verbeterbord/shared/api/overview.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { realOffices } from '../support/real-office.ts';

const openOffice = realOffices();

const outside = [/status of 40[34]/, /WebSocket/];
const putOut = (page: Page) => page.getByText('Je mag dit bord niet meer zien.').first().waitFor();

/** As the lead of the board: who may look on. */
async function openTo(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: 'Bord: meer' }).click();
  await page.getByRole('menuitem', { name: 'Instellingen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: choice }).check();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('each way to open a board does what it says, at once, and the overview shows how its team stands all the same', async () => {
  const office = await openOffice();
  const social = await office.team('Sociaal domein');
  const youth = await office.team('Jeugd', social.team);
  const home = await office.team('Thuis', social.team);
  const space = await office.team('Ruimte');
  const lead = await office.person('Marieke', { team: youth.team, role: 'lead' });
  const member = await office.person('Joost', { team: youth.team, role: 'member' });
  const sibling = await office.person('Noor', { team: home.team, role: 'member' });
  const stranger = await office.person('Wouter', { team: space.team, role: 'member' });
  await office.server.app.hub.edit(youth.board, lead.id, addAmbition, { title: 'Elk kind veilig' });

  const [marieke, joost, noor, wouter] = await Promise.all([
    office.browse(lead.who),
    office.browse(member.who),
    office.browse(sibling.who),
    office.browse(stranger.who),
  ]);
  noor.expects(...outside);
  wouter.expects(...outside);
  const there = (page: Page) => page.getByRole('heading', { name: 'Elk kind veilig' }).waitFor();
  await Promise.all([marieke, joost, noor].map((each) => each.openBoard(youth.board)));
  await Promise.all([marieke, joost, noor].map(({ page }) => there(page)));
  await wouter.page.goto(`/bord/${youth.board}`);
  await wouter.page.getByText('Dit bord bestaat niet, of je mag het niet zien.').waitFor();

  // as it is from the start
  const { page } = marieke;
  await page.getByRole('button', { name: 'Bord: meer' }).click();
  await page.getByRole('menuitem', { name: 'Instellingen' }).click();
  const settings = page.getByRole('dialog');
  await settings.getByRole('radio', { name: 'Team van teams mag meekijken', checked: true }).waitFor();
  await settings.getByText('In het overzicht van het Team van teams staan wel').waitFor();
  await expectAccessible(page, 'who may look at a board');
  await settings.getByRole('button', { name: 'Annuleren' }).click();

  await openTo(page, 'Alleen het team');
  await putOut(noor.page);
  const shown = async () => {
    const answer = await sibling.who.ask('GET', `/api/v1/teams/${social.team}/overview`);
    const { rows, openBoards } = answer.read(overview);
    const row = rows.find(({ team }) => team === youth.team);
    return { ambition: row?.ambitions[0]?.title, open: openBoards.includes(youth.board) };
  };
  await expect.poll(shown).toEqual({ ambition: 'Elk kind veilig', open: false });

  await openTo(page, 'Hele organisatie mag meekijken');
  await wouter.openBoard(youth.board);
  await there(wouter.page);
  await wouter.page.getByText('Je kijkt mee.', { exact: false }).first().waitFor();
  await noor.openBoard(youth.board);
  await there(noor.page);
  // of what their team doesn't belong to they see no overview
  const foreign = await stranger.who.ask('GET', `/api/v1/teams/${social.team}/overview`);
  expect(foreign.status).toBe(404);

  await openTo(page, 'Team van teams mag meekijken');
  await putOut(wouter.page);
  expect(await shown()).toEqual({ ambition: 'Elk kind veilig', open: true });
  // and who works there never noticed
  await joost.page.getByRole('button', { name: /^Ik merk/ }).waitFor();
  expect(await joost.page.getByText('Je mag dit bord niet meer zien.').count()).toBe(0);
  expect(await noor.page.getByText('Je mag dit bord niet meer zien.').count()).toBe(0);
});

test('what a colleague changes in the settings meanwhile isn’t put back by a dialog that was open', async () => {
  const office = await openOffice();
  const { team, board } = await office.team('Jeugd');
  const one = await office.person('Marieke', { team, role: 'lead' });
  const other = await office.person('Karim', { team, role: 'lead' });
  const [marieke, karim] = await Promise.all([office.browse(one.who), office.browse(other.who)]);
  await Promise.all([marieke.openBoard(board), karim.openBoard(board)]);
  const { page } = marieke;
  await page.getByRole('button', { name: 'Bord: meer' }).click();
  await page.getByRole('menuitem', { name: 'Instellingen' }).click();
  await openTo(karim.page, 'Alleen het team');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Alleen het team', checked: true }).waitFor();
  await dialog.getByRole('textbox', { name: 'Naam van het bord' }).fill('Jeugd en gezin');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await karim.page.getByRole('banner').getByText('Jeugd en gezin').first().waitFor();
  const about = await one.who.ask('GET', `/api/v1/boards/${board}/about`);
  expect(about.body).toMatchObject({ openTo: 'team', title: 'Jeugd en gezin' });
});
