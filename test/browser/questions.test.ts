import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

/** A new board of Team Jeugd with one obstacle and one stuck action, in these words. */
async function boardWith(obstacle: string, stuck = `${obstacle}: de actie`): Promise<string> {
  const board = await office.newBoard(`Bord van ${obstacle}`);
  await office.write(board, (doc, context) => {
    addObstacle(doc, { title: obstacle }, context);
    const made = addAction(doc, { title: stuck, goal: null, state: 'doing', cycle: currentCycle }, context);
    if (!made.ok) throw new Error(made.code);
    const action: ActionId = made.value;
    return markStuck(doc, { action, reason: 'wacht op een besluit' }, context);
  });
  return board;
}

/** What the team above sees on its own board. */
const received = (page: Page): Locator =>
  page.getByRole('list', { name: /^(Opgeschaald naar ons|Escalated to us)/ });
const asked = (page: Page, question: string): Locator =>
  received(page).getByRole('listitem').filter({ hasText: question });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Vraag van/ });

/** Asks from the panel that is open, in the dialog. */
async function ask(page: Page, question: string, need = 'een besluit'): Promise<void> {
  await page.getByRole('button', { name: 'Opschalen' }).click();
  const form = page.getByRole('dialog', { name: 'Vraag Sociaal domein om hulp' });
  await form.getByLabel('Wat is jullie vraag?').fill(question);
  await form.getByLabel(need).check();
  await form.getByRole('button', { name: 'Vraag het' }).click();
  await expect.poll(() => form.count()).toBe(0);
}

async function openReceived(who: Colleague, question: string): Promise<Locator> {
  await who.page.getByRole('link', { name: question }).click();
  const open = dialog(who.page);
  await open.getByRole('heading', { name: 'Wat ermee gebeurde' }).waitFor();
  return open;
}

/** Writes the words that go with what one does, and sends them. */
async function say(open: Locator, verb: string, words: string, send: string): Promise<void> {
  await open.getByRole('button', { name: verb, exact: true }).click();
  await open.page().keyboard.insertText(words);
  await open.getByRole('button', { name: send, exact: true }).click();
  await expect.poll(() => open.getByRole('button', { name: send, exact: true }).count()).toBe(0);
}

