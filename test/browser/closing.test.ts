import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { Closing } from '../support/closing.ts';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle, hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

const call = 'Ouders de volgende dag bellen';
const list = 'Wachtlijst nalopen';
const plan = 'Voorbeeldplan op één A4';
const form = 'Formulier op één bladzijde';

const choices = { [call]: 'Meenemen', [list]: 'Stoppen', [plan]: 'Naar later' } as const;

/** A board with one action done and three that aren't. */
async function boardWith(title: string): Promise<string> {
  const board = await office.newBoard(title);
  await office.write(
    board,
    hang({
      goals: {
        Intake: { todo: [call, list], done: [form], owners: ['joost'] },
        Plan: { doing: [plan], owners: ['fatima'] },
      },
    }),
  );
  return board;
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function three(): Promise<readonly [Colleague, Colleague, Colleague]> {
  return Promise.all([
    office.colleague('marieke'),
    office.colleague('joost'),
    office.colleague('fatima'),
  ] as const);
}

describe('together', () => {
  test('three people fill it in at once, each sees what the others choose and write, and it stays when one leaves half-way', async () => {
    const board = await boardWith('Samen afsluiten');
    const people = await three();
    const [marieke, joost, fatima] = (await Promise.all(people.map((each) => Closing.open(each, board)))) as [
      Closing,
      Closing,
      Closing,
    ];
    await marieke.page.getByRole('banner').getByText('3 hier').waitFor();
    await marieke.page.getByText('Nog 3 van 3 te kiezen.').waitFor();

    // at the same moment, each another one
    await Promise.all([
      marieke.choose(list, 'Stoppen'),
      joost.choose(call, 'Meenemen'),
      fatima.choose(plan, 'Naar later'),
    ]);
    for (const each of [marieke, joost, fatima]) {
      await each.sees(list, 'Stoppen');
      await each.sees(call, 'Meenemen');
      await each.sees(plan, 'Naar later');
      await each.page.getByText('Alle 3 gekozen.').waitFor();
    }

    // why, and who is busy there
    await marieke.page.getByRole('textbox', { name: `Waarom stoppen jullie met “${list}”?` }).click();
    await joost.page.getByText('Marieke is hier bezig').waitFor();
    await marieke.page.keyboard.type('CJG doet dit zelf');
    await expect
      .poll(() =>
        joost.page.getByRole('textbox', { name: `Waarom stoppen jullie met “${list}”?` }).inputValue(),
      )
      .toBe('CJG doet dit zelf');

    // the sentence letter by letter, by two at once
    await marieke.lesson.click();
    await marieke.page.keyboard.type('Bellen werkt');
    await expect.poll(() => joost.lesson.inputValue()).toBe('Bellen werkt');
    await joost.lesson.click();
    await joost.page.getByText('Marieke schrijft mee').waitFor();
    await joost.page.keyboard.press('Control+End');
    await Promise.all([joost.page.keyboard.type(' beter'), marieke.page.keyboard.press('Control+Home')]);
    await marieke.page.keyboard.type('Echt: ');
    for (const each of [marieke, joost, fatima])
      await expect.poll(() => each.lesson.inputValue()).toBe('Echt: Bellen werkt beter');

    // did it help, with what was noticed
    const answer = fatima.page.getByRole('group', { name: `Hielp “${form}”?` });
    await answer.getByRole('button', { name: 'Ja' }).click();
    await fatima.page
      .getByRole('textbox', { name: `Wat merkten jullie bij “${form}”?` })
      .fill('Minder telefoontjes');
    await marieke.page.getByText('1 hielp', { exact: true }).waitFor();

    // nothing of it is lost by going away
    await fatima.saved();
    await fatima.page.getByRole('navigation', { name: 'Waar ben ik' }).getByRole('link').click();
    await new Wall(fatima.page).title(call).waitFor();
    await marieke.page.getByRole('banner').getByText('3 hier').waitFor();
    const again = await Closing.open(people[2], board);
    await again.sees(plan, 'Naar later');
    expect(await again.lesson.inputValue()).toBe('Echt: Bellen werkt beter');
    await again.page.getByRole('button', { name: 'Bekijk' }).click();
    expect(
      await again.page.getByRole('textbox', { name: `Wat merkten jullie bij “${form}”?` }).inputValue(),
    ).toBe('Minder telefoontjes');
  });

  test('one closes: they come to the record, the others are told, and every board is in the next cycle with what goes along', async () => {
    const board = await boardWith('Een sluit af');
    const people = await three();
    const [marieke, joost] = (await Promise.all(
      people.slice(0, 2).map((each) => Closing.open(each, board)),
    )) as [Closing, Closing];
    await people[2].openBoard(board);
    const wall = new Wall(people[2].page);
    await wall.title(list).waitFor();
    await marieke.chooseEach(choices);
    await marieke.lesson.fill('Kleine stappen');
    await marieke.button.click();
    await marieke.landsOnRecord(board);

    await joost.page.getByRole('heading', { name: `Ronde ${currentCycle} is afgesloten` }).waitFor();
    await joost.page.getByRole('link', { name: 'Lees het verslag' }).waitFor();
    await expectAccessible(joost.page, 'closed by somebody else');

    // who looked at the board meanwhile sees it turn
    await people[2].page.getByRole('heading', { name: `Ronde ${currentCycle + 1}` }).waitFor();
    await wall.card(call).getByText('1× mee').waitFor();
    await wall.title(list).waitFor({ state: 'detached' });
    await wall.title(plan).waitFor({ state: 'detached' });
    await people[2].page.getByRole('button', { name: /^Later \(1\), .*Plan/ }).click();
    await wall.title(plan).waitFor();
    await people[2].page.getByRole('button', { name: /^Eerder klaar \(1\), .*Intake/ }).click();
    await wall.title(form).waitFor();

    // what was stopped can still be brought back, and the next sentence begins empty
    const bin = await wall.openBin();
    await bin.getByText(list).waitFor();
    await joost.page.goto(`/bord/${board}/afsluiten`);
    await joost.page.getByRole('heading', { name: `Ronde ${currentCycle} is afgesloten` }).waitFor();
    expect(await joost.button.count()).toBe(0);
  });

  test('who was away just then finds it closed, and what they chose meanwhile does no harm', async () => {
    const board = await boardWith('Even weg');
    const [one, other] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    const [marieke, joost] = await Promise.all([Closing.open(one, board), Closing.open(other, board)]);
    await joost.saved();
    await other.goOffline();
    await joost.page.getByText('Afsluiten kan niet zonder verbinding.').waitFor();
    await joost.choose(plan, 'Stoppen');
    await joost.lesson.fill('Van Joost');
    await marieke.chooseEach(choices);
    await marieke.button.click();
    await marieke.landsOnRecord(board);

    await other.goOnline();
    await joost.page.getByRole('heading', { name: `Ronde ${currentCycle} is afgesloten` }).waitFor();
    await joost.saved();
    await joost.page.getByRole('link', { name: 'Naar het bord' }).click();
    const wall = new Wall(joost.page);
    await joost.page.getByRole('button', { name: /^Later \(1\), .*Plan/ }).click();
    await wall.title(plan).waitFor();
    expect(await wall.titles(wall.column('Te doen', 'Intake'))).toEqual([call]);
  });

  test('two who press at the same moment both come to the one record', async () => {
    const board = await boardWith('Tegelijk');
    const [one, other] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    const [marieke, joost] = await Promise.all([Closing.open(one, board), Closing.open(other, board)]);
    await marieke.chooseEach(choices);
    await joost.sees(plan, 'Naar later');
    await joost.sees(list, 'Stoppen');
    await Promise.all([marieke.button.click(), joost.button.click()]);
    await Promise.all([marieke.landsOnRecord(board), joost.landsOnRecord(board)]);
    await marieke.page.goto(`/bord/${board}`);
    // along once, not twice
    const tag = new Wall(marieke.page).card(call).getByText(/^\d+× mee/);
    await expect.poll(() => tag.first().textContent()).toMatch(/^1× mee/);
  });
});

describe('the four steps', () => {
  test('the button says what is still to choose, and does nothing until then', async () => {
    const board = await boardWith('Eerst kiezen');
    const marieke = await Closing.open(await office.colleague('marieke'), board);
    await marieke.page.getByText(`Kies eerst bij stap 2 wat er met ‘${call}’ en nog 2 gebeurt.`).waitFor();
    await marieke.choose(call, 'Meenemen');
    await marieke.choose(list, 'Stoppen');
    const reason = marieke.page.getByText(`Kies eerst bij stap 2 wat er met ‘${plan}’ gebeurt.`);
    await reason.waitFor();
    expect(await marieke.button.getAttribute('aria-disabled')).toBe('true');
    // a finger or a mouse may press it all the same
    await marieke.button.click({ force: true });
    await reason.waitFor();
    await marieke.choose(plan, 'Meenemen');
    await expect.poll(() => marieke.button.getAttribute('aria-disabled')).toBeNull();
    await marieke.page.getByText('2 acties gaan mee, 0 staan klaar bij later.').waitFor();
    // pressed again: not chosen after all
    await marieke.choice(plan, 'Meenemen').click();
    await reason.waitFor();
  });

  test('what did not help can be tried again, and is there in the next cycle with its plan', async () => {
    const board = await boardWith('Nieuwe poging');
    const who = await office.colleague('marieke');
    const marieke = await Closing.open(who, board);
    await marieke.chooseEach(choices);
    await marieke.page
      .getByRole('group', { name: `Hielp “${form}”?` })
      .getByRole('button', { name: 'Nee' })
      .click();
    await marieke.page.getByRole('button', { name: `Nieuwe poging in ronde ${currentCycle + 1}` }).click();
    await marieke.page
      .getByRole('textbox', { name: `Wat gaan jullie nu anders doen bij “${form}”?` })
      .fill('Eerst met ouders testen');
    await marieke.page.getByText('1 nieuwe poging', { exact: true }).waitFor();
    await marieke.page.getByText('2 acties gaan mee').waitFor();
    await marieke.button.click();
    await marieke.landsOnRecord(board);
    await who.openBoard(board);
    const wall = new Wall(marieke.page);
    expect(await wall.titles(wall.column('Te doen', 'Intake'))).toContain(form);
    const panel = await wall.open(form);
    await expect
      .poll(() => panel.getByRole('textbox', { name: 'Poging 2: wat gaan we doen?' }).inputValue())
      .toBe('Eerst met ouders testen');
  });

  test('how it was for me is counted by the server: others see that somebody answered, never what', async () => {
    const board = await boardWith('Stemming');
    const [one, other] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    const marieke = await Closing.open(one, board);
    await marieke.page.getByRole('radio', { name: 'tussen gewoon en licht' }).check();
    await marieke.page.getByText('1 antwoord tot nu toe.').waitFor();
    const joost = await Closing.open(other, board);
    await joost.page.getByText('1 antwoord tot nu toe.').waitFor();
    expect(await joost.page.getByRole('radio', { checked: true }).count()).toBe(0);
    await marieke.page.reload();
    await expect
      .poll(() => marieke.page.getByRole('radio', { name: 'tussen gewoon en licht' }).isChecked())
      .toBe(true);
    await marieke.page.getByRole('button', { name: 'Wis mijn antwoord' }).click();
    await marieke.page.getByText('Nog niemand antwoordde.').waitFor();
    expect(await marieke.page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  test('who only looks on sees the choices and can change nothing', async () => {
    const board = await boardWith('Meekijken');
    const marieke = await Closing.open(await office.colleague('marieke'), board);
    await marieke.choose(list, 'Stoppen');
    const bram = await Closing.open(await office.colleague('bram'), board);
    await bram.page.getByText('Je kijkt mee. Het team vult dit in.').waitFor();
    await bram.step('Wat is er over?').getByText('Stoppen', { exact: true }).waitFor();
    expect(await bram.page.getByRole('radio').count()).toBe(0);
    expect(await bram.button.count()).toBe(0);
    expect(await bram.choice(list, 'Meenemen').count()).toBe(0);
  });

  test('without a connection it says what can’t be done now, and keeps everything', async () => {
    const board = await boardWith('Zonder net');
    const [who, other] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    const [marieke, joost] = await Promise.all([Closing.open(who, board), Closing.open(other, board)]);
    await marieke.saved();
    await who.goOffline();
    await marieke.page.getByText('Afsluiten kan niet zonder verbinding.').waitFor();
    expect(await marieke.button.getAttribute('aria-disabled')).toBe('true');
    expect(await marieke.page.getByRole('radio', { name: 'gewoon', exact: true }).isDisabled()).toBe(true);
    await marieke.choose(list, 'Stoppen');
    await marieke.lesson.fill('Ook zonder net');
    await who.goOnline();
    await joost.sees(list, 'Stoppen');
    await expect.poll(() => joost.lesson.inputValue()).toBe('Ook zonder net');
  });
});

describe('for everybody', () => {
  test('with the keyboard alone, from the first choice to the record', async () => {
    const board = await boardWith('Alleen toetsen');
    const marieke = await Closing.open(await office.colleague('marieke'), board);
    const { keyboard } = marieke.page;
    const tabTo = async (target: Locator): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await keyboard.press('Tab');
        if (await target.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`Tab never came to ${target.toString()}`);
    };
    await tabTo(
      marieke.page.getByRole('group', { name: `Hielp “${form}”?` }).getByRole('button', { name: 'Ja' }),
    );
    await keyboard.press('Enter');
    await tabTo(marieke.page.getByRole('textbox', { name: `Wat merkten jullie bij “${form}”?` }));
    await keyboard.type('Sneller klaar');
    await tabTo(marieke.choice(call, 'Meenemen'));
    await keyboard.press('Space');
    await tabTo(marieke.choice(list, 'Stoppen'));
    await keyboard.press('Enter');
    await tabTo(marieke.page.getByRole('textbox', { name: `Waarom stoppen jullie met “${list}”?` }));
    await keyboard.type('Genoeg geprobeerd');
    await tabTo(marieke.choice(plan, 'Naar later'));
    await keyboard.press('Space');
    await tabTo(marieke.lesson);
    await keyboard.type('Toetsen zijn genoeg');
    await tabTo(marieke.page.getByRole('radio', { name: 'zwaar', exact: true }));
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect
      .poll(() => marieke.page.getByRole('radio', { name: 'gewoon', exact: true }).isChecked())
      .toBe(true);
    await marieke.page.getByText('1 antwoord tot nu toe.').waitFor();
    await tabTo(marieke.button);
    await keyboard.press('Enter');
    await marieke.landsOnRecord(board);
  });

  test('axe finds nothing in either theme, and nothing sticks out at 320 px, in both languages', async () => {
    const board = await boardWith('Toegankelijk');
    const marieke = await Closing.open(await office.colleague('marieke', { calm: true }), board);
    await expectAccessible(marieke.page, 'closing, nothing chosen yet');
    await marieke.chooseEach(choices);
    await marieke.page
      .getByRole('group', { name: `Hielp “${form}”?` })
      .getByRole('button', { name: 'Nee' })
      .click();
    await marieke.page.getByRole('button', { name: /^Nieuwe poging in ronde/ }).click();
    const joost = await Closing.open(await office.colleague('joost'), board);
    await joost.choice(list, 'Stoppen').focus();
    await marieke.page.getByText('Joost is hier bezig').waitFor();
    await expectAccessible(marieke.page, 'closing, all chosen, somebody busy');
    await marieke.page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(marieke.page)).toBe(0);
    await expectAccessible(marieke.page, 'closing at 320 px');
    const english = await office.colleague('fatima', { language: 'en', size: [320, 640], touch: true });
    await english.open(`/bord/${board}/afsluiten`);
    await english.page.getByRole('heading', { name: `Close cycle ${currentCycle}`, level: 1 }).waitFor();
    expect(await sideways(english.page)).toBe(0);
  });
});
