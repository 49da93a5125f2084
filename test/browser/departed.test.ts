import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { asId, type ActionId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { arrivals } from '../support/arrivals.ts';
import { newBoard, writeBoard } from '../support/board-writer.ts';
import { currentCycle, hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const arrive = arrivals();

const gone = 'Formulier op één bladzijde';

const fortnight = 14 * 24 * 3_600_000;

interface WentOn {
  readonly server: AppServer;
  readonly board: string;
  readonly card: string;
}

/** A board from which a finished action left at the second close after its own; a success still tells of it. */
async function boardThatWentOn(): Promise<WentOn> {
  let now = Date.now();
  const server = await startApp({ now: () => now });
  const board = await newBoard(server.url, 'marieke', 'jeugd', 'Ging verder');
  const card = await writeBoard({ url: server.url, board, as: 'marieke' }, (doc, context) => {
    const ids = hang({ goals: { Intake: { todo: ['Blijft'], done: [gone], owners: ['sanne'] } } })(
      doc,
      context,
    );
    const action = asId<ActionId>(ids.get(gone) ?? '');
    // celebrated later on, so that it still hangs there
    addSuccess(doc, { title: 'De huisarts belt nu zelf', action, cycle: currentCycle + 3 }, context);
    addSuccess(doc, { title: 'Eén bladzijde!', action, cycle: currentCycle }, context);
    return action;
  });
  for (const number of [currentCycle, currentCycle + 1, currentCycle + 2]) {
    const marieke = await server.as('marieke');
    const closed = await marieke.ask('POST', `/api/v1/boards/${board}/cycles/${number}/close`, {});
    expect([number, closed.text]).toEqual([number, JSON.stringify({ number, closed: true })]);
    now += fortnight;
  }
  const look = await server.as('marieke');
  await expect
    .poll(async () => {
      await server.app.hub.tidy(asId<BoardId>(board));
      return (await look.ask('GET', `/api/v1/boards/${board}/departed/${card}`)).status;
    })
    .toBe(200);
  return { server, board, card };
}

test('old links and a success lead to a card that left, which can be read and not changed', async () => {
  const { server, board, card } = await boardThatWentOn();
  const marieke = await arrive(server, 'marieke');
  const { page } = marieke;
  // a link from before
  await marieke.openBoard(board, `?kaart=action:${card}`);
  await page.getByRole('heading', { name: gone, level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/bord/${board}/geschiedenis/kaart/${card}`);
  await page.getByText('hangt niet meer op het bord').waitFor();
  await page.getByText('Sanne').waitFor();
  expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
  await expectAccessible(page, 'a card that left');
  await page.getByRole('link', { name: /^Verslag van ronde/ }).click();
  await page.getByRole('heading', { name: /^Verslag van ronde/, level: 1 }).waitFor();
  // a success of that cycle left too, and leads on to its action
  await page.getByRole('link', { name: 'Eén bladzijde!' }).click();
  await page.getByRole('heading', { name: 'Eén bladzijde!', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'De actie waar dit van komt' }).click();
  await page.getByRole('heading', { name: gone, level: 1 }).waitFor();
  // by what is still on the board
  await marieke.openBoard(board);
  const panel = await new Wall(page).open('De huisarts belt nu zelf');
  await panel.getByRole('button', { name: 'Een actie uit een eerdere ronde' }).click();
  await page.getByRole('heading', { name: gone, level: 1 }).waitFor();
});

test('who may not see names sees the card without them; on 320 px nothing sticks out', async () => {
  const { server, board, card } = await boardThatWentOn();
  const bram = await arrive(server, 'bram', { size: [320, 640], touch: true, calm: true });
  await bram.open(`/bord/${board}/geschiedenis/kaart/${card}`);
  const { page } = bram;
  await page.getByRole('heading', { name: gone, level: 1 }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('Sanne');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await expectAccessible(page, 'a card that left, on a phone');
  bram.expects(/status of 404/);
  await bram.open(`/bord/${board}/geschiedenis/kaart/nooitgeweest`);
  await page.getByRole('heading', { name: 'Deze kaart is er niet (meer)' }).waitFor();
});
