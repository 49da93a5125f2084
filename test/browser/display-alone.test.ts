import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { card, code, live, WallScreens } from '../support/wall-screens.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });
const screens = new WallScreens(office);
const client = resolve(import.meta.dirname, '../../client/dist');

describe('a screen that is left alone', () => {
  test('comes back by itself from a night without network, and from being switched off', async () => {
    const id = await screens.board('Nacht', { Intake: { todo: ['Bellen'] } });
    const { wall } = await screens.paired([id], null, { offlineShell: true });
    const { page } = wall;
    await card(page, 'Bellen').waitFor();
    await wall.fetchOfflineShell();
    await wall.goOffline();
    await page.getByText(/Geen verbinding sinds \d+\.\d\d uur\. Dit is hoe het toen stond\./).waitFor();
    await card(page, 'Bellen').waitFor();
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(id);
    await new Wall(marieke.page).writeActions('Intake', 'Schrijven');
    // switched off and on, still without a network: what was there is there
    await page.reload();
    await card(page, 'Bellen').waitFor();
    await page.getByText(/Geen verbinding sinds/).waitFor();
    expect(await card(page, 'Schrijven').count()).toBe(0);
    await wall.goOnline();
    await live(page).waitFor({ timeout: 20_000 });
    await card(page, 'Schrijven').waitFor();
  });

  test('that was taken off the wall while it had no network shows a code as soon as it is back', async () => {
    const id = await screens.board('Eraf', { Intake: { todo: ['Bellen'] } });
    const { wall, id: display } = await screens.paired([id], null);
    await wall.goOffline();
    await wall.page.getByText(/Geen verbinding sinds/).waitFor();
    await screens.ask('DELETE', `/displays/${display}`);
    await wall.goOnline();
    await code(wall.page).waitFor({ timeout: 20_000 });
    expect(await card(wall.page, 'Bellen').count()).toBe(0);
  });

  test('comes back by itself when the server was killed', async () => {
    const id = await screens.board('Herstart', { Intake: { todo: ['Bellen'] } });
    const { wall } = await screens.paired([id], null);
    wall.mayLoseConnection();
    await office.server.kill();
    await wall.page.getByText(/Geen verbinding sinds/).waitFor();
    await card(wall.page, 'Bellen').waitFor();
    await office.server.restart();
    await live(wall.page).waitFor({ timeout: 20_000 });
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(id);
    await new Wall(marieke.page).writeActions('Intake', 'Schrijven');
    await card(wall.page, 'Schrijven').waitFor();
    expect(await wall.page.getByText(/Geen verbinding/).count()).toBe(0);
  });

  // last: from here on the server serves another program
  test('takes a newer program by itself, in a quiet moment, and asks nobody', async () => {
    const id = await screens.board('Nieuwer', { Intake: { todo: ['Bellen'] } });
    const { wall } = await screens.paired([id], null, { offlineShell: true });
    const { page } = wall;
    wall.mayLoseConnection();
    await wall.waitForOfflineShell();
    const folder = mkdtempSync(join(tmpdir(), 'verbeterbord-client-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    // the packed copies beside the files would be served instead of what is changed here
    cpSync(client, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
    for (const [name, was, is] of [
      ['index.html', '<title>', '<title>Nieuwer '],
      ['sw.js', /$/, '\n// newer\n'],
    ] as const)
      writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(was, is));
    const again = page.waitForEvent('load', { timeout: 50_000 });
    await office.server.kill();
    office.server.clientDir = folder;
    await office.server.restart();
    await again;
    await card(page, 'Bellen').waitFor();
    await live(page).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
