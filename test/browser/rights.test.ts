import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MouseHand } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();

async function boardWith(title: string): Promise<Map<string, string> & { board: string }> {
  const board = await office.newBoard(title);
  const ids = await office.write(
    board,
    hang({ ambition: 'Veilig opgroeien', goals: { Intake: { todo: ['Bellen'], done: ['Gedaan'] } } }),
  );
  return Object.assign(ids, { board });
}

describe('somebody of another team', () => {
  test('sees the board live, finds nothing to edit with, and can’t edit by keys or dragging', async () => {
    const { board } = await boardWith('Meekijken');
    const [marieke, bram] = await Promise.all([office.colleague('marieke'), office.colleague('bram')]);
    await Promise.all([marieke.openBoard(board), bram.openBoard(board)]);
    await bram.page.getByText('Je kijkt mee. Alleen het team kan hier iets veranderen.').first().waitFor();
    const main = bram.page.getByRole('main');
    const controls = await main.getByRole('button').allInnerTexts();
    expect(
      controls.filter((text) => /^(Actie|Ik merk|Succes|Ja|Nee|Nog niet|Nog een doel)/.test(text.trim())),
    ).toEqual([]);
    expect(await main.getByRole('button', { name: /^Meer over|Veranderen$/ }).count()).toBe(0);

    await bram.page.keyboard.press('n');
    await bram.page.keyboard.press('i');
    expect(await main.getByRole('textbox').count()).toBe(0);
    const wall = new Wall(bram.page);
    const card = await wall.card('Bellen').boundingBox();
    const column = await wall.column('Bezig', 'Intake').boundingBox();
    await bram.page.mouse.move((card?.x ?? 0) + 60, (card?.y ?? 0) + 40);
    await bram.page.mouse.down();
    await bram.page.mouse.move((column?.x ?? 0) + 60, (column?.y ?? 0) + 20, { steps: 5 });
    await bram.page.mouse.up();
    await wall.title('Bellen').focus();
    for (const key of ['Space', 'ArrowRight', 'Space']) await bram.page.keyboard.press(key);
    expect(await wall.titles(wall.column('Te doen', 'Intake'))).toEqual(['Bellen']);

    const panel = await wall.open('Bellen');
    await panel.getByRole('heading', { name: 'Bellen' }).waitFor();
    expect(await panel.getByRole('textbox').count()).toBe(0);
    // and it is live
    await new MouseHand(marieke.page).drag(
      new Wall(marieke.page).card('Bellen'),
      new Wall(marieke.page).column('Bezig', 'Intake'),
    );
    await expect.poll(() => wall.titles(wall.column('Bezig', 'Intake'))).toEqual(['Bellen']);
  });
});

describe('somebody whose role changes while they look', () => {
  test('loses what they edit with, and gets it back, without reloading', async () => {
    const { board } = await boardWith('Rol verandert');
    const [fatima, karim] = await Promise.all([office.colleague('fatima'), office.colleague('karim')]);
    await fatima.openBoard(board);
    const looking = fatima.page.getByText('Je kijkt mee. Alleen het team kan hier iets veranderen.').first();
    const writing = fatima.page
      .getByRole('main')
      .getByRole('button')
      .filter({ hasText: /^Actie/ })
      .first();
    await writing.waitFor();
    const become = async (role: string): Promise<void> => {
      const answer = await karim.context.request.put(`${karim.address}/api/v1/teams/jeugd/members/fatima`, {
        headers: { 'x-requested-with': 'verbeterbord', origin: karim.address },
        data: { role },
      });
      expect(answer.status()).toBeLessThan(300);
    };
    await become('viewer');
    await looking.waitFor();
    expect(await writing.count()).toBe(0);
    await become('member');
    await writing.waitFor();
    expect(await looking.count()).toBe(0);
  });
});

