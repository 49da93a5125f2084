import { describe, expect, test } from 'vitest';
import type { Colleague } from '../support/colleague.ts';
import { MouseHand } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { hang, type Sample } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

async function two(title: string, sample: Sample): Promise<[Colleague, Colleague]> {
  const board = await office.newBoard(title);
  await office.write(board, hang(sample));
  const both: [Colleague, Colleague] = await Promise.all([
    office.colleague('marieke'),
    office.colleague('joost'),
  ]);
  await Promise.all(both.map((each) => each.openBoard(board)));
  return both;
}

describe('hielp het?', () => {
  test('ja, with what was noticed, stands on the colleague’s card; from there it may become a success', async () => {
    const [marieke, joost] = await two('Ja', { goals: { Intake: { done: ['Spoedlijn op maandag'] } } });
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    const card = hers.card('Spoedlijn op maandag');
    await card.getByRole('button', { name: 'Ja', exact: true }).click();
    await card.getByRole('textbox').fill('4 gezinnen dezelfde dag gesproken');
    await marieke.page.keyboard.press('Enter');
    await his.card('Spoedlijn op maandag').getByText('Ja, het hielp.').waitFor();
    await his.card('Spoedlijn op maandag').getByText('4 gezinnen dezelfde dag gesproken').waitFor();
    await his.choose('Spoedlijn op maandag', 'Maak er een succes van');
    await expect.poll(() => hers.titles(hers.rail('Ons succes'))).toEqual(['Spoedlijn op maandag']);
  });

  test('nee leads to a new attempt: the card goes back to te doen, and the first attempt stays readable', async () => {
    const [marieke, joost] = await two('Nee', { goals: { Intake: { done: ['Dinsdagoverleg'] } } });
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await hers.card('Dinsdagoverleg').getByRole('button', { name: 'Nee', exact: true }).click();
    await marieke.page.keyboard.type('Dinsdag past niet');
    await marieke.page.keyboard.press('Enter');
    await his.card('Dinsdagoverleg').getByText('Nee, nieuwe poging.').waitFor();
    const panel = await his.open('Dinsdagoverleg');
    await panel.getByRole('button', { name: 'Nieuwe poging' }).click();
    await panel.getByRole('textbox', { name: 'Wat gaan we nu anders doen?' }).fill('Op woensdag');
    await joost.page.keyboard.press('Enter');
    await expect.poll(() => hers.titles(hers.column('Te doen', 'Intake'))).toEqual(['Dinsdagoverleg']);
    const opened = await hers.open('Dinsdagoverleg');
    const attempts = opened.getByRole('list', { name: 'Pogingen' }).getByRole('listitem');
    await expect.poll(() => attempts.count()).toBe(2);
    expect(await opened.getByRole('textbox', { name: 'Poging 1: wat merkten we?' }).inputValue()).toBe(
      'Dinsdag past niet',
    );
    expect(await opened.getByRole('textbox', { name: 'Poging 2: wat gaan we doen?' }).inputValue()).toBe(
      'Op woensdag',
    );
  });

  test('nog niet keeps asking, without the answer already given', async () => {
    const [marieke, joost] = await two('Nog niet', { goals: { Intake: { done: ['Sms sturen'] } } });
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await hers.card('Sms sturen').getByRole('button', { name: 'Nog niet' }).click();
    const card = his.card('Sms sturen');
    await card.getByText('Nog niet te zeggen.').waitFor();
    expect(
      await card.getByRole('group', { name: 'Hielp het?' }).getByRole('button').allTextContents(),
    ).toEqual(['Ja', 'Nee']);
  });
});