describe('a question to the team above', () => {
  test('goes up from an obstacle, comes up live, is asked back, replied and answered; the card and “voor jou” tell', async () => {
    const board = await boardWith('Geen kamer voor intakes');
    const [sanne, petra, joost] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('petra'),
      office.colleague('joost'),
    ]);
    await Promise.all([petra.openBoard('sociaal-domein'), joost.openBoard(board), sanne.openBoard(board)]);
    const question = 'Mogen we op dinsdag een kamer in het gemeentehuis gebruiken?';
    await new Wall(sanne.page).open('Geen kamer voor intakes');
    await sanne.page.getByRole('button', { name: 'Opschalen' }).click();
    const form = sanne.page.getByRole('dialog', { name: 'Vraag Sociaal domein om hulp' });
    await form.getByText('Dit ziet Sociaal domein').waitFor();
    await form.getByText('de titel van deze kaart en het gesprek erbij').waitFor();
    await form.getByRole('button', { name: 'Vraag het' }).click();
    await form.getByText('Schrijf eerst jullie vraag op.').waitFor();
    await form.getByText('Kies wat jullie nodig hebben.').waitFor();
    await expectAccessible(sanne.page, 'asking the team above');
    await form.getByLabel('Wat is jullie vraag?').fill(question);
    await form.getByLabel('middelen').check();
    await form.getByRole('button', { name: 'Eind van de ronde' }).click();
    await form.getByRole('button', { name: 'Vraag het' }).click();
    const panel = await new Wall(sanne.page).panel();
    await panel.getByText('Gevraagd aan Sociaal domein. Nog niemand pakte het op.').waitFor();

    // the others: the team above, and a colleague at the same board
    await asked(petra.page, question).getByText('Vraag van Team Jeugd').waitFor();
    await asked(petra.page, question).getByText('Over: Geen kamer voor intakes').waitFor();
    await asked(petra.page, question).getByText('nieuw').waitFor();
    const card = new Wall(joost.page).card('Geen kamer voor intakes');
    await card.getByText('gevraagd aan Sociaal domein').waitFor();
    await card.getByText(/antwoord vóór/).waitFor();

    const open = await openReceived(petra, question);
    await open.getByText('Sanne (Team Jeugd) vroeg het aan Sociaal domein').waitFor();
    await expectAccessible(petra.page, 'a question that was asked of us');
    await open.getByRole('button', { name: 'Oppakken' }).click();
    await open.getByText('Sociaal domein pakte het op.').waitFor();
    await card.getByText('opgepakt door Sociaal domein').waitFor();
    await say(open, 'Terugvragen', 'Om welke tijd gaat het?', 'Vraag terug');
    await card.getByText('terugvraag van Sociaal domein').waitFor();
    await card.getByText('nieuw').waitFor();

    // the conversation is one, on both sides
    await open.getByRole('textbox', { name: /Zeg iets tegen beide teams/ }).fill('Ik bel de bode vast.');
    await open.getByRole('button', { name: 'Zeg het' }).click();
    await panel.getByText('Ik bel de bode vast.').waitFor();
    await panel.getByRole('textbox', { name: /Zeg iets tegen het team/ }).fill('Fijn!');
    await sanne.page.keyboard.press('Control+Enter');
    await open.getByText('Fijn!').waitFor();

    await say(panel, 'Antwoord geven', 'Van negen tot twaalf.', 'Stuur');
    await open.getByText('Van negen tot twaalf.').first().waitFor();
    await joost.open('/');
    await sanne.open('/');
    await say(open, 'Beantwoorden', 'Ja, kamer 3 is van jullie.', 'Geef antwoord');
    await open.getByText('Sociaal domein gaf antwoord.').waitFor();
    expect(await open.getByRole('button', { name: 'Beantwoorden' }).count()).toBe(0);

    const row = sanne.page
      .getByRole('region', { name: /^Voor jou/ })
      .getByRole('listitem')
      .filter({ hasText: 'Sociaal domein gaf antwoord op jullie vraag over' });
    await row.getByText('Ja, kamer 3 is van jullie.').waitFor();
    await expectAccessible(sanne.page, 'the answer in what is for me');
    await row.getByRole('link', { name: 'Geen kamer voor intakes' }).click();
    const again = await new Wall(sanne.page).panel();
    await again.getByText('Ja, kamer 3 is van jullie.').first().waitFor();
    await again.getByText('Petra (Sociaal domein) gaf antwoord').waitFor();
    await expectAccessible(sanne.page, 'the answer in the panel');
    // it is done, but the obstacle isn't: asking again is possible
    await again.getByRole('button', { name: 'Opschalen' }).waitFor();
    // whoever asked isn't told what they did themselves; a colleague who asked nothing is told nothing
    expect(await joost.page.getByText('gaf antwoord op jullie vraag').count()).toBe(0);
    await petra.page.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => asked(petra.page, question).count()).toBe(0);
    await petra.page.getByRole('button', { name: /^afgerond of doorgegeven/ }).click();
    await petra.page.getByRole('link', { name: question }).waitFor();
  });

  test('goes up from a stuck action by its menu, by keyboard alone, and a delegate declines it with a reason', async () => {
    const board = await boardWith('Toetsen', 'Besluit over de planning');
    const [sanne, yasmin] = await Promise.all([office.colleague('sanne'), office.colleague('yasmin')]);
    await Promise.all([sanne.openBoard(board), yasmin.openBoard('sociaal-domein')]);
    const { keyboard } = sanne.page;
    await sanne.page.getByRole('button', { name: 'Meer over Besluit over de planning' }).focus();
    await keyboard.press('Enter');
    await sanne.page.getByRole('menuitem', { name: 'Opschalen' }).waitFor();
    await keyboard.type('Ops');
    await keyboard.press('Enter');
    const form = sanne.page.getByRole('dialog', { name: 'Vraag Sociaal domein om hulp' });
    await form.waitFor();
    await keyboard.insertText('Wie beslist over de planning?');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    const send = form.getByRole('button', { name: 'Vraag het' });
    for (let presses = 0; presses < 20 && !(await send.evaluate(isFocused)); presses += 1)
      await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => form.count()).toBe(0);
    const card = new Wall(sanne.page).card('Besluit over de planning');
    await card.getByText('gevraagd aan Sociaal domein').waitFor();

    await asked(yasmin.page, 'Wie beslist over de planning?').getByRole('link').press('Enter');
    const open = dialog(yasmin.page);
    const decline = open.getByRole('button', { name: 'Afwijzen' });
    await decline.press('Enter');
    const no = open.getByRole('button', { name: 'Wijs af' });
    expect(await no.isDisabled()).toBe(true);
    // Escape leaves the form and not the question, and the words stay
    await yasmin.page.keyboard.insertText('Dat kunnen jullie zelf beslissen.');
    await yasmin.page.keyboard.press('Escape');
    await decline.press('Enter');
    expect(await open.getByLabel('Waarom niet?').inputValue()).toBe('Dat kunnen jullie zelf beslissen.');
    await yasmin.page.keyboard.press('Control+Enter');
    await open.getByText('Sociaal domein wees het af.').waitFor();
    await card.getByText('afgewezen door Sociaal domein').waitFor();
    await card.getByText(/Dat kunnen jullie zelf beslissen/).waitFor();
    await yasmin.page.keyboard.press('Escape');
    await expect.poll(() => open.count()).toBe(0);
  });

  test('pressed twice is asked once, and one who comes second hears that there is a question already', async () => {
    const board = await boardWith('Twee keer gedrukt');
    const [sanne, joost, petra] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('joost'),
      office.colleague('petra'),
    ]);
    await Promise.all([sanne.openBoard(board), joost.openBoard(board), petra.openBoard('sociaal-domein')]);
    for (const { page } of [sanne, joost]) {
      await new Wall(page).open('Twee keer gedrukt');
      await page.getByRole('button', { name: 'Opschalen' }).click();
      const form = page.getByRole('dialog', { name: 'Vraag Sociaal domein om hulp' });
      await form.getByLabel('Wat is jullie vraag?').fill('Wie weet dit?');
      await form.getByLabel('een contact').check();
    }
    await sanne.page.getByRole('button', { name: 'Vraag het' }).dblclick();
    await asked(petra.page, 'Wie weet dit?').waitFor();
    await joost.page.getByText('Over dit kaartje loopt al een vraag.').waitFor();
    expect(await joost.page.getByRole('button', { name: 'Vraag het' }).isDisabled()).toBe(true);
    // what was written is still there
    expect(await joost.page.getByLabel('Wat is jullie vraag?').inputValue()).toBe('Wie weet dit?');
    expect(await asked(petra.page, 'Wie weet dit?').count()).toBe(1);
  });

  test('withdrawn while the other writes an answer: the words stay, and it is said', async () => {
    const board = await boardWith('Toch al opgelost');
    const [sanne, petra] = await Promise.all([office.colleague('sanne'), office.colleague('petra')]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    await new Wall(sanne.page).open('Toch al opgelost');
    await ask(sanne.page, 'Kan iemand hier iets aan doen?');
    const open = await openReceived(petra, 'Kan iemand hier iets aan doen?');
    await open.getByRole('button', { name: 'Beantwoorden' }).click();
    await petra.page.keyboard.insertText('Ja, wij regelen dat voor jullie.');
    const panel = await new Wall(sanne.page).panel();
    await say(panel, 'Intrekken', 'Het is al opgelost.', 'Trek in');
    await panel.getByText('De vraag is ingetrokken.').waitFor();

    await open.getByText('Wat je schreef is niet verstuurd.').waitFor();
    await open.getByText('De vraag is ingetrokken.').waitFor();
    expect(await open.getByLabel('Wat is het antwoord?').inputValue()).toBe(
      'Ja, wij regelen dat voor jullie.',
    );
    expect(await open.getByRole('button', { name: 'Geef antwoord' }).count()).toBe(0);
    await open.getByRole('button', { name: 'Sluiten' }).last().click();
    expect(await open.getByRole('button', { name: 'Beantwoorden' }).count()).toBe(0);
    // nothing of it is left on the card
    await expect
      .poll(() => new Wall(sanne.page).card('Toch al opgelost').getByText('Sociaal domein').count())
      .toBe(0);
  });
});

