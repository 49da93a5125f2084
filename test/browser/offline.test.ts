import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { describe, expect, test } from 'vitest';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ offlineShell: true });
/** For who stays at the office: no need to have the program on the device. */
const online = { offlineShell: false } as const;

async function boardWith(title: string, todo: readonly string[] = []): Promise<string> {
  const board = await office.newBoard(title);
  await office.write(board, hang({ goals: { Intake: { todo } } }));
  return board;
}

/** The line that tells the truth about saving. */
const saved = ({ page }: Colleague) => page.getByRole('banner').getByText('Opgeslagen', { exact: true });
const offline = ({ page }: Colleague, changes: number) =>
  page
    .getByRole('banner')
    .getByText(changes === 1 ? 'Offline, 1 wijziging' : `Offline, ${changes} wijzigingen`);

/** How long it takes until a card of the server hangs on the screen, in milliseconds: to compare, as machines differ. */
async function opening({ page }: Colleague, board: string): Promise<number> {
  const start = performance.now();
  await page.goto(`/bord/${board}`);
  await new Wall(page).title('Staat op de server').waitFor();
  return performance.now() - start;
}

/** Names of databases that keep boards on this device. */
const keptOn = ({ page }: Colleague) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

describe('without a network', () => {
  test('the board stays usable, says how much waits, shows after a reload, and merges when the network is back', async () => {
    const board = await boardWith('Zonder net', ['Wachtlijst nalopen']);
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('joost', online),
    ]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    await marieke.waitForOfflineShell();

    await marieke.goOffline();
    const wall = new Wall(marieke.page);
    await wall.writeActions('Intake', 'Geschreven in de trein');
    await offline(marieke, 1).waitFor();
    await wall.choose('Wachtlijst nalopen', 'Ik pak dit op');
    await offline(marieke, 2).waitFor();
    await marieke.page.getByText('2 wijzigingen bewaard op dit apparaat.').waitFor();
    // meanwhile the other works on
    await new Wall(joost.page).writeActions('Intake', 'Geschreven op kantoor');
    expect(await new Wall(joost.page).title('Geschreven in de trein').count()).toBe(0);

    await marieke.page.reload();
    await wall.title('Geschreven in de trein').waitFor();
    await offline(marieke, 2).waitFor();

    await marieke.goOnline();
    await saved(marieke).waitFor();
    await new Wall(joost.page).title('Geschreven in de trein').waitFor();
    await wall.title('Geschreven op kantoor').waitFor();
    await expect
      .poll(() => new Wall(joost.page).titles(new Wall(joost.page).column('Te doen', 'Intake')))
      .toEqual(await wall.titles(wall.column('Te doen', 'Intake')));
  });

  test('both edit one title while one is away: both changes are there afterwards', async () => {
    const board = await boardWith('Allebei', ['Bellen']);
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('joost', online),
    ]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    for (const { page } of [marieke, joost]) await new Wall(page).open('Bellen');
    const hers = marieke.page.getByRole('textbox', { name: 'Titel (actie)' });
    const his = joost.page.getByRole('textbox', { name: 'Titel (actie)' });
    await marieke.fetchOfflineShell();
    await marieke.goOffline();
    await hers.press('End');
    await marieke.page.keyboard.type(' met huisartsen');
    await his.press('Home');
    await joost.page.keyboard.type('Vandaag ');
    await marieke.goOnline();
    await expect.poll(() => his.inputValue()).toBe('Vandaag Bellen met huisartsen');
    await expect.poll(() => hers.inputValue()).toBe('Vandaag Bellen met huisartsen');
  });

  test('my actions stay readable, and ticking one off is kept until the network is back', async () => {
    const board = await office.newBoard('Mijn acties');
    await office.write(
      board,
      hang({ goals: { Intake: { doing: ['Formulier inkorten'], owners: ['marieke'] } } }),
    );
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('joost', online),
    ]);
    await marieke.openBoard(board);
    await joost.openBoard(board);
    await marieke.fetchOfflineShell();
    await marieke.open('/');
    const row = marieke.page.getByRole('listitem').filter({ hasText: 'Formulier inkorten' });
    await row.waitFor();
    await marieke.goOffline();
    await marieke.page.reload();
    await row.waitFor();
    await row
      .getByRole('checkbox')
      .or(row.getByRole('button', { name: /^Klaar: / }))
      .first()
      .click();
    await marieke.goOnline();
    const other = new Wall(joost.page);
    await expect
      .poll(() => other.titles(other.column('Klaar: hielp het?', 'Intake')))
      .toEqual(['Formulier inkorten']);
  });

  test('a server that can’t save says so on the screen, and gets the work when it can again', async () => {
    const board = await boardWith('Schijf vol');
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('joost', online),
    ]);
    let full = false;
    let close = (): void => undefined;
    await marieke.page.routeWebSocket(/\/sync\//, (socket) => {
      close = () => void socket.close({ code: closeCodes.busy });
      if (full) close();
      else socket.connectToServer();
    });
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    full = true;
    close();
    await new Wall(marieke.page).writeActions('Intake', 'Geschreven bij een volle schijf');
    await marieke.page.getByText('De server kan nu niet opslaan.').waitFor();
    await offline(marieke, 1).waitFor();
    full = false;
    await new Wall(joost.page).title('Geschreven bij een volle schijf').waitFor();
    await saved(marieke).waitFor();
    expect(await marieke.page.getByText('De server kan nu niet opslaan.').count()).toBe(0);
  });
});

