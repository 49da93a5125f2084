import { describe, expect, test } from 'vitest';
import type { Colleague } from '../support/colleague.ts';
import { Finger, MouseHand } from '../support/hands.ts';
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
        Intake: { todo: ['Eerste', 'Tweede', 'Derde'], doing: ['Bezig eerst'] },
        Scholen: { todo: ['Kennismaken'] },
      },
    }),
  );
  return board;
}

async function two(board: string): Promise<[Colleague, Colleague]> {
  const both: [Colleague, Colleague] = await Promise.all([
    office.colleague('marieke'),
    office.colleague('joost'),
  ]);
  await Promise.all(both.map((each) => each.openBoard(board)));
  return both;
}

/** Where the card hangs on this screen: the names of all columns that hold it. */
async function placesOf(wall: Wall, title: string): Promise<string[]> {
  const lists = wall.page.getByRole('list').filter({ has: wall.title(title) });
  return lists.evaluateAll((found) => found.map((list) => list.getAttribute('aria-label') ?? ''));
}

describe('moving a card', () => {
  test('by mouse: it hangs in the other column on the other screen, once', async () => {
    const board = await boardWith('Met de muis');
    const [marieke, joost] = await two(board);
    const wall = new Wall(marieke.page);
    await new MouseHand(marieke.page).drag(wall.card('Eerste'), wall.column('Bezig', 'Intake'));
    const other = new Wall(joost.page);
    await expect.poll(() => placesOf(other, 'Eerste')).toEqual(['Bezig, Doel 1: Intake']);
    expect(await placesOf(wall, 'Eerste')).toEqual(['Bezig, Doel 1: Intake']);
    await marieke.page.getByText('Naar Bezig verplaatst').waitFor();
  });

  test('by mouse to another goal, and to an exact place between two cards', async () => {
    const board = await boardWith('Naar een ander doel');
    const [marieke, joost] = await two(board);
    const wall = new Wall(marieke.page);
    const other = new Wall(joost.page);
    const hand = new MouseHand(marieke.page);
    await hand.drag(wall.card('Eerste'), wall.column('Klaar: hielp het?', 'Scholen'));
    await expect.poll(() => other.titles(other.column('Klaar: hielp het?', 'Scholen'))).toEqual(['Eerste']);
    await hand.lift(wall.card('Kennismaken'));
    const derde = await wall.card('Derde').boundingBox();
    await marieke.page.mouse.move((derde?.x ?? 0) + 80, (derde?.y ?? 0) + 4, { steps: 8 });
    await hand.drop();
    await expect
      .poll(() => other.titles(other.column('Te doen', 'Intake')))
      .toEqual(['Tweede', 'Kennismaken', 'Derde']);
  });

  test('Escape puts a dragged card back', async () => {
    const board = await boardWith('Terug');
    const [marieke] = await two(board);
    const wall = new Wall(marieke.page);
    const hand = new MouseHand(marieke.page);
    await hand.lift(wall.card('Eerste'));
    await hand.carry(wall.column('Bezig', 'Intake'));
    await marieke.page.keyboard.press('Escape');
    await hand.drop();
    expect(await placesOf(wall, 'Eerste')).toEqual(['Te doen, Doel 1: Intake']);
  });

  test('by keyboard: space, arrows, space; the screen reader hears every step', async () => {
    const board = await boardWith('Met de toetsen');
    const [marieke, joost] = await two(board);
    const wall = new Wall(marieke.page);
    const { keyboard } = marieke.page;
    await wall.title('Tweede').focus();
    // its code comes after the paint
    await expect
      .poll(async () => {
        await keyboard.press('Space');
        return marieke.page.getByText(/^Je hebt “Tweede” opgepakt/).count();
      })
      .toBeGreaterThan(0);
    await keyboard.press('ArrowRight');
    await marieke.page.getByText(/^Doel 1: Intake, Bezig, plek \d van \d/).waitFor({ state: 'attached' });
    await keyboard.press('Space');
    const other = new Wall(joost.page);
    await expect.poll(() => placesOf(other, 'Tweede')).toEqual(['Bezig, Doel 1: Intake']);
    // the focus went along
    await expect.poll(() => marieke.page.evaluate(() => document.activeElement?.textContent)).toBe('Tweede');
  });

  test('by the menu “Verplaatsen naar …”', async () => {
    const board = await boardWith('Met het menu');
    const [marieke, joost] = await two(board);
    const wall = new Wall(marieke.page);
    await wall.choose('Derde', 'Verplaatsen naar …');
    const dialog = marieke.page.getByRole('dialog', { name: 'Verplaatsen naar' });
    await dialog.getByLabel('Doel').selectOption({ label: 'Doel 2: Scholen' });
    await dialog.getByLabel('Kolom').selectOption({ label: 'Klaar: hielp het?' });
    await dialog.getByRole('button', { name: 'Verplaats' }).click();
    const other = new Wall(joost.page);
    await expect.poll(() => placesOf(other, 'Derde')).toEqual(['Klaar: hielp het?, Doel 2: Scholen']);
  });

  test('by finger on a phone: resting on a card lifts it', async () => {
    const board = await boardWith('Met de vinger');
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke', { size: [390, 844], touch: true }),
      office.colleague('joost'),
    ]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const wall = new Wall(marieke.page);
    await marieke.page.getByRole('tab', { name: /^Te doen/ }).tap();
    const finger = await Finger.on(marieke.page);
    await finger.lift(wall.card('Eerste'));
    await finger.carry(wall.card('Derde'));
    await finger.drop();
    const other = new Wall(joost.page);
    await expect.poll(async () => (await other.titles(other.column('Te doen', 'Intake')))[0]).toBe('Tweede');
    expect(await placesOf(other, 'Eerste')).toEqual(['Te doen, Doel 1: Intake']);
  });

  test('by finger onto a tab: the card goes to that column', async () => {
    const board = await boardWith('Op een tab');
    const [marieke, joost] = await Promise.all([
      office.colleague('marieke', { size: [390, 844], touch: true }),
      office.colleague('joost'),
    ]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const wall = new Wall(marieke.page);
    await marieke.page.getByRole('tab', { name: /^Te doen/ }).tap();
    const finger = await Finger.on(marieke.page);
    await finger.lift(wall.card('Tweede'));
    await finger.carry(marieke.page.getByRole('tab', { name: /^Hielp het/ }));
    await finger.drop();
    const other = new Wall(joost.page);
    await expect.poll(() => placesOf(other, 'Tweede')).toEqual(['Klaar: hielp het?, Doel 1: Intake']);
  });
});

