import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { newId, type ActionId } from '@verbeterbord/shared/ids.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { writeBoard } from '../support/board-writer.ts';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

/** The board of the Team van teams, which offers, and that of Team Thuis, which is offered something. */
const above = 'sociaal-domein';
const below = 'thuis';

/** An action on the board of the Team van teams. */
function hangAbove(title: string): Promise<ActionId> {
  return writeBoard({ url: office.server.url, board: above, as: 'petra' }, (doc, context) => {
    const made = addAction(
      doc,
      { title, goal: null, state: 'todo', cycle: currentCycle, notes: 'Zie de brief.' },
      context,
    );
    if (!made.ok) throw new Error(made.code);
    return made.value;
  });
}

/** As Petra, over the API: offers something new to Team Thuis. */
async function offerTo(
  colleague: Colleague,
  title: string,
  source: ActionId | null = null,
  notes = '',
): Promise<string> {
  const id = newId();
  const answer = await colleague.context.request.post(`${colleague.address}/api/v1/teams/${above}/offers`, {
    headers: { 'x-requested-with': 'verbeterbord', origin: colleague.address },
    data: { id, to: below, title, source, notes },
  });
  expect(answer.status()).toBeLessThan(300);
  return id;
}

function takeBack(colleague: Colleague, offer: string) {
  return colleague.context.request.post(`${colleague.address}/api/v1/offers/${offer}/steps`, {
    headers: { 'x-requested-with': 'verbeterbord', origin: colleague.address },
    data: { verb: 'take-back' },
  });
}

/** An offer on the rail of the team that is offered something. */
const offered = (page: Page, title: string): Locator =>
  page
    .getByRole('list', { name: /^Aangeboden aan ons/ })
    .getByRole('listitem')
    .filter({ hasText: title });
const toast = (page: Page, text: string): Promise<void> =>
  page.getByRole('region', { name: 'Meldingen' }).getByText(text).waitFor();
