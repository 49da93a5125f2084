import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { serveAmbition } from '@verbeterbord/shared/board/commands/serve-ambition.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { HigherAmbition } from '@verbeterbord/shared/domain/ambition.ts';
import { newId, type ActionId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf } from '@verbeterbord/shared/time.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { signInAs, writeBoard } from '../support/board-writer.ts';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice();
const overview = '/team/sociaal-domein/overzicht';
const teams = ['Team Jeugd', 'Team Meedoen', 'Team Rondkomen', 'Team Thuis'];

const row = (page: Page, team: string): Locator => page.getByRole('article', { name: team, exact: true });
const order = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Teams' }).getByRole('heading', { level: 3 }).allInnerTexts();
/** The number that a row tells; none is 0. */
const numberIn = async (where: Locator, told: RegExp): Promise<number> =>
  Number(told.exec(await where.innerText())?.[1] ?? 0);
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens the overview, and waits until it hears of changes. */
async function openLive(who: Colleague, query = ''): Promise<void> {
  const hears = who.page.waitForResponse(/\/overview\?since=/);
  await who.open(overview + query);
  await row(who.page, 'Team Jeugd').waitFor();
  await hears;
}

/** Hangs stuck actions on the board of Team Thuis. */
async function stuckOnThuis(...titles: readonly string[]): Promise<void> {
  await writeBoard({ url: office.server.url, board: 'thuis', as: 'els' }, (doc, context) => {
    for (const title of titles) {
      const made = addAction(doc, { title, goal: null, state: 'doing', cycle: currentCycle }, context);
      if (!made.ok) throw new Error(made.code);
      const action: ActionId = made.value;
      markStuck(doc, { action, reason: 'wacht op een besluit' }, context);
    }
  });
}