describe('being stuck', () => {
  test('“ik zit vast” with its reason shows on the other screen, in the filter too, until it goes on', async () => {
    const [marieke, joost] = await two('Vast', {
      goals: { Intake: { doing: ['Toestemming in gewone taal', 'Iets anders'] } },
    });
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await hers.choose('Toestemming in gewone taal', 'Ik zit vast');
    await marieke.page
      .getByRole('dialog', { name: 'Ik zit vast' })
      .getByRole('textbox')
      .fill('wacht op privacyfunctionaris');
    await marieke.page.keyboard.press('Enter');
    await his.card('Toestemming in gewone taal').getByText('Vast: wacht op privacyfunctionaris').waitFor();
    await joost.page.getByRole('button', { name: /^vast 1$/ }).click();
    await expect
      .poll(() => his.titles(his.column('Bezig', 'Intake')))
      .toEqual(['Toestemming in gewone taal']);
    await his.choose('Toestemming in gewone taal', 'Weer verder');
    await hers.card('Toestemming in gewone taal').getByText(/^Vast/).waitFor({ state: 'detached' });
    await joost.page.getByText('Niets zit vast.').waitFor();
  });
});

describe('the ambition', () => {
  test('the team’s judgement and a new measurement reach the colleague’s banner', async () => {
    const [marieke, joost] = await two('Oordeel', {
      ambition: 'Elk kind groeit veilig op',
      goals: { Intake: {} },
    });
    const banner = joost.page.getByRole('region', { name: 'Ambitie' });
    await banner.getByText('Onze ambitie voor 2028').waitFor();
    await marieke.page.getByRole('button', { name: /^Ons oordeel: / }).click();
    await marieke.page
      .getByRole('radio', { name: 'Kwetsbaar' })
      .or(marieke.page.getByRole('button', { name: 'Kwetsbaar' }))
      .first()
      .click();
    await banner.getByRole('button', { name: /^Ons oordeel: Kwetsbaar/ }).waitFor();
    await marieke.page.keyboard.press('Escape');

    await marieke.page.getByRole('link', { name: 'Elk kind groeit veilig op' }).click();
    const panel = marieke.page.getByRole('dialog', { name: /^Ambitie: / });
    await panel.getByLabel('Wat meten we?').fill('Wachttijd');
    await panel.getByLabel('Eenheid').fill('dagen');
    await panel.getByLabel('Doel', { exact: true }).fill('21');
    await panel.getByLabel('Waarde').fill('28');
    await panel.getByRole('button', { name: 'Toevoegen' }).click();
    await banner.getByText('28 dagen').waitFor();
    expect(await banner.getByText('doel 21').count()).toBe(1);
  });

  test('an empty board teaches: ambition, goal and action are three times typing and Enter', async () => {
    const board = await office.newBoard('Leeg bord');
    const [marieke, joost] = await Promise.all([office.colleague('marieke'), office.colleague('joost')]);
    await Promise.all([marieke.openBoard(board), joost.openBoard(board)]);
    const { page } = marieke;
    await page.getByRole('textbox', { name: /Wat is jullie ambitie\?/ }).fill('Iedereen doet mee');
    await page.keyboard.press('Enter');
    await joost.page.getByRole('heading', { name: 'Iedereen doet mee' }).waitFor();
    await page.getByRole('textbox', { name: /Eerste doel: / }).fill('Tien proefplekken');
    await page.keyboard.press('Enter');
    await new Wall(joost.page).lane('Tien proefplekken').waitFor();
    await new Wall(page).writeActions('Tien proefplekken', 'Bakkerij bellen');
    await new Wall(joost.page).title('Bakkerij bellen').waitFor();
    expect(await joost.page.getByText('Een leeg bord is zo gevuld.').count()).toBe(0);
  });
});

