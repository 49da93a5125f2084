import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { realOffices } from '../support/real-office.ts';
import { tokenOf } from '../support/real-organisation.ts';

const openOffice = realOffices();

/** Everything that a browser says in addresses and headers while a page is open. */
function overheard(page: Page): string[] {
  const said: string[] = [];
  page.on('request', (request) => {
    said.push(request.url(), JSON.stringify(request.headers()));
  });
  return said;
}

test('the secret of a link is in no address that the browser asks for, in no Referer and not in its history', async () => {
  const office = await openOffice();
  const { team, board } = await office.team('Team Jeugd');
  const lead = await office.person('Marieke', { team, role: 'lead' });
  const guest = await lead.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'De buurt' });
  const invitation = await lead.who.ask('POST', `/api/v1/teams/${team}/invitations`, { role: 'member' });
  const password = await office.administrator.ask('POST', `/api/v1/people/${lead.id}/password-link`, {});
  for (const { body } of [guest, invitation, password]) {
    const { link } = body as { link: string };
    const somebody = await office.browse(null);
    somebody.expects(/status of (401|404)/);
    const { page } = somebody;
    const said = overheard(page);
    await page.goto(link);
    await page.getByRole('textbox').first().waitFor();
    // further on in the product, and back again
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto('/inloggen');
    await page.getByRole('textbox').first().waitFor();
    await page.goBack();
    await page.getByRole('main').waitFor();
    expect(page.url()).not.toContain(tokenOf(link));
    expect(said.filter((text) => text.includes(tokenOf(link)))).toEqual([]);
    expect(said.length).toBeGreaterThan(10);
  }
});

test('an administrator withdraws a guest link of any team, and whoever came by it is out at once', async () => {
  const office = await openOffice();
  const { team, board } = await office.team('Team Jeugd');
  const lead = await office.person('Marieke', { team, role: 'lead' });
  const made = await lead.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'De buurt' });
  const guest = await office.browse(null);
  guest.expects(/status of (401|404)|WebSocket|net::ERR/);
  await guest.page.goto((made.body as { link: string }).link);
  await guest.page.getByRole('textbox', { name: 'Je naam' }).fill('Sam');
  await guest.page.getByRole('button', { name: 'Naar het bord' }).click();
  await guest.page.getByText('Opgeslagen').first().waitFor();
  const { page } = await office.browse(office.administrator);
  await page.goto('/beheer/gasten');
  await page.getByText('door Marieke').waitFor();
  // what a team calls its board is its own
  expect(await page.getByRole('main').innerText()).not.toContain('undefined');
  await page.getByRole('button', { name: /intrekken: De buurt/i }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await guest.page.getByText('Je bezoek als gast is voorbij.').waitFor({ timeout: 2_000 });
  await page.getByText('Eerdere links (1)').waitFor();
});

test('a board that was not opened for thirty days goes from the device by itself', async () => {
  const office = await openOffice();
  const { team, board } = await office.team('Team Jeugd');
  const other = await office.team('Team Thuis');
  const els = await office.person('Els', { team, role: 'member' });
  await office.administrator.ask('PUT', `/api/v1/teams/${other.team}/members/${els.id}`, { role: 'member' });
  const theirs = await office.browse(els.who);
  const { page } = theirs;
  /** The boards on this device; `days` makes one look as if it was last opened so long ago. */
  const kept = (change?: { board: string; days: number }): Promise<string[]> =>
    page.evaluate(
      async ([id, aged]) => {
        const settled = (request: IDBRequest): Promise<unknown> =>
          new Promise((resolve) => {
            request.addEventListener('success', () => resolve(request.result));
          });
        const opening = indexedDB.open(`verbeterbord-${id}`);
        const database = (await settled(opening)) as IDBDatabase;
        const boards = database.transaction('boards', 'readwrite').objectStore('boards');
        if (aged !== undefined) {
          const row = (await settled(boards.get(aged.board))) as object;
          await settled(boards.put({ ...row, used: Date.now() - aged.days * 86_400_000 }, aged.board));
        }
        const keys = (await settled(boards.getAllKeys())) as IDBValidKey[];
        database.close();
        return keys.map(String);
      },
      [els.id, change] as const,
    );
  for (const each of [board, other.board]) {
    await theirs.openBoard(each);
    await expect.poll(() => kept()).toContain(each);
  }
  await theirs.open('/borden');
  await kept({ board, days: 31 });
  await kept({ board: other.board, days: 29 });
  await page.reload();
  await expect.poll(() => kept(), { timeout: 20_000 }).toEqual([other.board]);
});
