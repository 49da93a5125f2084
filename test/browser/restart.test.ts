import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

test('the server updated while two people type: they go on, nothing is lost, and no page is loaded again', async () => {
  const board = await office.newBoard('Bijwerken');
  await office.write(board, hang({ goals: { Intake: { todo: ['Bellen'] } } }));
  const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
  await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
  const both = [marieke, joost];
  const fields = await Promise.all(
    both.map(async ({ page }) => {
      await new Wall(page).open('Bellen');
      return page.getByRole('textbox', { name: 'Titel (actie)' });
    }),
  );
  for (const each of both) {
    each.mayLoseConnection();
    // gone after a reload
    await each.page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
  }
  await fields[0]?.press('Home');
  await fields[1]?.press('End');
  const words = [
    'Morgen vroeg en liefst voor tienen nog even ',
    ' met de school in Alphen over het rooster van volgende week',
  ];
  const typing = Promise.all(
    both.map(({ page }, index) => page.keyboard.type(words[index] ?? '', { delay: 60 })),
  );

  await office.server.shutDown();
  await office.server.restart();
  await Promise.all(
    both.map(({ page }) =>
      page.getByRole('banner').getByText('Opgeslagen', { exact: true }).waitFor({ timeout: 5_000 }),
    ),
  );
  await typing;

  const whole = `${words[0]}Bellen${words[1]}`;
  for (const [index, { page }] of both.entries()) {
    await expect.poll(() => fields[index]?.inputValue()).toBe(whole);
    await page.getByRole('banner').getByText('Opgeslagen', { exact: true }).waitFor();
    expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
    expect(await page.getByRole('alert').count()).toBe(0);
    // the card that they have open, and nothing over it
    expect(await page.getByRole('dialog').count()).toBe(1);
  }
  // and it is what the server has
  const fatima = await office.colleague('fatima');
  await fatima.openBoard(board);
  await new Wall(fatima.page).title(whole).waitFor();
});