const given = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: /^aangeboden aan teams \(/ }).click();
  return page.getByRole('list', { name: /^aangeboden aan teams \(/ });
};
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('an action that is offered', () => {
  test('with a long text shows its beginning, and all of it to who asks', async () => {
    const [petra, els] = await Promise.all([office.colleague('petra'), office.colleague('els')]);
    await els.openBoard(below);
    await offerTo(petra, 'Lang verhaal', null, `${'Dit is goed om te weten. '.repeat(400)}Tot hier.`);
    const offer = offered(els.page, 'Lang verhaal');
    await offer.getByText('Dit is goed om te weten.').waitFor();
    expect(await offer.getByText('Tot hier.').count()).toBe(0);
    await offer.getByRole('button', { name: 'Lees alles over Lang verhaal' }).click();
    await offer.getByText('Tot hier.').waitFor();
    expect(await offer.getByRole('button', { name: /^Lees alles/ }).count()).toBe(0);
  });

  test('goes from the one board to the other when it is taken over, and the giver sees how it stands', async () => {
    await hangAbove('Folder in zes talen');
    const [petra, els, noor] = await Promise.all([
      office.colleague('petra'),
      office.colleague('els'),
      office.colleague('noor'),
    ]);
    await Promise.all([petra.openBoard(above), els.openBoard(below), noor.openBoard(below)]);
    await new Wall(petra.page).choose('Folder in zes talen', 'Aanbieden aan een team');
    const dialog = petra.page.getByRole('dialog', { name: 'Een actie aanbieden aan een team' });
    await dialog.getByRole('combobox', { name: 'Aan welk team?' }).selectOption({ label: 'Team Thuis' });
    const titled = petra.page.getByRole('dialog', { name: /^(Een actie aanbieden|Aanbieden aan)/ });
    expect(await titled.getByRole('textbox', { name: 'Wat is goed om te weten?' }).inputValue()).toBe(
      'Zie de brief.',
    );
    await expectAccessible(petra.page, 'offering an action');
    // pressed twice it is one offer
    await titled.getByRole('button', { name: 'Aanbieden', exact: true }).dblclick({ delay: 5 });
    await titled.waitFor({ state: 'detached' });
    const own = new Wall(petra.page).card('Folder in zes talen');
    await own.getByText('aangeboden aan Team Thuis').waitFor();

    const offer = offered(els.page, 'Folder in zes talen');
    await offer.getByText('van Sociaal domein').waitFor();
    await offered(noor.page, 'Folder in zes talen').waitFor();
    expect(await offer.count()).toBe(1);
    await expectAccessible(els.page, 'an offer on the rail');
    await offer.getByRole('button', { name: 'Overnemen: Folder in zes talen' }).click();
    const accept = els.page.getByRole('dialog', { name: 'Deze actie overnemen' });
    await accept.getByRole('combobox', { name: 'Bij welk doel?' }).selectOption({ index: 0 });
    await expectAccessible(els.page, 'taking over an offer');
    await accept.getByRole('button', { name: 'Overnemen', exact: true }).dblclick({ delay: 5 });
    await toast(els.page, 'De actie hangt op jullie bord');

    const theirs = new Wall(noor.page).card('Folder in zes talen');
    await theirs.waitFor();
    expect(await theirs.count()).toBe(1);
    await expect.poll(() => offered(noor.page, 'Folder in zes talen').count()).toBe(0);
    await expect.poll(() => own.count()).toBe(0);
    const list = await given(petra.page);
    const line = list.getByRole('listitem').filter({ hasText: 'Folder in zes talen' });
    await line.getByText('Overgenomen, nu te doen').waitFor();

    await new Wall(noor.page).choose('Folder in zes talen', 'Openen');
    const panel = await new Wall(noor.page).panel();
    await panel.getByText('Overgenomen van Sociaal domein').waitFor();
    await panel
      .getByRole('radio', { name: 'Bezig' })
      .or(panel.getByRole('button', { name: 'Bezig' }))
      .click();
    await line.getByText('Overgenomen, nu bezig').waitFor();
  });

  test('comes back with a reason when it is declined, by keyboard', async () => {
    const action = await hangAbove('Wachtkamer verven');
    const [petra, els] = await Promise.all([office.colleague('petra'), office.colleague('els')]);
    await Promise.all([petra.openBoard(above), els.openBoard(below)]);
    await offerTo(petra, 'Wachtkamer verven', action);
    const offer = offered(els.page, 'Wachtkamer verven');
    await offer.getByRole('button', { name: 'Afwijzen: Wachtkamer verven' }).focus();
    await els.page.keyboard.press('Enter');
    const dialog = els.page.getByRole('dialog', { name: 'Dit aanbod afwijzen' });
    await dialog.waitFor();
    await els.page.keyboard.press('Enter');
    await dialog.getByText('Vul dit in.').waitFor();
    await els.page.keyboard.type('Wij verhuizen in mei.');
    await expectAccessible(els.page, 'declining an offer');
    await els.page.keyboard.press('Enter');
    await expect.poll(() => offer.count()).toBe(0);
    const own = new Wall(petra.page).card('Wachtkamer verven');
    await own.getByText('Team Thuis wees dit af: Wij verhuizen in mei.').waitFor();
    // it is ours again: it can be offered to another
    const panel = await new Wall(petra.page).open('Wachtkamer verven');
    await panel.getByText('Wij verhuizen in mei.').waitFor();
    await panel.getByRole('button', { name: 'Aanbieden aan een team' }).waitFor();
    // on a phone the panel is the page; beside it a button of the wall may peep out from below the panel
    await petra.page.setViewportSize({ width: 360, height: 740 });
    await panel.getByText('Wij verhuizen in mei.').waitFor();
    await expectAccessible(petra.page, 'an action that was declined');
    expect(await sideways(petra.page)).toBe(0);
  });

  test('is gone from both boards when it is taken back from its panel', async () => {
    const action = await hangAbove('Sleutelkluisje testen');
    const [petra, els] = await Promise.all([office.colleague('petra'), office.colleague('els')]);
    await Promise.all([petra.openBoard(above), els.openBoard(below)]);
    await offerTo(petra, 'Sleutelkluisje testen', action);
    await offered(els.page, 'Sleutelkluisje testen').waitFor();
    const panel = await new Wall(petra.page).open('Sleutelkluisje testen');
    expect(await panel.getByRole('button', { name: 'Aanbieden aan een team' }).count()).toBe(0);
    await panel.getByRole('button', { name: 'Terugnemen: Sleutelkluisje testen' }).dblclick({ delay: 5 });
    await expect.poll(() => offered(els.page, 'Sleutelkluisje testen').count()).toBe(0);
    await panel.getByText('Teruggenomen', { exact: true }).waitFor();
    await expect
      .poll(() =>
        new Wall(petra.page).card('Sleutelkluisje testen').getByText('aangeboden aan Team Thuis').count(),
      )
      .toBe(0);
  });

  test('taken back while somebody is about to take it over: they are told, and nothing is made', async () => {
    const [petra, els] = await Promise.all([office.colleague('petra'), office.colleague('els')]);
    await els.openBoard(below);
    const id = await offerTo(petra, 'Busje regelen');
    await offered(els.page, 'Busje regelen')
      .getByRole('button', { name: 'Overnemen: Busje regelen' })
      .click();
    const dialog = els.page.getByRole('dialog', { name: 'Deze actie overnemen' });
    await dialog.waitFor();
    expect((await takeBack(petra, id)).status()).toBeLessThan(300);
    await toast(els.page, 'Het aanbod is intussen teruggenomen.');
    await dialog.waitFor({ state: 'detached' });
    expect(await new Wall(els.page).card('Busje regelen').count()).toBe(0);
  });

  test('taken over by a colleague while I choose: I am told, and there is one action', async () => {
    const [petra, els, kees] = await Promise.all([
      office.colleague('petra'),
      office.colleague('els'),
      office.colleague('kees'),
    ]);
    await Promise.all([els.openBoard(below), kees.openBoard(below)]);
    await offerTo(petra, 'Buurtkaart tekenen');
    const open = async ({ page }: Colleague): Promise<Locator> => {
      await offered(page, 'Buurtkaart tekenen')
        .getByRole('button', { name: 'Overnemen: Buurtkaart tekenen' })
        .click();
      return page.getByRole('dialog', { name: 'Deze actie overnemen' });
    };
    const [hers, his] = [await open(els), await open(kees)];
    await hers.getByRole('button', { name: 'Overnemen', exact: true }).click();
    await toast(els.page, 'De actie hangt op jullie bord');
    await toast(kees.page, 'Een collega heeft deze actie intussen overgenomen.');
    await his.waitFor({ state: 'detached' });
    await new Wall(kees.page).card('Buurtkaart tekenen').waitFor();
    expect(await new Wall(kees.page).card('Buurtkaart tekenen').count()).toBe(1);
  });
});