describe('a board that can’t be opened', () => {
  test('an unknown board says so and leads to the overview', async () => {
    const marieke = await office.colleague('marieke');
    marieke.expects(/status of 404/);
    await marieke.page.goto('/bord/bestaatniet');
    await marieke.page.getByText('Dit bord bestaat niet, of je mag het niet zien.').waitFor();
    await marieke.page.getByRole('main').getByRole('link', { name: 'Naar de borden' }).click();
    await expect.poll(() => new URL(marieke.page.url()).pathname).toBe('/borden');
  });

  test('an address that leads nowhere says so', async () => {
    const marieke = await office.colleague('marieke');
    await marieke.open('/borden');
    await marieke.page.evaluate(() => history.pushState(null, '', '/nergens'));
    await marieke.page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await marieke.page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    expect(await marieke.page.getByRole('link', { name: 'Naar mijn acties' }).count()).toBe(1);
  });

  test.each([
    ['notSignedIn', 'Je bent niet meer aangemeld.'],
    ['notAllowed', 'Je mag dit bord niet meer zien.'],
    ['gone', 'Dit bord bestaat niet, of je mag het niet zien.'],
    ['tooLarge', 'Je laatste wijziging was te groot voor de server.'],
    ['invalidContent', 'De server kon je laatste wijziging niet aannemen.'],
    ['clientTooOld', 'Er is een nieuwe versie van Verbeterbord.'],
    ['tooMuch', 'Er kwam te veel tegelijk van dit apparaat.'],
  ] as const)(
    'the server closing with %s is said in a sentence, and editing stops',
    async (reason, sentence) => {
      const { board } = await boardWith(`Gesloten ${reason}`);
      const marieke = await office.colleague('marieke');
      let close = (): void => undefined;
      await marieke.page.routeWebSocket(/\/sync\//, (socket) => {
        socket.connectToServer();
        close = () => void socket.close({ code: closeCodes[reason] });
      });
      await marieke.openBoard(board);
      close();
      await marieke.page.getByRole('alert').getByText(sentence).waitFor();
      await expect
        .poll(() => marieke.page.getByRole('button', { name: /^Nieuwe actie bij/ }).count())
        .toBe(0);
    },
  );

  test('no longer allowed: what was kept of that board goes off the device', async () => {
    const { board } = await boardWith('Ingetrokken');
    const marieke = await office.colleague('marieke');
    let close = (): void => undefined;
    await marieke.page.routeWebSocket(/\/sync\//, (socket) => {
      socket.connectToServer();
      close = () => void socket.close({ code: closeCodes.notAllowed });
    });
    await marieke.openBoard(board);
    const rows = () =>
      marieke.page.evaluate(async () => {
        const [{ name = '' } = {}] = await indexedDB.databases();
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('success', () => resolve(opening.result));
        });
        const count = await new Promise<number>((resolve) => {
          const asked = database.transaction('updates').objectStore('updates').count();
          asked.addEventListener('success', () => resolve(asked.result));
        });
        database.close();
        return count;
      });
    await expect.poll(rows).toBeGreaterThan(0);
    close();
    await marieke.page.getByRole('alert').waitFor();
    await expect.poll(rows).toBe(0);
  });
});

describe('what a foreign client left on a board', () => {
  test('a card without any field hangs there as “Zonder titel”, opens, and harms nobody', async () => {
    const ids = await boardWith('Vreemd');
    await office.write(ids.board, (doc, context) => {
      doc.getMap('actions').set(context.newId(), new Y.Map());
      doc.getMap('successes').set(context.newId(), new Y.Map([['title', new Y.Text('')]]));
    });
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(ids.board);
    const wall = new Wall(marieke.page);
    await wall.title('Bellen').waitFor();
    await wall.rail('Ons succes').getByRole('link', { name: 'Zonder titel' }).waitFor();
    await marieke.page.getByRole('button', { name: /^Later \(1\), Zonder doel/ }).click();
    await wall.lane('Intake').waitFor();
    await wall.writeActions('Intake', 'Gaat gewoon door');
    await expect
      .poll(() => wall.titles(wall.column('Te doen', 'Intake')))
      .toEqual(['Bellen', 'Gaat gewoon door']);
  });

  test('an address of a card that isn’t there says so and leads back to the board', async () => {
    const { board } = await boardWith('Weg');
    const marieke = await office.colleague('marieke');
    // it is asked for among the cards of closed cycles too
    marieke.expects(/status of 404/);
    await marieke.openBoard(board, '?kaart=action:bestaatniet123');
    await marieke.page.getByRole('heading', { name: 'Deze kaart is er niet' }).waitFor();
    await marieke.page.getByRole('button', { name: 'Terug naar het bord' }).click();
    await expect.poll(() => marieke.page.getByRole('dialog').count()).toBe(0);
  });

  test('values that break our types, served as they are, spoil one card and not the board', async () => {
    const { board } = await boardWith('Kapotte waarden');
    const marieke = await office.colleague('marieke');
    const broken = new Y.Doc();
    const actions = broken.getMap('actions');
    const goals = broken.getMap('goals');
    broken.transact(() => {
      actions.set(
        'kapot1',
        new Y.Map<unknown>([
          ['title', 12],
          ['place', 'nergens'],
          ['owners', 'iedereen'],
        ]),
      );
      actions.set('kapot2', 'geen kaart');
      actions.set(
        'kapot3',
        new Y.Map<unknown>([
          ['attempts', new Y.Array()],
          ['comments', null],
        ]),
      );
      goals.set(
        'kapot4',
        new Y.Map<unknown>([
          ['number', 'veel'],
          ['title', new Y.Map()],
        ]),
      );
    });
    const update = Y.encodeStateAsUpdate(broken);
    await marieke.page.routeWebSocket(/\/sync\//, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        socket.send(message);
        // after the first answer: what an older server let through
        if (typeof message !== 'string' && message[1] === 1) socket.send(frame(update));
      });
    });
    await marieke.openBoard(board);
    const wall = new Wall(marieke.page);
    // they are there, folded away as what nobody planned
    await marieke.page.getByRole('button', { name: /^Later \(2\), Zonder doel/ }).click();
    await expect.poll(() => wall.title('Zonder titel').count()).toBeGreaterThanOrEqual(2);
    await wall.open('Bellen');
    await marieke.page.getByRole('textbox', { name: 'Notities' }).waitFor();
    expect(await marieke.page.getByText('Dit deel van het scherm werkt even niet').count()).toBe(0);
  });
});

/** A y-protocols sync frame with an update. */
function frame(update: Uint8Array): Buffer {
  const length: number[] = [];
  for (let rest = update.length; ; rest >>>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) break;
  }
  return Buffer.concat([Buffer.from([0, 2, ...length]), update]);
}
