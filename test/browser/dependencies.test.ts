import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { newBoard, signInAs, writeBoard } from '../support/board-writer.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle, hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

interface Boards {
  /** Of Team Jeugd, with the action *Intake plannen*. */
  readonly ours: string;
  /** Of Team Thuis, with what it waits for. */
  readonly theirs: string;
  /** What that is called: no two tests share one. */
  readonly title: string;
  readonly ids: ReadonlyMap<string, string>;
}

async function boards(title: string): Promise<Boards> {
  const { url } = office.server;
  const theirs = await newBoard(url, 'els', 'thuis', `Thuis: ${title}`);
  const ids = await writeBoard(
    { url, board: theirs, as: 'els' },
    hang({ goals: { Huis: { todo: [title, `Nog iets bij ${title}`] } } }),
  );
  const ours = await office.newBoard(`Jeugd: ${title}`);
  await office.write(ours, hang({ ambition: 'Veilig', goals: { Intake: { todo: ['Intake plannen'] } } }));
  return { ours, theirs, title, ids };
}

/** In an open panel: lets the card wait for this one of another team. */
async function waitFor(panel: Locator, title: string): Promise<void> {
  await panel.getByRole('button', { name: 'Wacht op een ander team' }).click();
  await panel.getByRole('combobox', { name: 'Zoek een kaart van een ander team' }).fill(title);
  await panel.getByRole('option', { name: new RegExp(`^${title}`) }).click();
  await panel.getByRole('link', { name: new RegExp(`^${title}, op het bord van`) }).waitFor();
}

const done = (boards: Boards) =>
  writeBoard({ url: office.server.url, board: boards.theirs, as: 'els' }, (doc, context) =>
    moveAction(
      doc,
      {
        action: boards.ids.get(boards.title) as ActionId,
        state: 'done',
        goal: null,
        before: null,
        cycle: currentCycle,
      },
      context,
    ),
  );

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a card that waits for one of another team', () => {
  test('says so on both boards at once, and here when it is done there', async () => {
    const made = await boards('Kamers schilderen');
    const [marieke, joost, els] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('joost'),
      office.colleague('els'),
    ]);
    await Promise.all([marieke.openBoard(made.ours), joost.openBoard(made.ours), els.openBoard(made.theirs)]);
    const panel = await new Wall(marieke.page).open('Intake plannen');
    await waitFor(panel, 'Kamers schilderen');
    await panel.getByText('Team Thuis · te doen').waitFor();

    const card = new Wall(joost.page).card('Intake plannen');
    await card.getByText('wacht op Team Thuis: Kamers schilderen').waitFor();
    const other = new Wall(els.page).card('Kamers schilderen');
    await other.getByText('Team Jeugd wacht hierop').waitFor();
    const back = await new Wall(els.page).open('Kamers schilderen');
    await back.getByRole('link', { name: 'Intake plannen, op het bord van Team Jeugd' }).waitFor();
    expect(await back.getByRole('button', { name: /^Niet meer wachten/ }).count()).toBe(0);

    await writeBoard({ url: office.server.url, board: made.theirs, as: 'els' }, (doc, context) =>
      moveAction(
        doc,
        {
          action: made.ids.get('Kamers schilderen') as ActionId,
          state: 'doing',
          goal: null,
          before: null,
          cycle: currentCycle,
        },
        context,
      ),
    );
    await panel.getByText('Team Thuis · bezig').waitFor();
    await done(made);
    await card.getByText('klaar bij Team Thuis: Kamers schilderen').waitFor();
    await expect.poll(() => other.getByText('Team Jeugd wacht hierop').count()).toBe(0);

    // and one step to it
    await panel.getByRole('link', { name: 'Kamers schilderen, op het bord van Team Thuis' }).click();
    await marieke.page.getByRole('dialog', { name: 'Actie: Kamers schilderen' }).waitFor();
    expect(new URL(marieke.page.url()).pathname).toBe(`/bord/${made.theirs}`);
  });

  test('is found, chosen and let go by keyboard, from the card’s menu too, and comes back when that was a mistake', async () => {
    const made = await boards('Sleutels regelen');
    const [marieke, els] = await Promise.all([office.colleague('marieke'), office.colleague('els')]);
    await Promise.all([marieke.openBoard(made.ours), els.openBoard(made.theirs)]);
    const { page } = marieke;
    await new Wall(page).choose('Intake plannen', 'Wacht op een ander team');
    const dialog = page.getByRole('dialog', { name: 'Wacht op een ander team' });
    await dialog.getByRole('option').first().waitFor();
    await expectAccessible(page, 'choosing a card to wait for');
    await page.keyboard.type('sleutels');
    await expect.poll(() => dialog.getByRole('option').count()).toBe(2);
    await dialog.getByRole('option', { name: 'Nog iets bij Sleutels regelen' }).waitFor();
    // the first one that fits is the one with the whole title
    const titles = await dialog.getByRole('option').allInnerTexts();
    const at = titles.findIndex((text) => text.startsWith('Sleutels regelen'));
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const other = new Wall(els.page).card('Sleutels regelen');
    await other.getByText('Team Jeugd wacht hierop').waitFor();

    const panel = await new Wall(page).open('Intake plannen');
    await panel.getByRole('button', { name: 'Niet meer wachten op “Sleutels regelen”' }).focus();
    await expectAccessible(page, 'what a card waits for');
    await page.keyboard.press('Enter');
    await expect.poll(() => other.getByText('Team Jeugd wacht hierop').count()).toBe(0);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await other.getByText('Team Jeugd wacht hierop').waitFor();
  });

  test('is one dependency when two people choose the same, and no circle', async () => {
    const made = await boards('Vergunning');
    const [marieke, joost, els] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('joost'),
      office.colleague('els'),
    ]);
    await Promise.all([marieke.openBoard(made.ours), joost.openBoard(made.ours)]);
    const [mine, his] = await Promise.all(
      [marieke, joost].map(({ page }) => new Wall(page).open('Intake plannen')),
    );
    if (mine === undefined || his === undefined) throw new Error('no panels');
    for (const panel of [mine, his]) {
      await panel.getByRole('button', { name: 'Wacht op een ander team' }).click();
      await panel.getByRole('combobox').fill('Vergunning');
      await panel.getByRole('option', { name: /^Vergunning/ }).waitFor();
    }
    const choose = (panel: Locator) => panel.getByRole('option', { name: /^Vergunning/ });
    // pressed twice it is one all the same
    await choose(mine).dblclick({ delay: 5 });
    await mine.getByRole('link', { name: 'Vergunning, op het bord van Team Thuis' }).waitFor();
    expect(await mine.getByRole('link', { name: 'Vergunning, op het bord van Team Thuis' }).count()).toBe(1);
    // and his screen, which had it to choose, has it no more
    await his.getByRole('link', { name: 'Vergunning, op het bord van Team Thuis' }).waitFor();
    await expect.poll(() => choose(his).count()).toBe(0);

    const answer = await els.context.request.post(
      `${els.address}/api/v1/boards/${made.theirs}/dependencies`,
      {
        headers: { 'x-requested-with': 'verbeterbord', origin: els.address },
        data: {
          id: 'andersom',
          card: { kind: 'action', id: made.ids.get('Vergunning') },
          on: { board: made.ours, kind: 'action', id: idOf(marieke.page) },
        },
      },
    );
    expect(answer.status()).toBe(409);
    expect(((await answer.json()) as { code: string }).code).toBe('waits-for-itself');
  });

  test('says so when what it waits for is put away, and again when it comes back', async () => {
    const made = await boards('Tuin aanleggen');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(made.ours);
    const wall = new Wall(marieke.page);
    await waitFor(await wall.open('Intake plannen'), 'Tuin aanleggen');
    const card = wall.card('Intake plannen');
    await card.getByText('wacht op Team Thuis: Tuin aanleggen').waitFor();
    await writeBoard({ url: office.server.url, board: made.theirs, as: 'els' }, (doc, context) =>
      archiveCard(doc, { kind: 'action', id: made.ids.get('Tuin aanleggen') ?? '' }, context),
    );
    await card.getByText('opgeborgen bij Team Thuis: Tuin aanleggen').waitFor();
    await writeBoard({ url: office.server.url, board: made.theirs, as: 'els' }, (doc, context) =>
      restoreCard(doc, { kind: 'action', id: made.ids.get('Tuin aanleggen') ?? '' }, context),
    );
    await card.getByText('wacht op Team Thuis: Tuin aanleggen').waitFor();
    expect(await card.getByText('Tuin aanleggen').count()).toBe(1);
  });
});

