import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { ask, asked, boardToAskFrom, dialog, openReceived, received, say } from '../support/asking.ts';
import { newBoard, signInAs } from '../support/board-writer.ts';
import { openOffice } from '../support/office.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

/** Above the Team van teams of the example: led by Femke, and with a board. */
let above: { readonly team: string; readonly board: string };

beforeAll(async () => {
  const { url } = office.server;
  // who administers the example
  const cookie = await signInAs(url, 'karim');
  const send = async (method: string, path: string, body: unknown): Promise<string> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'verbeterbord',
        origin: url,
        cookie,
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  };
  const { id: team } = JSON.parse(await send('POST', '/teams', { name: 'Directie', parent: null })) as {
    id: string;
  };
  await send('PATCH', '/teams/sociaal-domein', { parent: team });
  await send('PUT', `/teams/${team}/members/femke`, { role: 'lead' });
  above = { team, board: await newBoard(url, 'femke', team, 'Directie') };
});

describe('a question that the team above can’t answer either', () => {
  test('is passed up by a delegate with a word, answered there, and the card of who asked shows it', async () => {
    const board = await boardToAskFrom(office, 'Geen geld voor de tolk');
    const question = 'Mogen we de tolk uit het domeinbudget betalen?';
    const [sanne, yasmin, femke] = await Promise.all([
      office.colleague('sanne'),
      office.colleague('yasmin'),
      office.colleague('femke', { size: [360, 740], touch: true }),
    ]);
    await Promise.all([
      sanne.openBoard(board),
      yasmin.openBoard('sociaal-domein'),
      femke.open(`/team/${above.team}/overzicht`),
    ]);
    const card = new Wall(sanne.page).card('Geen geld voor de tolk');
    const panel = await new Wall(sanne.page).open('Geen geld voor de tolk');
    await ask(sanne.page, question, 'middelen');

    const open = await openReceived(yasmin, question);
    await open.getByRole('button', { name: 'Doorgeven naar boven' }).click();
    await open.getByText('Het team boven jullie krijgt de vraag.').waitFor();
    await expectAccessible(yasmin.page, 'passing a question up');
    await yasmin.page.keyboard.insertText('Hier is geld voor nodig dat wij niet hebben.');
    await open.getByRole('button', { name: 'Geef door' }).click();
    await open.getByText('Yasmin (Sociaal domein) gaf het door aan Directie').waitFor();
    await expectAccessible(yasmin.page, 'a question that was passed up');
    for (const name of ['Beantwoorden', 'Doorgeven naar boven', 'Afwijzen'])
      expect(await open.getByRole('button', { name }).count()).toBe(0);
    await yasmin.page.keyboard.press('Escape');
    await yasmin.page.getByRole('button', { name: /^afgerond of doorgegeven/ }).click();
    await yasmin.page.getByText('doorgegeven aan Directie').waitFor();
    expect(await received(yasmin.page).getByText(question).count()).toBe(0);

    // whoever asked sees where it is now, and reads the word that went along
    await card.getByText('gevraagd aan Directie').waitFor();
    await panel.getByText('Hier is geld voor nodig dat wij niet hebben.').first().waitFor();

    // a level further up, on a phone
    const row = femke.page.getByRole('article', { name: question });
    await row.getByText('Team Jeugd').waitFor();
    await row.getByRole('button', { name: /^Beantwoorden/ }).click();
    const there = dialog(femke.page);
    await there.getByText('Hier is geld voor nodig dat wij niet hebben.').first().waitFor();
    await expectAccessible(femke.page, 'a question that came from two levels below, on a phone');
    await say(there, 'Beantwoorden', 'Ja, tot de zomer.', 'Geef antwoord');
    await there.getByText('Directie gaf antwoord.').waitFor();

    await card.getByText('antwoord van Directie').waitFor();
    await card.getByText(/Ja, tot de zomer/).waitFor();
    await panel.getByText('Femke (Directie) gaf antwoord').waitFor();
    await expectAccessible(sanne.page, 'an answer from two levels above');

    // and the team between finds it among what it passed on
    await yasmin.open('/team/sociaal-domein/vragen');
    await yasmin.page.getByRole('button', { name: 'doorgegeven' }).click();
    await yasmin.page
      .getByRole('article')
      .filter({ hasText: question })
      .getByText('Ja, tot de zomer.')
      .waitFor();

    await femke.openBoard(above.board);
    await femke.page.getByRole('button', { name: 'Wij merken' }).click();
    await femke.page.getByRole('button', { name: /^afgerond of doorgegeven/ }).click();
    await femke.page.getByRole('link', { name: question }).waitFor();
    expect(await asked(femke.page, question).count()).toBe(0);
  });
});