describe('who may', () => {
  test('a colleague who looks on, on a phone, reads the offer without a button', async () => {
    const [petra, marieke] = await Promise.all([
      office.colleague('petra'),
      office.colleague('marieke', { size: [360, 740] }),
    ]);
    await offerTo(petra, 'Fietsroute uitzetten');
    await marieke.openBoard(below);
    const { page } = marieke;
    await page
      .getByRole('navigation', { name: 'Delen van het bord' })
      .getByRole('button', { name: 'Wij merken' })
      .click();
    const offer = offered(page, 'Fietsroute uitzetten');
    await offer.waitFor();
    expect(await offer.getByRole('button').count()).toBe(0);
    await expectAccessible(page, 'an offer on a phone');
    expect(await sideways(page)).toBe(0);
  });

  test('whoever works in a team without teams below it is offered nothing to offer', async () => {
    const board = await office.newBoard('Zonder teams eronder');
    await office.write(board, (doc, context) =>
      addAction(doc, { title: 'Bellen', goal: null, state: 'todo', cycle: currentCycle }, context),
    );
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(board);
    const panel = await new Wall(marieke.page).open('Bellen');
    await panel.getByRole('button', { name: 'Wacht op een ander team' }).waitFor();
    await marieke.page.waitForLoadState('networkidle');
    expect(await panel.getByRole('button', { name: 'Aanbieden aan een team' }).count()).toBe(0);
  });
});