describe('who may', () => {
  test('a colleague who looks on reads it without a button, and follows no link to a board that is closed to them', async () => {
    const made = await boards('Brieven herschrijven');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(made.ours);
    await waitFor(await new Wall(marieke.page).open('Intake plannen'), 'Brieven herschrijven');
    const closed = await fetch(`${office.server.url}/api/v1/boards/${made.theirs}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'verbeterbord',
        origin: office.server.url,
        cookie: await signInAs(office.server.url, 'els'),
      },
      body: JSON.stringify({ openTo: 'team' }),
    });
    expect(closed.status).toBe(204);
    const bram = await office.colleague('bram', { size: [360, 740] });
    await bram.openBoard(made.ours);
    const { page } = bram;
    await page.getByRole('tab', { name: /^Te doen/ }).click();
    await new Wall(page)
      .card('Intake plannen')
      .getByText('wacht op Team Thuis: Brieven herschrijven')
      .waitFor();
    const panel = await new Wall(page).open('Intake plannen');
    await panel.getByText('Brieven herschrijven').waitFor();
    expect(await panel.getByRole('link', { name: /Brieven herschrijven/ }).count()).toBe(0);
    expect(await panel.getByRole('button', { name: /wachten|Wacht op een ander team/ }).count()).toBe(0);
    await expectAccessible(page, 'what a card waits for, on a phone');
    expect(await sideways(page)).toBe(0);
  });

  test('a guest who works along is offered no other team’s cards', async () => {
    const made = await boards('Buurtfeest');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(made.ours);
    await waitFor(await new Wall(marieke.page).open('Intake plannen'), 'Buurtfeest');
    const shared = await marieke.context.request.post(
      `${marieke.address}/api/v1/boards/${made.ours}/guest-links`,
      {
        headers: { 'x-requested-with': 'verbeterbord', origin: marieke.address },
        data: { label: 'De buurt', role: 'participant', days: 1 },
      },
    );
    const guest = await office.colleague('guest', { stranger: true });
    guest.expects(/status of 401/);
    await guest.page.goto(((await shared.json()) as { link: string }).link);
    await guest.page.getByRole('textbox', { name: 'Je naam' }).fill('Sam');
    await guest.page.keyboard.press('Enter');
    await guest.page.getByText('Opgeslagen', { exact: true }).first().waitFor();
    await new Wall(guest.page).choose('Intake plannen', 'Openen');
    const panel = await new Wall(guest.page).panel();
    await panel.getByText('Buurtfeest').waitFor();
    expect(await panel.getByRole('button', { name: /wachten|Wacht op een ander team/ }).count()).toBe(0);
    expect(await panel.getByRole('link', { name: /Buurtfeest/ }).count()).toBe(0);
  });
});

/** Of the card whose panel is open. */
function idOf(page: Page): string {
  return new URL(page.url()).searchParams.get('kaart')?.split(':')[1] ?? '';
}