describe('without a network', () => {
  test('asking and answering say that they need one, and keep what was written', async () => {
    const board = await boardWith('Geen bereik');
    const [sanne, petra] = await Promise.all([office.colleague('sanne'), office.colleague('petra')]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    await new Wall(sanne.page).open('Geen bereik');
    await sanne.page.getByRole('button', { name: 'Opschalen' }).click();
    await sanne.page.getByLabel('Wat is jullie vraag?').fill('Horen jullie ons?');
    await sanne.page.getByLabel('voorrang').check();
    await sanne.goOffline();
    await sanne.page.getByRole('button', { name: 'Vraag het' }).click();
    await sanne.page.getByText('Opschalen lukt alleen met een netwerk.').waitFor();
    await expectAccessible(sanne.page, 'asking without a network');
    await sanne.page.getByRole('button', { name: 'Annuleren' }).click();
    await sanne.goOnline();
    await sanne.page.getByRole('button', { name: 'Opschalen' }).click();
    expect(await sanne.page.getByLabel('Wat is jullie vraag?').inputValue()).toBe('Horen jullie ons?');
    await sanne.page.getByLabel('voorrang').check();
    await sanne.page.getByRole('button', { name: 'Vraag het' }).click();

    const open = await openReceived(petra, 'Horen jullie ons?');
    await open.getByRole('button', { name: 'Beantwoorden' }).click();
    await petra.page.keyboard.insertText('Luid en duidelijk.');
    await petra.goOffline();
    await open.getByRole('button', { name: 'Geef antwoord' }).click();
    await open.getByText('Dit lukt alleen met een netwerk.').waitFor();
    await petra.goOnline();
    await open.getByRole('button', { name: 'Geef antwoord' }).click();
    await new Wall(sanne.page).card('Geen bereik').getByText('antwoord van Sociaal domein').waitFor();
  });

  test('a question on a board can be read there', async () => {
    const board = await boardWith('Lezen zonder netwerk');
    const [sanne, petra] = await Promise.all([office.colleague('sanne'), office.colleague('petra')]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    await new Wall(sanne.page).open('Lezen zonder netwerk');
    await ask(sanne.page, 'Is dit te lezen?');
    // its code is here once one was opened
    const open = await openReceived(petra, 'Is dit te lezen?');
    await open.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => open.count()).toBe(0);
    await petra.goOffline();
    await petra.page.getByRole('link', { name: 'Is dit te lezen?' }).click();
    await open.getByText('Over').waitFor();
    await open.getByText('Lezen zonder netwerk').waitFor();
    await open.getByText('Je ziet wat er op dit bord van de vraag staat.').waitFor();
    await petra.goOnline();
    await open.getByRole('button', { name: 'Beantwoorden' }).waitFor();
  });
});

describe('who may', () => {
  test('who looks on, and a guest, see the question and no button', async () => {
    const board = await boardWith('Meekijken');
    const [sanne, lotte, marieke] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('lotte'),
      office.colleague('marieke'),
    ]);
    await Promise.all([sanne.openBoard(board), lotte.openBoard(board)]);
    await new Wall(sanne.page).open('Meekijken');
    await ask(sanne.page, 'Wat vinden jullie?');
    const made = await marieke.context.request.post(`/api/v1/boards/${board}/guest-links`, {
      headers: { 'x-requested-with': 'verbeterbord', origin: office.server.url },
      data: { label: 'De buurt', role: 'participant', days: 7 },
    });
    const guest = await office.colleague('guest', { stranger: true });
    guest.expects(/status of 401/);
    await guest.page.goto(((await made.json()) as { link: string }).link);
    await guest.page.getByRole('heading', { name: /^Je bent te gast op/ }).waitFor();
    await guest.page.keyboard.type('Gerda');
    await guest.page.keyboard.press('Enter');

    for (const { page } of [lotte, guest]) {
      const wall = new Wall(page);
      await wall.card('Meekijken').getByText('gevraagd aan Sociaal domein').waitFor();
      const panel = await wall.open('Meekijken');
      await panel.getByText('Gevraagd aan Sociaal domein. Nog niemand pakte het op.').waitFor();
      if (page === lotte.page) await panel.getByText('Sanne (Team Jeugd) vroeg het aan').waitFor();
      for (const name of ['Opschalen', 'Intrekken', 'Beantwoorden', 'Oppakken', 'Antwoord geven'])
        expect(await panel.getByRole('button', { name }).count()).toBe(0);
    }
    // a guest may work along, and yet ask nothing
    await guest.page.keyboard.press('Escape');
    const stuck = await new Wall(guest.page).open('Meekijken: de actie');
    await stuck.getByRole('button', { name: 'Weer verder' }).waitFor();
    expect(await stuck.getByRole('button', { name: 'Opschalen' }).count()).toBe(0);
  });

  test('where no team is above, the button says so', async () => {
    const karim = await office.colleague('karim');
    await karim.openBoard('sociaal-domein');
    const title = 'Vragen aan het bestuur blijven liggen in het reces';
    const panel = await new Wall(karim.page).open(title);
    expect(await panel.getByRole('button', { name: 'Opschalen' }).isDisabled()).toBe(true);
    await panel.getByText('Boven Sociaal domein hangt geen team.').waitFor();
    await panel.getByRole('button', { name: 'Sluiten' }).click();
    await karim.page.getByRole('button', { name: `Meer over ${title}` }).click();
    const item = karim.page.getByRole('menuitem', { name: /^Opschalen/ });
    expect(await item.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(karim.page, 'a menu without a team above');
  });
});