describe('two hands on one card', () => {
  test('two people dragging one card at once leave exactly one card', async () => {
    const board = await boardWith('Twee handen');
    const [marieke, joost] = await two(board);
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    const [left, right] = [new MouseHand(marieke.page), new MouseHand(joost.page)];
    await Promise.all([left.lift(hers.card('Eerste')), right.lift(his.card('Eerste'))]);
    await Promise.all([
      left.carry(hers.column('Bezig', 'Intake')),
      right.carry(his.column('Klaar: hielp het?', 'Scholen')),
    ]);
    await Promise.all([left.drop(), right.drop()]);
    await expect
      .poll(async () => {
        const [here, there] = [await placesOf(hers, 'Eerste'), await placesOf(his, 'Eerste')];
        return here.length === 1 && here[0] === there[0];
      })
      .toBe(true);
    // its column and its lane are two values: each is what one of the two chose
    expect((await placesOf(his, 'Eerste'))[0]).toMatch(
      /^(Bezig|Klaar: hielp het\?), Doel (1: Intake|2: Scholen)$/,
    );
  });

  test('a card that a colleague puts away while I hold it is gone, and I hear so', async () => {
    const board = await boardWith('Weg onder de hand');
    const [marieke, joost] = await two(board);
    const wall = new Wall(marieke.page);
    const hand = new MouseHand(marieke.page);
    await hand.lift(wall.card('Eerste'));
    await new Wall(joost.page).choose('Eerste', 'Opbergen');
    await wall.title('Eerste').waitFor({ state: 'detached' });
    await hand.carry(wall.column('Bezig', 'Intake'));
    await hand.drop();
    await marieke.page.getByText('Deze kaart is intussen weggehaald.').waitFor({ state: 'attached' });
    expect(await placesOf(wall, 'Eerste')).toEqual([]);
  });

  test('what I hold stays in my hand when a colleague moves it and other cards', async () => {
    const board = await boardWith('Blijft in de hand');
    const [marieke, joost] = await two(board);
    const wall = new Wall(marieke.page);
    const hand = new MouseHand(marieke.page);
    await hand.lift(wall.card('Eerste'));
    await hand.carry(wall.column('Bezig', 'Intake'));
    const other = new Wall(joost.page);
    await other.choose('Tweede', 'Opbergen');
    await wall.title('Tweede').waitFor({ state: 'detached' });
    await hand.drop();
    await expect.poll(() => placesOf(other, 'Eerste')).toEqual(['Bezig, Doel 1: Intake']);
  });
});
