import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import type { ActionId, GoalId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle, hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

const came = 'Bellen de dag erna';
const theirs = 'Brief herschrijven';
const waits = 'Huisartsen vragen';

/** A board with an action of Joost's and one of Fatima's that came along, and one that waits in *later*. */
async function boardWith(title: string): Promise<string> {
  const board = await office.newBoard(title);
  await office.write(board, (doc, context) => {
    const ids = hang({ goals: { Intake: {}, Plan: {} } })(doc, context);
    const goal = ids.get('Intake') as GoalId;
    const add = (title: string, owner: string, cycle: number | null): ActionId => {
      const added = addAction(
        doc,
        { title, goal, cycle, owners: owner === '' ? [] : [owner as PersonId] },
        context,
      );
      if (!added.ok) throw new Error(added.code);
      return added.value;
    };
    for (const action of [add(came, 'joost', currentCycle - 1), add(theirs, 'fatima', currentCycle - 1)])
      carryOver(doc, { action, cycle: currentCycle }, context);
    add(waits, '', null);
  });
  return board;
}

async function open(colleague: Colleague, board: string): Promise<Page> {
  await colleague.open(`/bord/${board}/kiezen`);
  const { page } = colleague;
  await page.getByRole('heading', { name: `Kiezen voor ronde ${currentCycle}`, level: 1 }).waitFor();
  return page;
}

const worth = (page: Page, title: string, what: 'Houden' | 'Naar later' | 'Stoppen'): Locator =>
  page.getByRole('group', { name: `Is “${title}” nog de moeite waard?` }).getByRole('button', { name: what });

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('choosing at the start of a cycle', () => {
  test('what one person picks out of later hangs on the other’s wall, as theirs and with its day', async () => {
    const board = await boardWith('Kiezen uit later');
    const [joost, marieke] = await Promise.all([office.colleague('joost'), office.colleague('marieke')]);
    await marieke.openBoard(board);
    const wall = new Wall(marieke.page);
    const page = await open(joost, board);
    await page.getByRole('button', { name: `Kies “${waits}”` }).click();
    await wall.card(waits).getByRole('img', { name: 'Joost' }).waitFor();
    expect(await wall.titles(wall.column('Te doen', 'Intake'))).toContain(waits);

    // asked for, not forbidden: who, and by when
    const facts = page.getByRole('group', { name: `Bij “${waits}”` }).first();
    await facts.getByRole('combobox', { name: 'Wie' }).selectOption({ label: 'Sanne' });
    await wall.card(waits).getByRole('img', { name: 'Sanne' }).waitFor();
    await facts.getByRole('textbox', { name: 'Klaar op' }).fill('vandaag');
    await page.keyboard.press('Enter');
    await wall.card(waits).getByText('vandaag').waitFor();

    // and back
    await page.getByRole('button', { name: `“${waits}” is gekozen` }).click();
    await wall.title(waits).waitFor({ state: 'detached' });
  });

  test('what came along is asked about first, mine before that of others, and each answer shows on the wall', async () => {
    const board = await boardWith('Nog de moeite waard');
    const [joost, marieke] = await Promise.all([office.colleague('joost'), office.colleague('marieke')]);
    await marieke.openBoard(board);
    const wall = new Wall(marieke.page);
    const page = await open(joost, board);
    expect(await worth(page, theirs, 'Houden').count()).toBe(0);
    await page.getByText('Nog 1 te zeggen.').waitFor();
    await worth(page, came, 'Naar later').click();
    await wall.title(came).waitFor({ state: 'detached' });
    // it stays under the hand, and can be chosen anew
    await worth(page, came, 'Stoppen').click();
    await page.getByText('Ligt in de prullenbak. Je kunt nog terug.').waitFor();
    // why is asked for, and stands with it when it is in the bin
    const why = page.getByRole('textbox', { name: `Waarom stop je met “${came}”?` });
    expect(await why.count()).toBe(0);
    await worth(page, came, 'Houden').click();
    await worth(page, came, 'Stoppen').click();
    await why.fill('Niemand vroeg erom');
    await page.keyboard.press('Enter');
    await page.getByText('Ligt in de prullenbak. Je kunt nog terug.').waitFor();
    expect(await why.inputValue()).toBe('Niemand vroeg erom');
    await worth(page, came, 'Houden').click();
    await wall.card(came).getByText('1× mee').waitFor();
    await expect.poll(() => worth(page, came, 'Houden').getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Ook die van anderen (1)' }).click();
    await worth(page, theirs, 'Houden').waitFor();
  });

  test('something new is mine, and the next one can be written at once; done is back at the board', async () => {
    const board = await boardWith('Iets nieuws');
    const [joost, marieke] = await Promise.all([office.colleague('joost'), office.colleague('marieke')]);
    await marieke.openBoard(board);
    const wall = new Wall(marieke.page);
    const page = await open(joost, board);
    const field = page.getByRole('textbox', { name: 'Iets nieuws bij Doel 2: Plan' });
    await field.click();
    for (const title of ['Eerste', 'Tweede']) {
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await wall.card(title).getByRole('img', { name: 'Joost' }).waitFor();
    }
    const mine = page.getByRole('region', { name: new RegExp(`Dit doe jij in ronde ${currentCycle}`) });
    await mine.getByRole('heading', { name: 'Tweede' }).waitFor();
    // who has something to do, by the alphabet
    expect(await page.getByText(/^Doen al mee in deze ronde/).textContent()).toBe(
      'Doen al mee in deze ronde: Fatima, Joost.',
    );
    await page.getByRole('link', { name: 'Klaar, naar het bord' }).click();
    await new Wall(page).title('Eerste').waitFor();
  });

  test('who only looks on is told so, and sent to the board', async () => {
    const board = await boardWith('Kijkt mee');
    const page = await open(await office.colleague('bram'), board);
    await page.getByText('Je kijkt mee. Alleen het team kiest hier.').waitFor();
    expect(await page.getByRole('button', { name: /^Kies/ }).count()).toBe(0);
  });

  test('with the keyboard alone; axe finds nothing in either theme; nothing sticks out at 320 px', async () => {
    const board = await boardWith('Voor iedereen');
    const joost = await office.colleague('joost', { calm: true });
    const page = await open(joost, board);
    await expectAccessible(page, 'choosing');
    const tabTo = async (target: Locator): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        if (await target.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`Tab never came to ${target.toString()}`);
    };
    await tabTo(worth(page, came, 'Houden'));
    await page.keyboard.press('Space');
    const pick = page.getByRole('button', { name: new RegExp(`^(Kies )?“${waits}”`) });
    await tabTo(pick);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `“${waits}” is gekozen` }).waitFor();
    await tabTo(
      page
        .getByRole('group', { name: `Bij “${waits}”` })
        .first()
        .getByRole('textbox', { name: 'Klaar op' }),
    );
    await page.keyboard.type('morgen');
    await page.keyboard.press('Enter');
    await page
      .getByText(/morgen/)
      .first()
      .waitFor();
    await expectAccessible(page, 'choosing, something chosen');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBe(0);
    await expectAccessible(page, 'choosing at 320 px');
    await tabTo(page.getByRole('link', { name: 'Klaar, naar het bord' }));
    await page.keyboard.press('Enter');
    await new Wall(page).title(waits).waitFor();
  });
});