describe('on other screens', () => {
  test('on a phone of 360 px it is asked and answered by thumb, in both languages', async () => {
    const board = await boardWith('Een knelpunt met een titel die op een telefoon over drie regels gaat');
    const title = 'Een knelpunt met een titel die op een telefoon over drie regels gaat';
    const size = [360, 740] as const;
    const [sanne, petra] = await Promise.all([
      office.colleague('sanne', { size, touch: true }),
      office.colleague('petra', { size, touch: true, language: 'en' }),
    ]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    await sanne.page.getByRole('button', { name: 'Wij merken' }).tap();
    await sanne.page.getByRole('link', { name: title }).tap();
    await sanne.page.getByRole('button', { name: 'Opschalen' }).tap();
    await sanne.page.getByLabel('Wat is jullie vraag?').fill('Wie helpt ons hiermee verder?');
    await sanne.page.getByLabel('een besluit').tap();
    await fits(sanne.page);
    await sanne.page.getByRole('button', { name: 'Vraag het' }).tap();

    await petra.page.getByRole('button', { name: 'We notice' }).tap();
    await petra.page.getByRole('link', { name: 'Wie helpt ons hiermee verder?' }).tap();
    const open = petra.page.getByRole('dialog', { name: 'Question from Team Jeugd' });
    await open.getByRole('button', { name: 'Answer', exact: true }).tap();
    await petra.page.keyboard.insertText('Wij, morgen al.');
    await fits(petra.page);
    await expectAccessible(petra.page, 'answering on a phone');
    await open.getByRole('button', { name: 'Send the answer' }).tap();
    await open.getByText('Sociaal domein answered.').waitFor();
    const panel = await new Wall(sanne.page).panel();
    await panel.getByText('Wij, morgen al.').first().waitFor();
    await fits(sanne.page);
    await expectAccessible(sanne.page, 'an answer on a phone');
  });

  test('on the wall of 1920 px what was asked hangs above what the team noticed, those wanted first above', async () => {
    const board = await boardWith('Later', 'Eerder');
    const [sanne, petra] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('petra', { size: [1920, 1080], theme: 'dark' }),
    ]);
    await Promise.all([sanne.openBoard(board), petra.openBoard('sociaal-domein')]);
    for (const [title, when] of [
      ['Later', 'Geen dag'],
      ['Eerder', 'Over een week'],
    ] as const) {
      await new Wall(sanne.page).open(title);
      await sanne.page.getByRole('button', { name: 'Opschalen' }).click();
      await sanne.page.getByLabel('Wat is jullie vraag?').fill(`${title} gewenst?`);
      await sanne.page.getByLabel('een besluit').check();
      await sanne.page.getByRole('button', { name: when }).click();
      await sanne.page.getByRole('button', { name: 'Vraag het' }).click();
      await asked(petra.page, `${title} gewenst?`).waitFor();
      await (await new Wall(sanne.page).panel()).getByRole('button', { name: 'Sluiten' }).click();
    }
    const titles = await received(petra.page).getByRole('link').allTextContents();
    expect(titles.indexOf('Eerder gewenst?')).toBeLessThan(titles.indexOf('Later gewenst?'));
    const rail = petra.page.getByRole('region', { name: 'Wij merken' });
    const group = await received(petra.page).boundingBox();
    const own = await rail.getByRole('list', { name: 'Wij merken', exact: true }).boundingBox();
    expect((group?.y ?? 0) + (group?.height ?? 0)).toBeLessThanOrEqual(own?.y ?? 0);
    await expectAccessible(petra.page, 'the wall of the team above');
  });
});

const isFocused = (element: Element): boolean => document.activeElement === element;

/** Nothing has to be scrolled sideways. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open]')].map(
      (element) => element.scrollWidth - element.clientWidth,
    ),
  );
  expect(wide.every((over) => over <= 0)).toBe(true);
}