describe('what stays on a device', () => {
  test('a shared computer keeps nothing, not even while the board is open', async () => {
    const board = await boardWith('Gedeeld');
    const marieke = await office.colleague('marieke', { sharedComputer: true });
    await marieke.openBoard(board);
    await new Wall(marieke.page).writeActions('Intake', 'Blijft hier niet staan');
    await saved(marieke).waitFor();
    expect(await keptOn(marieke)).toEqual([]);
  });

  test('choosing “gedeelde computer” later wipes what was kept', async () => {
    const board = await boardWith('Alsnog gedeeld');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    await expect.poll(() => keptOn(marieke)).toHaveLength(1);
    await marieke.page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await marieke.page.getByRole('menuitemcheckbox', { name: /^Dit is een gedeelde computer/ }).click();
    await expect.poll(() => keptOn(marieke)).toEqual([]);
  });

  test('signing out wipes every board and answer from the device', async () => {
    const board = await boardWith('Afmelden');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    await expect.poll(() => keptOn(marieke)).toHaveLength(1);
    marieke.expects(/status of 401/);
    await marieke.page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await marieke.page.getByRole('menuitem', { name: 'Afmelden' }).click();
    await marieke.page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
    await expect.poll(() => keptOn(marieke)).toEqual([]);
    const cached = await marieke.page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(cached.filter((path) => path.startsWith('/api') || path.startsWith('/sync'))).toEqual([]);
    // and the way back is closed
    await marieke.page.goto(`/bord/${board}`);
    await marieke.page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
  });

  test('signing out with work that isn’t on the server asks first', async () => {
    const board = await boardWith('Nog niet');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    await marieke.fetchOfflineShell();
    await marieke.goOffline();
    await new Wall(marieke.page).writeActions('Intake', 'Nog niet weg');
    await offline(marieke, 1).waitFor();
    await marieke.page.getByRole('button', { name: 'Menu van Marieke' }).click();
    await marieke.page.getByRole('menuitem', { name: 'Afmelden' }).click();
    const dialog = marieke.page.getByRole('dialog', { name: 'Afmelden' });
    await dialog.getByText('Eén wijziging is nog niet op de server.').waitFor();
    await dialog.getByRole('button', { name: 'Nog niet' }).click();
    await marieke.goOnline();
    await saved(marieke).waitFor();
    expect(await new Wall(marieke.page).title('Nog niet weg').count()).toBe(1);
  });

  test('a damaged copy is set aside: the board opens from the server, at most three seconds later than otherwise', async () => {
    const board = await boardWith('Beschadigd', ['Staat op de server']);
    const marieke = await office.colleague('marieke');
    const sound = await opening(marieke, board);
    await expect.poll(() => keptOn(marieke)).toHaveLength(1);
    await marieke.page.goto('/borden');
    await marieke.page.evaluate(async () => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
      });
      await new Promise<void>((resolve) => {
        const transaction = database.transaction('updates', 'readwrite');
        const cursor = transaction.objectStore('updates').openCursor();
        cursor.addEventListener('success', () => {
          if (cursor.result === null) return;
          const row = cursor.result.value as { update: Uint8Array };
          row.update = row.update.map((byte, at) => (at % 3 === 0 ? byte ^ 0xa5 : byte));
          cursor.result.update(row);
          cursor.result.continue();
        });
        transaction.addEventListener('complete', () => resolve());
      });
      database.close();
    });
    expect((await opening(marieke, board)) - sound).toBeLessThan(3_000);
    await saved(marieke).waitFor();
  });

  test('a browser whose store never answers opens the board too, at most three seconds later', async () => {
    const board = await boardWith('Zwijgt', ['Staat op de server']);
    const sound = await opening(await office.colleague('joost'), board);
    const marieke = await office.colleague('marieke');
    await marieke.context.addInitScript(() => {
      indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    expect((await opening(marieke, board)) - sound).toBeLessThan(3_000);
    await new Wall(marieke.page).writeActions('Intake', 'Gaat gewoon door');
    await saved(marieke).waitFor();
  });
});
