import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { newBoard, writeBoard } from '../support/board-writer.ts';
import type { Colleague } from '../support/colleague.ts';
import { openOffice } from '../support/office.ts';
import { hang } from '../support/sample-board.ts';
import { Wall } from '../support/wall.ts';

const office = openOffice({ calm: true });

const line = (page: Page) => page.getByText(/^draagt bij aan:/);

/** An ambition on a board of the Team van teams, and a board of Team Jeugd below it. */
async function twoBoards(title: string): Promise<{ above: string; below: string; ambition: string }> {
  const { url } = office.server;
  const above = await newBoard(url, 'petra', 'sociaal-domein', `Boven ${title}`);
  const ambition = await writeBoard({ url, board: above, as: 'petra' }, (doc, context) => {
    const made = addAmbition(doc, { title, paint: 6, horizon: 2028 }, context);
    if (!made.ok) throw new Error(made.code);
    return made.value;
  });
  const below = await office.newBoard(`Onder ${title}`);
  await office.write(below, (doc, context) => {
    const ids = hang({ ambition: 'Elk kind veilig', goals: { Intake: { todo: ['Bellen'] } } })(doc, context);
    return addObstacle(doc, { title: 'Geen kamer', goal: ids.get('Intake') as GoalId }, context);
  });
  return { above, below, ambition };
}

/** Chooses in the panel of the ambition what it serves. */
async function serve({ page }: Colleague, title: string): Promise<void> {
  const panel = await new Wall(page).open('Elk kind veilig');
  await panel.getByRole('button', { name: 'Draagt bij aan' }).click();
  await panel.getByRole('group', { name: 'Draagt bij aan' }).getByRole('button', { name: title }).click();
}

describe('an ambition that serves one of the team above', () => {
  test('says so on every screen at once, leads one step up, follows its title, and says when it is gone', async () => {
    const { above, below, ambition } = await twoBoards('Samen één loket');
    const [marieke, joost, petra] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('joost'),
      office.colleague('petra'),
    ]);
    await Promise.all([marieke.openBoard(below), joost.openBoard(below), petra.openBoard(above)]);
    expect(await line(joost.page).count()).toBe(0);
    await serve(marieke, 'Samen één loket');
    await line(joost.page).getByText('Samen één loket').waitFor();

    // from an action, an obstacle or a goal one step to its ambition, and from there one step up
    const wall = new Wall(joost.page);
    const panel = await wall.open('Bellen');
    const step = panel.getByRole('navigation', { name: 'Waar hoort dit bij' });
    const there = joost.page.getByRole('dialog', { name: 'Ambitie: Elk kind veilig' });
    const goal = wall.lane('Intake').getByRole('heading').getByRole('link', { name: 'Intake' });
    for (const opened of [wall.title('Geen kamer'), goal, wall.title('Bellen')]) {
      await opened.click();
      await step.getByRole('link', { name: 'Elk kind veilig' }).click();
      await there.waitFor();
    }
    await panel.getByRole('link', { name: 'Bekijk “Samen één loket” op het bord van dat team' }).click();
    await joost.page.getByRole('dialog', { name: 'Ambitie: Samen één loket' }).waitFor();
    expect(new URL(joost.page.url()).pathname).toBe(`/bord/${above}`);
    await joost.openBoard(below);

    const title = (await new Wall(petra.page).open('Samen één loket')).getByRole('textbox', {
      name: 'Titel (ambitie)',
    });
    await title.fill('Samen één deur');
    await line(joost.page).getByText('Samen één deur').waitFor();

    await writeBoard({ url: office.server.url, board: above, as: 'petra' }, (doc, context) =>
      archiveCard(doc, { kind: 'ambition', id: ambition }, context),
    );
    await joost.page.getByText('draagt bij aan: die ambitie hangt er niet meer').waitFor();
    await marieke.page.getByRole('dialog').getByText('Die ambitie hangt er niet meer.').waitFor();
  });

  test('is undone by its maker, and chosen by keyboard on a phone, without a fault for who listens', async () => {
    const { below } = await twoBoards('Rust in huis');
    const [marieke, fatima] = await Promise.all([
      office.colleague('marieke'),
      office.colleague('fatima', { size: [360, 740] }),
    ]);
    await Promise.all([marieke.openBoard(below), fatima.openBoard(below)]);
    await serve(marieke, 'Rust in huis');
    await line(fatima.page).getByText('Rust in huis').waitFor();
    await expectAccessible(marieke.page, 'what an ambition serves, chosen');
    await marieke.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => line(fatima.page).count()).toBe(0);

    const { page } = fatima;
    await new Wall(page).title('Elk kind veilig').focus();
    await page.keyboard.press('Enter');
    const panel = await new Wall(page).panel();
    await panel.getByRole('button', { name: 'Draagt bij aan' }).focus();
    await page.keyboard.press('Enter');
    const choices = panel.getByRole('group', { name: 'Draagt bij aan' });
    await choices.getByRole('button', { name: 'Rust in huis' }).focus();
    await expectAccessible(page, 'choosing what an ambition serves');
    await page.keyboard.press('Enter');
    await line(marieke.page).getByText('Rust in huis').waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  test('is still named without a network', async () => {
    const { below } = await twoBoards('Dicht bij huis');
    const marieke = await office.colleague('marieke', { offlineShell: true });
    await marieke.openBoard(below);
    await serve(marieke, 'Dicht bij huis');
    await line(marieke.page).getByText('Dicht bij huis').waitFor();
    await marieke.fetchOfflineShell();
    await marieke.page.reload();
    await line(marieke.page).getByText('Dicht bij huis').waitFor();
    await marieke.goOffline();
    await marieke.page.goto(`/bord/${below}`);
    await line(marieke.page).getByText('Dicht bij huis').waitFor();
    expect(await line(marieke.page).innerText()).toBe('draagt bij aan: Dicht bij huis');
  });

  test('is read by a colleague of another team who can’t change it, and kept from a guest', async () => {
    const { below } = await twoBoards('Iedereen telt');
    const marieke = await office.colleague('marieke');
    await marieke.openBoard(below);
    await serve(marieke, 'Iedereen telt');
    const bram = await office.colleague('bram');
    await bram.openBoard(below);
    await line(bram.page)
      .getByRole('link', { name: /Iedereen telt/ })
      .waitFor();
    const panel = await new Wall(bram.page).open('Elk kind veilig');
    await panel.getByText('Iedereen telt').waitFor();
    expect(await panel.getByRole('button', { name: 'Draagt bij aan' }).count()).toBe(0);

    const made = await marieke.context.request.post(`${marieke.address}/api/v1/boards/${below}/guest-links`, {
      headers: { 'x-requested-with': 'verbeterbord', origin: marieke.address },
      data: { label: 'De buurt', role: 'participant', days: 1 },
    });
    const { link } = (await made.json()) as { link: string };
    const guest = await office.colleague('guest', { stranger: true });
    guest.expects(/status of 401/);
    await guest.page.goto(link);
    await guest.page.getByRole('textbox', { name: 'Je naam' }).fill('Sam');
    await guest.page.keyboard.press('Enter');
    await guest.page.getByRole('heading', { name: 'Elk kind veilig' }).waitFor();
    await guest.page.waitForLoadState('networkidle');
    expect(await line(guest.page).count()).toBe(0);
  });
});
