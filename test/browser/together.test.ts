import { describe, expect, test } from 'vitest';
import { MouseHand } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

async function boardWith(title: string): Promise<string> {
  const board = await office.newBoard(title);
  await office.write(
    board,
    hang({
      goals: {
        Intake: { todo: ['Van Marieke'], owners: ['marieke'] },
        Scholen: { doing: ['Van Joost'], owners: ['joost'] },
      },
    }),
  );
  return board;
}

describe('who is here', () => {
  test('three people see each other come and go', async () => {
    const board = await boardWith('Drie');
    const [marieke, joost, fatima] = await Promise.all(
      ['marieke', 'joost', 'fatima'].map((id) => office.colleague(id)),
    );
    if (!marieke || !joost || !fatima) throw new Error('three people');
    await Promise.all([marieke, joost, fatima].map((each) => each.openBoard(board)));
    const here = marieke.page.getByRole('banner');
    await here.getByText('3 hier').waitFor();
    await here.getByRole('img', { name: 'Fatima' }).waitFor();
    await fatima.page.goto('/borden');
    await here.getByText('2 hier').waitFor();
    await expect.poll(() => here.getByRole('img', { name: 'Fatima' }).count()).toBe(0);
  });

  test('a card in somebody’s hand says whose hand it is, and only as long as it is', async () => {
    const board = await boardWith('In de hand');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const hand = new MouseHand(marieke.page);
    const held = new Wall(joost.page).card('Van Joost').getByText('Marieke heeft deze in de hand');
    await hand.lift(new Wall(marieke.page).card('Van Joost'));
    await held.waitFor();
    await hand.drop();
    await expect.poll(() => held.count()).toBe(0);
  });

  test('whoever opens a card that a colleague is writing on reads who else is there', async () => {
    const board = await boardWith('Kijkt mee');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    await new Wall(marieke.page).open('Van Joost');
    const panel = await new Wall(joost.page).open('Van Joost');
    await panel.getByText('Marieke kijkt mee').waitFor();
    await marieke.page.getByRole('textbox', { name: 'Notities' }).click();
    await panel.getByText('Marieke heeft deze in de hand').waitFor();
    await marieke.page.keyboard.press('Escape');
    await panel.getByText('Marieke heeft deze in de hand').waitFor({ state: 'detached' });
    await expect.poll(() => panel.getByText('Marieke kijkt mee').count()).toBe(0);
  });

  test('a colleague’s change is announced politely, many changes as one sentence', async () => {
    const board = await boardWith('Voorgelezen');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    await new Wall(marieke.page).writeActions('Intake', 'Een', 'Twee', 'Drie');
    const said = joost.page.getByRole('status').filter({ hasText: /^Collega’s veranderden 3 kaarten/ });
    await expect.poll(() => said.count()).toBe(1);
  });
});

describe('new since my last visit', () => {
  test('a colleague’s new card says nieuw until I open it; my own never does', async () => {
    const board = await boardWith('Nieuw');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await marieke.openBoard(board);
    await new Wall(marieke.page).writeActions('Intake', 'Van mijzelf');
    await marieke.page.getByRole('banner').getByText('Opgeslagen', { exact: true }).waitFor();
    const visited = marieke.page.waitForResponse((response) => response.url().endsWith('/visits'));
    await marieke.page.getByRole('link', { name: 'Borden' }).click();
    await visited;

    await joost.openBoard(board);
    await new Wall(joost.page).writeActions('Intake', 'Van een ander');
    await joost.page.getByRole('banner').getByText('Opgeslagen', { exact: true }).waitFor();

    await marieke.openBoard(board);
    const wall = new Wall(marieke.page);
    await wall.card('Van een ander').getByText('nieuw', { exact: true }).waitFor();
    expect(await wall.card('Van mijzelf').getByText('nieuw', { exact: true }).count()).toBe(0);
    await marieke.page.getByRole('button', { name: 'nieuw 1' }).click();
    await expect.poll(() => wall.titles(wall.column('Te doen', 'Intake'))).toEqual(['Van een ander']);
    await marieke.page.getByRole('button', { name: 'alles' }).click();
    await wall.open('Van een ander');
    await marieke.page.keyboard.press('Escape');
    await wall.card('Van een ander').getByText('nieuw', { exact: true }).waitFor({ state: 'detached' });
  });
});

describe('looking at the board in another way', () => {
  test('filters: van mij shows my cards only, and says so when there are none', async () => {
    const board = await boardWith('Filters');
    const [marieke, fatima] = await Promise.all([office.colleague('marieke'), office.colleague('fatima')]);
    await Promise.all([marieke.openBoard(board), fatima.openBoard(board)]);
    const wall = new Wall(marieke.page);
    await marieke.page.getByRole('button', { name: 'van mij' }).click();
    await wall.title('Van Joost').waitFor({ state: 'detached' });
    expect(await wall.title('Van Marieke').count()).toBe(1);
    await fatima.page.getByRole('button', { name: 'van mij' }).click();
    await fatima.page.getByText('Er hangt in deze ronde geen actie van jou.').waitFor();
    await fatima.page.getByRole('button', { name: 'Toon alles' }).click();
    await new Wall(fatima.page).title('Van Joost').waitFor();
  });

  test('per persoon: a row for everybody in alphabetical order, those without an action too, and live', async () => {
    const board = await boardWith('Per persoon');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    await marieke.page.getByRole('button', { name: 'Per persoon' }).click();
    const names = marieke.page.getByRole('main').getByRole('heading', { level: 3 });
    await expect
      .poll(() => names.allTextContents())
      .toEqual(['Aylin', 'Daan', 'Fatima', 'Joost', 'Marieke', 'Sanne', 'Willem', 'Nog van niemand']);
    await marieke.page.getByText('Fatima heeft nog geen actie in deze ronde.').waitFor();
    // what I hung up for her shows on the other's wall, per goal
    await marieke.page.getByRole('button', { name: 'Nieuwe actie voor Fatima' }).click();
    await marieke.page.keyboard.type('Gezinnen bellen');
    await marieke.page.keyboard.press('Enter');
    const other = new Wall(joost.page);
    await other.card('Gezinnen bellen').getByRole('img', { name: 'Fatima' }).waitFor();
    // and a colleague's change moves it here
    await other.choose('Van Joost', 'Verplaatsen naar …');
    await joost.page.getByLabel('Kolom').selectOption({ label: 'Klaar: hielp het?' });
    await joost.page.getByRole('button', { name: 'Verplaats', exact: true }).click();
    await marieke.page
      .getByRole('list', { name: 'Joost, Klaar: hielp het?' })
      .getByRole('link', { name: 'Van Joost' })
      .waitFor();
  });
});