/** Asks the team above about a new obstacle of Team Jeugd, before the end of a day so many days from now. */
async function ask(text: string, days: number | null): Promise<void> {
  const card = await office.write('jeugd', (doc, context) => {
    const made = addObstacle(doc, { title: `Knelpunt: ${text}` }, context);
    if (!made.ok) throw new Error(made.code);
    return made.value;
  });
  const { url } = office.server;
  const answer = await fetch(`${url}/api/v1/boards/jeugd/questions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-requested-with': 'verbeterbord',
      origin: url,
      cookie: await signInAs(url, 'marieke'),
    },
    body: JSON.stringify({
      id: newId(),
      card: { kind: 'obstacle', id: card },
      text,
      help: 'decision',
      before: days === null ? null : addDays(dayOf(Date.now()), days),
    }),
  });
  if (!answer.ok) throw new Error(`not asked: ${answer.status} ${await answer.text()}`);
}

describe('the overview of a Team van teams', () => {
  test('shows what a colleague does on a board while one looks, and no row jumps away', async () => {
    const [petra, sanne] = await Promise.all([office.colleague('petra'), office.colleague('sanne')]);
    const { page } = petra;
    await sanne.openBoard('jeugd');
    await openLive(petra, '?volgorde=vast');
    const before = await order(page);
    expect(before.toSorted()).toEqual(teams);
    const jeugd = row(page, 'Team Jeugd');
    const all = await numberIn(jeugd, /van (\d+) klaar/);

    await new Wall(sanne.page).writeActions('Intake binnen 10 dagen', 'Bellen voor het weekend');
    await expect.poll(() => numberIn(jeugd, /van (\d+) klaar/)).toBe(all + 1);
    // softly marked, and told to who listens
    await jeugd.locator('[data-changed]').first().waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: new RegExp(`Team Jeugd: \\d+ van ${all + 1} klaar`) })
      .waitFor();

    // by what is stuck it would go up now; it stays until one asks
    const thuis = row(page, 'Team Thuis');
    await thuis.getByRole('button', { name: 'Team Thuis hier openen' }).focus();
    const stuck = await numberIn(thuis, /(\d+)\s+vast/);
    await stuckOnThuis('Kamer in het dorpshuis', 'Handtekening onder het plan', 'Toegang tot het dossier');
    await expect.poll(() => numberIn(thuis, /(\d+)\s+vast/)).toBe(stuck + 3);
    expect(await order(page)).toEqual(before);
    await page.getByRole('button', { name: 'Volgorde bijwerken' }).click();
    await expect.poll(async () => (await order(page))[0]).toBe('Team Thuis');
    expect(await page.getByRole('button', { name: 'Volgorde bijwerken' }).count()).toBe(0);
    // whoever works by keyboard isn't left without a place
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('meeste vast eerst');
  });

  test('is put in order and narrowed down by keyboard, and the address keeps it', async () => {
    const joost = await office.colleague('joost');
    const { page } = joost;
    await joost.open(overview);
    await expect.poll(() => order(page)).toEqual(teams);
    await page.getByRole('button', { name: /^Volgorde: op naam/ }).press('Enter');
    await page.getByRole('menu', { name: 'Volgorde' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await order(page))[0]).toBe('Team Meedoen');
    await page.getByRole('button', { name: /^kwetsbaar of vast/ }).press('Enter');
    await expect.poll(() => order(page)).toEqual(['Team Meedoen', 'Team Rondkomen']);
    await page.reload();
    await expect.poll(() => order(page)).toEqual(['Team Meedoen', 'Team Rondkomen']);
    expect(new URL(page.url()).search).toBe('?volgorde=oordeel&toon=kwetsbaar');

    await page.getByRole('button', { name: /^Kantoor: alle kantoren/ }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'Baarle-Nassau' }).press('Enter');
    await expect.poll(() => new URL(page.url()).search).toContain('kantoor=baarle-nassau');
    await page.getByRole('button', { name: 'lang stil' }).press('Enter');
    await page.getByText('Er is geen team bij dat hieraan voldoet.').waitFor();
    await page.getByRole('button', { name: 'Alle teams laten zien' }).press('Enter');
    await expect.poll(async () => (await order(page)).length).toBe(4);
  });

  test('opens a team in place, and closes it back to the same spot', async () => {
    const petra = await office.colleague('petra');
    const { page } = petra;
    await petra.open(overview);
    const thuis = row(page, 'Team Thuis');
    const open = thuis.getByRole('button', { name: 'Team Thuis hier openen' });
    await open.focus();
    const spot = await thuis.boundingBox();
    await page.keyboard.press('Enter');
    const opened = thuis.getByRole('region', { name: 'Team Thuis, geopend' });
    await opened.getByText('Een rollator of beugel binnen een week').waitFor();
    await opened.getByRole('heading', { name: 'Wat er vast zit' }).waitFor();
    await opened.getByRole('button', { name: 'Actie aanbieden' }).click();
    const offer = page.getByRole('dialog', { name: /Team Thuis/ });
    await offer.waitFor();
    await page.keyboard.press('Escape');
    await opened.getByRole('button', { name: 'Dichtklappen' }).click();
    expect(await opened.count()).toBe(0);
    const closed = thuis.getByRole('button', { name: 'Team Thuis hier openen' });
    expect(await closed.evaluate((button) => button === document.activeElement)).toBe(true);
    expect((await thuis.boundingBox())?.height).toBe(spot?.height);

    // and on to its board, one step away
    await closed.press('Enter');
    await opened.getByRole('link', { name: 'Naar hun bord' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/bord/thuis');
    await page
      .getByRole('navigation', { name: 'Waar ben ik' })
      .getByRole('link', { name: 'Sociaal domein' })
      .click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(overview);
  });

  test('stands one tab beside the team’s own board', async () => {
    const petra = await office.colleague('petra');
    const { page } = petra;
    await petra.open(overview);
    const places = page.getByRole('navigation', { name: 'Waar kijk je naar' });
    await places.getByRole('link', { name: 'Ons eigen bord' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/bord/sociaal-domein');
    await page.getByText('Opgeslagen').first().waitFor();
    await places.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zo staan we ervoor' }).waitFor();
    expect(await places.getByRole('link', { name: 'Overzicht' }).getAttribute('aria-current')).toBe('page');
    await page.getByRole('button', { name: /^Menu van Petra/ }).click();
    await page.getByRole('menuitem', { name: 'Overzicht Sociaal domein' }).click();
    await petra.open('/borden');
    await page.getByRole('link', { name: 'Zo staan de teams ervoor' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(overview);
    // a team without teams has no such tab
    await petra.openBoard('thuis');
    expect(await places.count()).toBe(0);
  });
});

describe('read per ambition', () => {
  test('says what serves which, where nothing does, and what stands apart', async () => {
    const higher = await office.write('sociaal-domein', (doc) => listCards(doc, 'ambition')[0]);
    if (higher === undefined) throw new Error('the example has an ambition here');
    const serves: HigherAmbition = { board: 'sociaal-domein' as never, ambition: higher.id };
    await office.write('jeugd', (doc, context) => {
      for (const ambition of listCards(doc, 'ambition'))
        serveAmbition(doc, { ambition: ambition.id, serves: null }, context);
    });
    const fatima = await office.colleague('fatima');
    const { page } = fatima;
    await openLive(fatima);
    await page.getByRole('button', { name: 'Per ambitie' }).click();
    const group = page.getByRole('region', { name: higher.title });
    const apart = page.getByRole('region', { name: 'Los van onze ambities' });
    await apart.getByText('Elk kind groeit veilig op').waitFor();
    await office.write('jeugd', (doc, context) => {
      const [ambition] = listCards(doc, 'ambition');
      return ambition && serveAmbition(doc, { ambition: ambition.id, serves }, context);
    });
    await group.getByText('Elk kind groeit veilig op').waitFor();
    await group.getByText('Intake binnen 10 dagen').waitFor();
    // and what is done for it, one step further
    await group.getByRole('button', { name: 'Acties bij Intake binnen 10 dagen' }).click();
    await group.getByRole('link', { name: 'Ouders de volgende dag bellen' }).waitFor();
    await expectAccessible(page, 'the overview per ambition with the actions of a goal');
    await group.getByRole('button', { name: 'Acties bij Intake binnen 10 dagen' }).click();
    await expect
      .poll(() => group.getByRole('link', { name: 'Ouders de volgende dag bellen' }).count())
      .toBe(0);
    await expect.poll(() => apart.getByText('Elk kind groeit veilig op').count()).toBe(0);
    await office.write('jeugd', (doc, context) => {
      const [ambition] = listCards(doc, 'ambition');
      return ambition && serveAmbition(doc, { ambition: ambition.id, serves: null }, context);
    });
    await apart.getByText('Elk kind groeit veilig op').waitFor();
    await expectAccessible(page, 'the overview per ambition');
  });
});

describe('what is asked of a Team van teams', () => {
  test('comes up by wanted day, opens over the page, and goes to the page of all questions', async () => {
    const petra = await office.colleague('petra');
    const { page } = petra;
    await openLive(petra);
    await ask('Wie helpt in januari met de huisbezoeken?', 20);
    const received = page.getByRole('region', { name: /^Opgeschaald naar ons/ });
    await received.getByRole('link', { name: 'Wie helpt in januari met de huisbezoeken?' }).waitFor();
    await ask('Wie tekent de afspraak met de energiebank?', 1);
    const urgent = received.getByRole('article', { name: 'Wie tekent de afspraak met de energiebank?' });
    await urgent.getByText('morgen', { exact: true }).waitFor();
    const asked = await received.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(asked.indexOf('Wie tekent de afspraak met de energiebank?')).toBeLessThan(
      asked.indexOf('Wie helpt in januari met de huisbezoeken?'),
    );
    await urgent.getByRole('button', { name: /^Beantwoorden/ }).click();
    const dialog = page.getByRole('dialog', { name: /^Vraag van Team Jeugd/ });
    await dialog.waitFor();
    expect(new URL(page.url()).searchParams.get('vraag')).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.get('vraag')).toBeNull();

    await received.getByRole('link', { name: 'Alle vragen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Vragen van en aan Sociaal domein/ }).waitFor();
    await page.getByRole('link', { name: 'Wie tekent de afspraak met de energiebank?' }).waitFor();
    await expectAccessible(page, 'all questions');
    await page.getByRole('button', { name: 'doorgegeven' }).click();
    await page.getByText('Dit team heeft nog geen vraag doorgegeven.').waitFor();
  });
});

describe('who looks', () => {
  test('a member of a team below sees it all, without buttons to answer or offer', async () => {
    await ask('Mogen we een kamer in het dorpshuis gebruiken?', 6);
    const joost = await office.colleague('joost');
    const { page } = joost;
    await joost.open(overview);
    await page.getByRole('link', { name: 'Mogen we een kamer in het dorpshuis gebruiken?' }).waitFor();
    expect(await page.getByRole('button', { name: /^Beantwoorden/ }).count()).toBe(0);
    await row(page, 'Team Thuis').getByRole('button', { name: 'Team Thuis hier openen' }).click();
    await row(page, 'Team Thuis').getByText('Een rollator of beugel binnen een week').waitFor();
    expect(await page.getByRole('button', { name: 'Actie aanbieden' }).count()).toBe(0);
    // of a team without teams below it there is nothing to see over
    joost.expects(/40[34]/);
    await joost.open('/team/thuis/overzicht');
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
  });

  test('who only looks on in a Team van teams sees the same, and answers nothing', async () => {
    const { url } = office.server;
    const made = await fetch(`${url}/api/v1/teams/sociaal-domein/members/lotte`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'verbeterbord',
        origin: url,
        cookie: await signInAs(url, 'petra'),
      },
      body: JSON.stringify({ role: 'viewer' }),
    });
    expect(made.ok).toBe(true);
    const lotte = await office.colleague('lotte');
    await lotte.open(overview);
    await expect.poll(async () => (await order(lotte.page)).toSorted()).toEqual(teams);
    await lotte.page.getByRole('heading', { name: 'Opgeschaald naar ons' }).waitFor();
    expect(await lotte.page.getByRole('button', { name: /^Beantwoorden/ }).count()).toBe(0);
  });

  test('finds nothing wrong with it by axe, on a desk and on a phone that needs no scrolling sideways', async () => {
    const petra = await office.colleague('petra');
    await petra.open(`${overview}?open=jeugd`);
    await row(petra.page, 'Team Jeugd').getByText('Intake binnen 10 dagen').waitFor();
    await expectAccessible(petra.page, 'the overview with a team opened');

    const phone = await office.colleague('sanne', { size: [360, 740], touch: true });
    await phone.open(`${overview}?open=jeugd`);
    const jeugd = row(phone.page, 'Team Jeugd');
    await jeugd.getByText('Intake binnen 10 dagen').waitFor();
    const said = await jeugd.innerText();
    for (const fact of [
      'afgevaardigde: Fatima',
      'Op koers',
      'klaar',
      'meegenomen',
      'vast',
      'doel 21',
      'beweging',
    ])
      expect(said).toContain(fact);
    expect(await sideways(phone.page)).toBe(0);
    await expectAccessible(phone.page, 'the overview on a phone');
    await phone.page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(phone.page)).toBe(0);
  });

  test('without a network sees what was there last, and since when', async () => {
    const petra = await office.colleague('petra', { offlineShell: true });
    const { page } = petra;
    await petra.open(overview);
    await row(page, 'Team Jeugd').waitFor();
    await petra.fetchOfflineShell();
    await page.reload();
    await row(page, 'Team Jeugd').waitFor();
    await petra.goOffline();
    await page.reload();
    await row(page, 'Team Jeugd').waitFor();
    await page.getByText(/^Geen verbinding\. Zo stond het vandaag/).waitFor();
    await petra.goOnline();
    await expect.poll(() => page.getByText(/^Geen verbinding/).count()).toBe(0);
  });
});
