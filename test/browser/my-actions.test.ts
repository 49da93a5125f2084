import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();
const phone = { size: [390, 844], touch: true, offlineShell: true } as const;

const row = ({ page }: Colleague, title: string): Locator =>
  page.getByRole('listitem').filter({ hasText: title });
const tick = (who: Colleague, title: string): Locator =>
  row(who, title).getByRole('button', { name: `Klaar: ${title}` });
const kept = ({ page }: Colleague, count: number): Locator =>
  page
    .getByRole('status')
    .filter({ hasText: `Geen verbinding. ${count} wijziging` })
    .filter({ hasText: 'bewaard op deze telefoon.' });

/** A board of Team Jeugd with actions of Marieke, that her phone has never opened. */
async function boardOf(
  title: string,
  actions: readonly string[],
): Promise<Map<string, string> & { id: string }> {
  const board = await office.newBoard(title);
  const ids = await office.write(board, hang({ goals: { Intake: { doing: actions, owners: ['marieke'] } } }));
  return Object.assign(ids, { id: board });
}

describe('without a network, on a phone that never opened the board', () => {
  test('tick, note, stuck and a new action are kept over a reload, said so, and arrive once', async () => {
    const board = await boardOf('Onderweg', ['Formulier inkorten', 'Bellen met school', 'Poster maken']);
    const marieke = await office.colleague('marieke', phone);
    const joost = await office.colleague('joost');
    await joost.openBoard(board.id);
    await marieke.open('/');
    await row(marieke, 'Formulier inkorten').waitFor();
    await marieke.fetchOfflineShell();
    await marieke.goOffline();

    await tick(marieke, 'Formulier inkorten').tap();
    await kept(marieke, 1).waitFor();
    await row(marieke, 'Bellen met school').getByRole('button', { name: 'Vast' }).tap();
    await kept(marieke, 2).waitFor();
    await row(marieke, 'Poster maken').getByRole('button', { name: 'Notitie' }).tap();
    await row(marieke, 'Poster maken').getByRole('textbox').fill('Drukker gebeld');
    await row(marieke, 'Poster maken').getByRole('button', { name: 'Plaatsen' }).tap();
    await kept(marieke, 3).waitFor();
    await marieke.page.getByRole('link', { name: 'Actie erbij' }).tap();
    await marieke.page.getByRole('combobox', { name: 'Op welk bord?' }).selectOption('Onderweg');
    await marieke.page.getByRole('combobox', { name: 'Voor welk doel?' }).selectOption({ index: 1 });
    await marieke.page.getByRole('textbox', { name: 'Wat ga je doen?' }).fill('Onderweg bedacht');
    await marieke.page.keyboard.press('Enter');
    await kept(marieke, 4).waitFor();

    await marieke.page.reload();
    await kept(marieke, 4).waitFor();
    await row(marieke, 'Formulier inkorten').getByRole('button', { name: 'Toch niet klaar' }).waitFor();
    await row(marieke, 'Onderweg bedacht').waitFor();
    // what was done a moment ago can be done away with: then nothing of it goes out
    await tick(marieke, 'Onderweg bedacht').tap();
    await kept(marieke, 5).waitFor();
    await marieke.page.getByRole('button', { name: 'Ongedaan maken' }).tap();
    await kept(marieke, 4).waitFor();

    await marieke.goOnline();
    const wall = new Wall(joost.page);
    await expect
      .poll(() => wall.titles(wall.column('Klaar: hielp het?', 'Intake')))
      .toEqual(['Formulier inkorten']);
    await wall.card('Bellen met school').getByText(/^Vast/).waitFor();
    await wall.card('Onderweg bedacht').waitFor();
    const panel = await wall.open('Poster maken');
    await panel.getByText('Drukker gebeld').waitFor();
    await marieke.page.getByText('Opgeslagen', { exact: true }).waitFor();
    expect(await panel.getByText('Drukker gebeld').count()).toBe(1);
    expect(await wall.card('Onderweg bedacht').count()).toBe(1);
  });

  test('an answer that got lost is asked for again, and nothing is done twice', async () => {
    const board = await boardOf('Antwoord kwijt', ['Brief schrijven']);
    const marieke = await office.colleague('marieke', phone);
    marieke.mayLoseConnection();
    await marieke.open('/');
    await row(marieke, 'Brief schrijven').waitFor();
    let lost = 0;
    await marieke.page.context().route(/\/api\/v1\/boards\/.*\/actions/, async (route) => {
      if (lost >= 2) return route.continue();
      lost += 1;
      // the server does it; the phone never hears so
      await route.fetch();
      return route.abort('connectionreset');
    });
    await row(marieke, 'Brief schrijven').getByRole('button', { name: 'Notitie' }).tap();
    await row(marieke, 'Brief schrijven').getByRole('textbox').fill('Eén keer gezegd');
    await row(marieke, 'Brief schrijven').getByRole('button', { name: 'Plaatsen' }).tap();
    await expect.poll(() => lost).toBe(1);
    await marieke.page.goto('/?nieuw');
    await expect.poll(() => lost).toBe(2);
    await marieke.page.getByRole('combobox', { name: 'Op welk bord?' }).selectOption('Antwoord kwijt');
    await marieke.page.getByRole('textbox', { name: 'Wat ga je doen?' }).fill('Eén keer erbij');
    await marieke.page.keyboard.press('Enter');
    await marieke.page.getByText('Opgeslagen', { exact: true }).waitFor({ timeout: 20_000 });
    const joost = await office.colleague('joost');
    await joost.openBoard(board.id);
    const wall = new Wall(joost.page);
    await wall.card('Eén keer erbij').waitFor();
    expect(await wall.card('Eén keer erbij').count()).toBe(1);
    const panel = await wall.open('Brief schrijven');
    await panel.getByText('Eén keer gezegd').waitFor();
    expect(await panel.getByText('Eén keer gezegd').count()).toBe(1);
  });

  test('what can not be done any more is told, with its words to copy', async () => {
    const board = await boardOf('Te laat', ['Verdwijnt straks']);
    const marieke = await office.colleague('marieke', phone);
    await marieke.open('/');
    await row(marieke, 'Verdwijnt straks').waitFor();
    await marieke.fetchOfflineShell();
    await marieke.goOffline();
    await row(marieke, 'Verdwijnt straks').getByRole('button', { name: 'Notitie' }).tap();
    await row(marieke, 'Verdwijnt straks').getByRole('textbox').fill('Niet verloren');
    await row(marieke, 'Verdwijnt straks').getByRole('button', { name: 'Plaatsen' }).tap();
    await kept(marieke, 1).waitFor();
    const id = board.get('Verdwijnt straks') as ActionId;
    await office.write(board.id, (doc, context) => archiveCard(doc, { kind: 'action', id }, context));
    marieke.expects(/status of 409/);
    await marieke.goOnline();
    const told = marieke.page.getByRole('alert').filter({ hasText: 'Dit kon niet meer worden opgeslagen' });
    await told.getByText('Niet verloren').waitFor();
    await marieke.page.reload();
    await told.getByText('Niet verloren').waitFor();
    await told.getByRole('button', { name: 'Gelezen' }).tap();
    await told.waitFor({ state: 'detached' });
    await marieke.page.reload();
    await marieke.page.getByRole('heading', { name: 'Mijn acties' }).waitFor();
    expect(await told.count()).toBe(0);
  });

  test('what waits goes out whatever page one opens, and signing out asks about it first', async () => {
    const board = await boardOf('Andere pagina', ['Gaat vanzelf mee']);
    const marieke = await office.colleague('marieke', phone);
    await marieke.open('/');
    await row(marieke, 'Gaat vanzelf mee').waitFor();
    await marieke.fetchOfflineShell();
    await marieke.goOffline();
    await tick(marieke, 'Gaat vanzelf mee').tap();
    await kept(marieke, 1).waitFor();
    await marieke.page.getByRole('button', { name: 'Menu van Marieke' }).tap();
    await marieke.page.getByRole('menuitem', { name: 'Afmelden' }).tap();
    const dialog = marieke.page.getByRole('dialog', { name: 'Afmelden' });
    await dialog.getByText('Eén wijziging is nog niet op de server.').waitFor();
    await dialog.getByRole('button', { name: 'Nog niet' }).tap();
    await marieke.page.goto('/account');
    await marieke.goOnline();
    const joost = await office.colleague('joost');
    await joost.openBoard(board.id);
    const wall = new Wall(joost.page);
    await expect
      .poll(() => wall.titles(wall.column('Klaar: hielp het?', 'Intake')))
      .toEqual(['Gaat vanzelf mee']);
  });
});

