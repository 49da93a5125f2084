import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ offlineShell: true });

test('the server killed while people write: what anyone had seen is there, also when every browser is gone', async () => {
  const board = await office.newBoard('Stroom eraf');
  await office.write(board, hang({ goals: { Intake: {} } }));
  const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
  await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
  for (const each of [marieke, joost]) {
    await each.fetchOfflineShell();
    each.mayLoseConnection();
  }

  const other = new Wall(joost.page);
  const writing = new Wall(marieke.page).writeActions(
    'Intake',
    ...Array.from({ length: 30 }, (_, index) => `Actie ${index + 1}`),
  );
  await other.title('Actie 5').waitFor();
  await office.server.kill();
  const seen = await other.titles(other.column('Te doen', 'Intake'));
  await writing;
  await marieke.page
    .getByRole('banner')
    .getByText(/^Offline, \d+ wijziging/)
    .waitFor();
  await Promise.all([marieke.leave(), joost.leave()]);

  await office.server.restart();
  const fatima = await office.colleague('fatima');
  await fatima.openBoard(board);
  const wall = new Wall(fatima.page);
  expect(seen.length).toBeGreaterThanOrEqual(5);
  await expect
    .poll(() => wall.titles(wall.column('Te doen', 'Intake')))
    .toEqual(expect.arrayContaining(seen));
});

test('the server killed and back: browsers return by themselves and bring what they wrote meanwhile', async () => {
  const board = await office.newBoard('Vanzelf terug');
  await office.write(board, hang({ goals: { Intake: { todo: ['Er was er een'] } } }));
  const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
  await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
  for (const each of [marieke, joost]) {
    await each.fetchOfflineShell();
    each.mayLoseConnection();
  }

  await office.server.kill();
  await new Wall(marieke.page).writeActions('Intake', 'Van Marieke');
  await new Wall(joost.page).writeActions('Intake', 'Van Joost');
  for (const { page } of [marieke, joost])
    await page.getByRole('banner').getByText('Offline, 1 wijziging').waitFor();
  await office.server.restart();

  for (const { page } of [marieke, joost]) {
    const wall = new Wall(page);
    await page.getByRole('banner').getByText('Opgeslagen', { exact: true }).waitFor();
    await expect
      .poll(async () => (await wall.titles(wall.column('Te doen', 'Intake'))).toSorted())
      .toEqual(['Er was er een', 'Van Joost', 'Van Marieke']);
  }
});
