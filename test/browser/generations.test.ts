import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type ActionId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { arrivals } from '../support/arrivals.ts';
import { newBoard, writeBoard } from '../support/board-writer.ts';
import { recordThreeCycles } from '../support/closed-cycles.ts';
import type { Colleague } from '../support/colleague.ts';
import { currentCycle, hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const arrive = arrivals();

const saved = ({ page }: Colleague) => page.getByRole('banner').getByText('Opgeslagen', { exact: true });
const offline = ({ page }: Colleague) => page.getByRole('banner').getByText(/^(Offline|Geen verbinding)/);

async function closePanel({ page }: Colleague): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: /^Actie: / }).waitFor({ state: 'hidden' });
}

test('who was away while a board was built anew finds their edits on it, and what they wrote on a card that left to copy', async () => {
  const server = await startApp();
  const id = await newBoard(server.url, 'marieke', 'jeugd', 'Opgeschoond');
  const board = asId<BoardId>(id);
  const cards = await writeBoard(
    { url: server.url, board: id, as: 'marieke' },
    hang({ goals: { Intake: { todo: ['Wachtlijst nalopen'], done: ['Gaat weg'] } } }),
  );
  const [marieke, joost] = [
    await arrive(server, 'marieke', { offlineShell: true }),
    await arrive(server, 'joost', { offlineShell: true }),
  ];
  const wall = new Wall(marieke.page);
  for (const colleague of [marieke, joost]) {
    await colleague.openBoard(id);
    await colleague.fetchOfflineShell();
    await colleague.goOffline();
    await offline(colleague).waitFor();
  }
  await wall.writeActions('Intake', 'Bedacht in de trein');
  await wall.open('Wachtlijst nalopen');
  const title = marieke.page.getByRole('textbox', { name: 'Titel (actie)' });
  await title.press('End');
  await marieke.page.keyboard.type(' met huisartsen');
  await closePanel(marieke);
  await wall.open('Gaat weg');
  await marieke.page.getByRole('textbox', { name: 'Notities' }).fill('Nog nabellen');
  await closePanel(marieke);
  // kept on this device, and only there: a page that is gone before it says so may take its last letters along
  await marieke.page.getByText('3 wijzigingen bewaard op dit apparaat.').waitFor();
  await marieke.page.reload();
  await wall.title('Bedacht in de trein').waitFor();
  // a socket that hangs is gone when its page is
  await joost.page.reload();

  await recordThreeCycles(server.app, board, currentCycle, [asId<ActionId>(cards.get('Gaat weg') ?? '')]);
  await expect.poll(() => server.app.hub.counts.sockets).toBe(0);
  await expect.poll(() => server.app.hub.tidy(board)).toBe('rebuilt');
  await writeBoard({ url: server.url, board: id, as: 'marieke' }, (doc) => {
    expect(snapshot(doc).actions.map((action) => action.title)).toEqual(['Wachtlijst nalopen']);
  });

  await marieke.goOnline();
  await saved(marieke).waitFor();
  const banner = marieke.page.getByText(/^Niet alles wat je zonder verbinding deed/);
  await banner.waitFor();
  await wall.title('Bedacht in de trein').waitFor();
  await wall.title('Wachtlijst nalopen met huisartsen').waitFor();
  expect(await wall.title('Gaat weg').count()).toBe(0);
  await marieke.page.getByRole('button', { name: 'Bekijk je teksten' }).click();
  const dialog = marieke.page.getByRole('dialog', { name: 'Wat niet meer op het bord kon' });
  await dialog.getByText('Notities: Nog nabellen').waitFor();
  await dialog.getByText('Gaat weg', { exact: true }).waitFor();
  await marieke.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Kopieer alles' }).click();
  await marieke.page.getByText('Je teksten zijn gekopieerd.').waitFor();
  const copied = await marieke.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('Actie: Gaat weg\nNotities: Nog nabellen');
  await dialog.getByRole('button', { name: 'Gelezen' }).click();
  await banner.waitFor({ state: 'hidden' });
  await expect
    .poll(async () => (await (await server.as('marieke')).ask('GET', `/api/v1/boards/${id}/late-edits`)).body)
    .toEqual({ left: [] });

  // who wrote nothing just has the board as it is, without a word
  await joost.goOnline();
  await saved(joost).waitFor();
  await new Wall(joost.page).title('Wachtlijst nalopen met huisartsen').waitFor();
  expect(await new Wall(joost.page).title('Gaat weg').count()).toBe(0);
  expect(await joost.page.getByText(/^Niet alles wat je zonder verbinding deed/).count()).toBe(0);

  // and once: also after the page is loaded anew
  await marieke.page.reload();
  await saved(marieke).waitFor();
  const titles = await wall.titles(wall.column('Te doen', 'Intake'));
  expect(titles.toSorted()).toEqual(['Bedacht in de trein', 'Wachtlijst nalopen met huisartsen']);
});
