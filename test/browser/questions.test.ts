import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { ask, asked, boardToAskFrom, dialog, openReceived, say } from '../support/asking.ts';
import { openOffice } from '../support/office.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

describe('a question to the team above', () => {
  test('goes up from an obstacle, comes up live, is asked back, replied and answered; the card and “voor jou” tell', async () => {
    const board = await boardToAskFrom(office, 'Geen kamer voor intakes');
    const [sanne, petra, joost, yasmin] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('petra'),
      office.colleague('joost'),
      office.colleague('yasmin'),
    ]);
    await yasmin.open('/');
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

    // she is at no board, and speaks for another team in the one that has to answer
    const waiting = yasmin.page
      .getByRole('region', { name: /^Voor jou/ })
      .getByRole('listitem')
      .filter({ hasText: 'Team Jeugd vraagt jullie om hulp bij Geen kamer voor intakes' });
    await waiting.getByText(question).waitFor();

    const open = await openReceived(petra, question);
    await open.getByText('Sanne (Team Jeugd) vroeg het aan Sociaal domein').waitFor();
    await expectAccessible(petra.page, 'a question that was asked of us');
    await open.getByRole('button', { name: 'Oppakken' }).click();
    await open.getByText('Sociaal domein pakte het op.').waitFor();
    await expect.poll(() => waiting.count()).toBe(0);
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
    const board = await boardToAskFrom(office, 'Toetsen', 'Besluit over de planning');
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
    const board = await boardToAskFrom(office, 'Twee keer gedrukt');
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
    const board = await boardToAskFrom(office, 'Toch al opgelost');
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

const isFocused = (element: Element): boolean => document.activeElement === element;