describe('wij merken and ons succes', () => {
  test('an idea, an obstacle and a success written by one hang on the other’s rails', async () => {
    const [marieke, joost] = await two('Rails', { goals: { Intake: {} } });
    const his = new Wall(joost.page);
    const { page } = marieke;
    await page.getByRole('button', { name: 'Ik merk …' }).click();
    await page.keyboard.type('Samen de aanmeldingen lezen');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Wat is het?' }).getByText('Knelpunt').click();
    await page.getByRole('textbox', { name: 'Ik merk … Knelpunt' }).fill('Geen rustige kamer');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Succes', exact: true }).click();
    await page.keyboard.type('Eerste maand zonder wachtlijst');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => his.titles(his.rail('Wij merken')))
      .toEqual(['Samen de aanmeldingen lezen', 'Geen rustige kamer']);
    await his.rail('Wij merken').getByText('Knelpunt').waitFor();
    await his.rail('Wij merken').getByText('van Marieke').first().waitFor();
    await expect.poll(() => his.titles(his.rail('Ons succes'))).toEqual(['Eerste maand zonder wachtlijst']);
  });

  test('an idea becomes an action by dropping it in a lane; an obstacle can be solved', async () => {
    const [marieke, joost] = await two('Idee', { goals: { Intake: {} } });
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await marieke.page.getByRole('button', { name: 'Ik merk …' }).click();
    await marieke.page.keyboard.type('Ouders laten kiezen');
    await marieke.page.keyboard.press('Enter');
    await marieke.page.getByRole('group', { name: 'Wat is het?' }).getByText('Knelpunt').click();
    await marieke.page.getByRole('textbox', { name: 'Ik merk … Knelpunt' }).fill('Nog per fax');
    await marieke.page.keyboard.press('Enter');
    await marieke.page.keyboard.press('Escape');
    await new MouseHand(marieke.page).drag(
      hers.card('Ouders laten kiezen'),
      hers.column('Te doen', 'Intake'),
    );
    await expect.poll(() => his.titles(his.column('Te doen', 'Intake'))).toEqual(['Ouders laten kiezen']);
    expect(await his.titles(his.rail('Wij merken'))).toEqual(['Nog per fax']);
    await his.choose('Nog per fax', 'Opgelost');
    await expect.poll(() => hers.titles(hers.rail('Wij merken'))).toEqual([]);
  });

  test('an idea is parked with a reason that its author can read', async () => {
    const [marieke, joost] = await two('Parkeren', { goals: { Intake: {} } });
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await joost.page.getByRole('button', { name: 'Ik merk …' }).click();
    await joost.page.keyboard.type('Een formulier voor alles');
    await joost.page.keyboard.press('Enter');
    await joost.page.keyboard.press('Escape');
    await hers.choose('Een formulier voor alles', 'Parkeren');
    await marieke.page
      .getByRole('dialog', { name: 'Parkeren' })
      .getByRole('textbox')
      .fill('Eerst de bijstand');
    await marieke.page.keyboard.press('Enter');
    await joost.page.getByRole('button', { name: 'besloten (1)' }).click();
    const panel = await his.open('Een formulier voor alles');
    await panel.getByText('Eerst de bijstand').waitFor();
    expect(await panel.getByText('Geparkeerd', { exact: true }).count()).toBe(1);
  });
});

describe('planning', () => {
  test('later folds the card away under its goal, and brings it back', async () => {
    const [marieke, joost] = await two('Later', { goals: { Intake: { todo: ['Nu niet'] } } });
    const [hers, his] = [new Wall(marieke.page), new Wall(joost.page)];
    await hers.choose('Nu niet', 'Later');
    await expect.poll(() => his.titles(his.column('Te doen', 'Intake'))).toEqual([]);
    await joost.page.getByRole('button', { name: /^Later \(1\)/ }).click();
    await his.choose('Nu niet', 'Deze ronde');
    await expect.poll(() => hers.titles(hers.column('Te doen', 'Intake'))).toEqual(['Nu niet']);
  });

  test('who takes it on and when it is due, set in the panel, stand on the colleague’s card', async () => {
    const [marieke, joost] = await two('Wie en wanneer', { goals: { Intake: { todo: ['Bellen'] } } });
    const panel = await new Wall(marieke.page).open('Bellen');
    await panel.getByRole('button', { name: 'Iemand erbij' }).click();
    await panel.getByRole('combobox', { name: 'Zoek een collega' }).fill('fat');
    await marieke.page.keyboard.press('Enter');
    await marieke.page.keyboard.press('Escape');
    await marieke.page.keyboard.press('Escape');
    await panel.getByRole('button', { name: /^Klaar op / }).click();
    await panel.getByRole('button', { name: 'Vandaag' }).click();
    const card = new Wall(joost.page).card('Bellen');
    await card.getByText('vandaag').waitFor();
    expect(await card.getByRole('img', { name: 'Fatima' }).count()).toBe(1);
  });
});