describe('as an app', () => {
  test('a browser finds nothing in the way of installing it', async () => {
    const marieke = await office.colleague('marieke', phone);
    await marieke.open('/');
    await marieke.fetchOfflineShell();
    await marieke.page.reload();
    const devtools = await marieke.context.newCDPSession(marieke.page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // a test's browser keeps nothing on disk, which is the one thing that it may say
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
    const { errors, data } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? '{}') as {
      readonly start_url: string;
      readonly display: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
    };
    expect(manifest).toMatchObject({ start_url: '/', display: 'standalone', name: 'Verbeterbord' });
    expect(manifest.icons.map(({ purpose = 'any' }) => purpose)).toContain('maskable');
    const real = await Promise.all(
      manifest.icons.map(async ({ src, sizes }) =>
        marieke.page.evaluate(
          async ([address = '', said = '']) => {
            const image = new Image();
            image.src = address;
            await image.decode();
            return said === 'any' ? said : `${image.naturalWidth}x${image.naturalHeight}`;
          },
          [src, sizes],
        ),
      ),
    );
    expect(real).toEqual(manifest.icons.map(({ sizes }) => sizes));
  });

  test('finished today stays in sight, struck through, until somebody says that it isn’t', async () => {
    await boardOf('Vandaag af', ['Even afvinken']);
    const marieke = await office.colleague('marieke', phone);
    await marieke.open('/');
    await tick(marieke, 'Even afvinken').tap();
    await row(marieke, 'Even afvinken')
      .getByText(/^klaar om \d/)
      .waitFor();
    await marieke.page.getByText('Opgeslagen', { exact: true }).waitFor();
    await marieke.page.reload();
    const title = row(marieke, 'Even afvinken').getByRole('link');
    expect(await title.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('line-through');
    await row(marieke, 'Even afvinken').getByRole('button', { name: 'Toch niet klaar' }).tap();
    await row(marieke, 'Even afvinken').getByRole('button', { name: 'Vast' }).waitFor();
  });
});
