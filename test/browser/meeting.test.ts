import { newId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf } from '@verbeterbord/shared/time.ts';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { boardToAskFrom, dialog, say } from '../support/asking.ts';
import { signInAs } from '../support/board-writer.ts';
import { openOffice } from '../support/office.ts';
import { partsOf, readTaggedPdf } from '../support/tagged-pdf.ts';

const office = openOffice({ calm: true });
const meetings = '/api/v1/teams/sociaal-domein/meetings';
const address = '/team/sociaal-domein/overleg';

/** Somebody's program, such as what a test needs before or after people meet. */
async function call<Answer>(person: string, method: string, path: string, body?: object): Promise<Answer> {
  const { url } = office.server;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'x-requested-with': 'verbeterbord',
      origin: url,
      cookie: await signInAs(url, person),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Begins a meeting without a browser; answers its id. */
async function begin(): Promise<string> {
  const id = newId();
  await call('petra', 'POST', meetings, { id });
  return id;
}

const question = async (text: string, before: string): Promise<string> => {
  const title = `Bij ${text}`;
  const board = await boardToAskFrom(office, title);
  const { obstacles } = await call<{ obstacles: { id: string; title: string }[] }>(
    'sanne',
    'GET',
    `/api/v1/boards/${board}`,
  );
  const id = newId();
  await call('sanne', 'POST', `/api/v1/boards/${board}/questions`, {
    id,
    card: { kind: 'obstacle', id: obstacles.find((each) => each.title === title)?.id },
    text,
    help: 'decision',
    before,
  });
  return id;
};

const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { name, level: 1 });
const agenda = (page: Page) => page.getByRole('navigation', { name: 'Waar we zijn' });
const now = (page: Page) => agenda(page).locator('[aria-current="step"]');
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// a team has one meeting at a time: the next test begins its own
afterEach(async () => {
  const { meetings: all } = await call<{ meetings: { id: string; endedAt: string | null }[] }>(
    'petra',
    'GET',
    meetings,
  );
  for (const { id, endedAt } of all) {
    if (endedAt !== null) continue;
    const { version } = await call<{ version: number }>('petra', 'GET', `${meetings}/${id}`);
    await call('petra', 'POST', `${meetings}/${id}/steps`, { id: newId(), version, event: { kind: 'end' } });
  }
});

describe('a meeting of the Team van teams', () => {
  test('is led by keyboard by whoever speaks for the team, and every screen goes along', async () => {
    const [petra, noor] = await Promise.all([office.colleague('petra'), office.colleague('noor')]);
    await petra.open(address);
    await petra.page.getByRole('button', { name: 'Overleg beginnen' }).click();
    await heading(petra.page, 'Hoe zit iedereen erbij?').waitFor();
    await petra.page.getByText('Wie er is, wordt nergens bewaard.').waitFor();
    // whoever comes while it goes on is in it at once
    await noor.open(address);
    await heading(noor.page, 'Hoe zit iedereen erbij?').waitFor();
    await petra.page.keyboard.press('ArrowRight');
    await heading(noor.page, 'Wat ging er goed?').waitFor();
    await expect.poll(() => now(noor.page).innerText()).toContain('Successen');
    await petra.page.keyboard.press(' ');
    const teams = noor.page.getByRole('navigation', { name: 'Teams' });
    await expect.poll(() => teams.getByRole('button').count()).toBe(4);
    const first = (await teams.getByRole('button').first().innerText()).split('\n')[0] ?? '';
    await heading(noor.page, first).waitFor();
    // the other one leads as well
    await noor.page.keyboard.press('ArrowRight');
    const second = (await teams.getByRole('button').nth(1).innerText()).split('\n')[0] ?? '';
    await heading(petra.page, second).waitFor();
    await noor.page.keyboard.press('ArrowLeft');
    await heading(petra.page, first).waitFor();
    await petra.page.keyboard.press('End');
    await heading(noor.page, 'Zijn we klaar?').waitFor();
    await noor.page.keyboard.press('Home');
    await heading(petra.page, 'Hoe zit iedereen erbij?').waitFor();
    // the buttons do the same, and are named for where they lead
    await petra.page.getByRole('button', { name: 'Volgende: Successen' }).click();
    await heading(noor.page, 'Wat ging er goed?').waitFor();
    await agenda(petra.page).getByRole('button', { name: 'Afspraken' }).click();
    await heading(noor.page, 'Klopt dit zo?').waitFor();
  });

  test('goes one step when two press next at once', async () => {
    await begin();
    const [petra, noor] = await Promise.all([office.colleague('petra'), office.colleague('noor')]);
    await Promise.all([petra.open(address), noor.open(address)]);
    for (const { page } of [petra, noor]) await heading(page, 'Hoe zit iedereen erbij?').waitFor();
    noor.expects(/status of 409/);
    petra.expects(/status of 409/);
    await Promise.all([petra.page.keyboard.press('ArrowRight'), noor.page.keyboard.press('ArrowRight')]);
    for (const { page } of [petra, noor]) await heading(page, 'Wat ging er goed?').waitFor();
    expect(await now(petra.page).innerText()).toContain('Successen');
    // neither goes on by itself afterwards
    await petra.page.getByRole('button', { name: /^Vorige: Inchecken/ }).click();
    for (const { page } of [petra, noor]) await heading(page, 'Hoe zit iedereen erbij?').waitFor();
  });

  test('answers a question where it is asked: the other screen shows the answer, and so does the record', async () => {
    const text = 'Mogen we vrijdag de grote zaal?';
    await question('Wie betaalt de huur van volgend jaar?', '2027-03-01');
    await question(text, addDays(dayOf(Date.now()), -1));
    await begin();
    const [petra, noor] = await Promise.all([office.colleague('petra'), office.colleague('noor')]);
    await Promise.all([petra.open(address), noor.open(address)]);
    await heading(noor.page, 'Hoe zit iedereen erbij?').waitFor();
    await agenda(petra.page).getByRole('button', { name: 'Vragen' }).click();
    // what is wanted first comes first
    const list = noor.page.getByRole('navigation', { name: 'Vragen' });
    await expect.poll(() => list.getByRole('button').first().innerText()).toContain(text);
    await heading(noor.page, text).waitFor();
    await petra.page.getByRole('main').getByRole('button', { name: 'Beantwoorden' }).click();
    await say(dialog(petra.page), 'Beantwoorden', 'Ja, hij is van jullie.', 'Geef antwoord');
    await dialog(petra.page).getByText('Sociaal domein gaf antwoord.').waitFor();
    await noor.page.getByRole('main').getByText('Ja, hij is van jullie.').waitFor();
    await noor.page.getByRole('main').getByText('beantwoord', { exact: true }).waitFor();
    await petra.page.keyboard.press('Escape');
    await expect.poll(() => dialog(petra.page).count()).toBe(0);
    // Escape closed the question, not the meeting
    await heading(petra.page, text).waitFor();
    await petra.page.getByLabel('Wat spreken we af?').fill('Team Jeugd haalt de sleutel op');
    await petra.page.getByRole('button', { name: 'Afspraak', exact: true }).click();
    await noor.page.getByText('Team Jeugd haalt de sleutel op').waitFor();
    await petra.page.getByLabel('Wat spreken we af?').fill('Het was druk');
    await petra.page.getByRole('button', { name: 'Aantekening' }).click();
    await noor.page.getByText('Het was druk').waitFor();
    await noor.page.getByRole('button', { name: 'Haal weg: Het was druk' }).click();
    await expect.poll(() => petra.page.getByText('Het was druk').count()).toBe(0);
    await agenda(petra.page).getByRole('button', { name: 'Afronden' }).click();
    await noor.page.getByText('1 afspraak.').waitFor();
    await noor.page.getByText('Wie betaalt de huur van volgend jaar?').first().waitFor();
    await petra.page.getByRole('button', { name: 'Overleg afronden' }).click();
    for (const { page } of [petra, noor]) {
      await page.getByRole('heading', { name: /^Verslag van het overleg/, level: 1 }).waitFor();
      await page.getByText('Team Jeugd haalt de sleutel op').waitFor();
      const row = page.getByRole('table', { name: 'Vragen' }).getByRole('row').filter({ hasText: text });
      expect(await row.innerText()).toContain('Ja, hij is van jullie.');
      expect(await row.innerText()).toContain('in dit overleg');
      expect(await page.getByRole('main').innerText()).not.toMatch(/Petra|Noor|Sanne/);
    }
    await noor.page.getByRole('main').getByText('Het was druk').waitFor({ state: 'detached' });
    // it is in the list, and one may begin the next
    await petra.open(address);
    await petra.page
      .getByText(/1 afspraak · 1 vraag afgehandeld/)
      .first()
      .waitFor();
    await petra.page.getByRole('button', { name: 'Overleg beginnen' }).waitFor();
  });

  test('lets everybody look around by themselves, and only who speaks for the team take others along', async () => {
    await begin();
    const [petra, hanneke] = await Promise.all([office.colleague('petra'), office.colleague('hanneke')]);
    await Promise.all([petra.open(address), hanneke.open(address)]);
    await heading(hanneke.page, 'Hoe zit iedereen erbij?').waitFor();
    await hanneke.page.keyboard.press('ArrowRight');
    await heading(hanneke.page, 'Wat ging er goed?').waitFor();
    await hanneke.page.getByText('Je kijkt zelf rond. Het overleg is bij Inchecken.').waitFor();
    expect(await hanneke.page.getByLabel('Wat spreken we af?').count()).toBe(0);
    await petra.page.keyboard.press('End');
    await hanneke.page.getByText('Het overleg is bij Afronden.').waitFor();
    await heading(hanneke.page, 'Wat ging er goed?').waitFor();
    await hanneke.page.keyboard.press('Escape');
    await heading(hanneke.page, 'Zijn we klaar?').waitFor();
    expect(await hanneke.page.getByRole('button', { name: 'Overleg afronden' }).count()).toBe(0);
    // who leads looks around too, and may bring the others there
    await petra.page.getByRole('button', { name: 'Zelf kijken' }).click();
    await agenda(petra.page).getByRole('button', { name: 'Successen' }).click();
    await heading(petra.page, 'Wat ging er goed?').waitFor();
    expect(await heading(hanneke.page, 'Zijn we klaar?').count()).toBe(1);
    await petra.page.getByRole('button', { name: 'Neem iedereen mee hierheen' }).click();
    await heading(hanneke.page, 'Wat ging er goed?').waitFor();
  });

  test('goes on where it was when the server is killed in the midst of it', async () => {
    await begin();
    const petra = await office.colleague('petra');
    await petra.open(address);
    await heading(petra.page, 'Hoe zit iedereen erbij?').waitFor();
    await petra.page.keyboard.press('ArrowRight');
    await heading(petra.page, 'Wat ging er goed?').waitFor();
    await petra.page.getByText('Opgeslagen', { exact: true }).waitFor();
    petra.mayLoseConnection();
    await office.server.kill();
    await office.server.restart();
    await petra.open(address);
    await heading(petra.page, 'Wat ging er goed?').waitFor();
    await petra.page.keyboard.press('ArrowRight');
    await expect.poll(() => now(petra.page).innerText()).toContain('Teams');
  });
});

describe('the record of a meeting', () => {
  test('is printed as a tagged PDF, and taken along as a page that reads by itself', async () => {
    const id = await begin();
    await call('petra', 'POST', `${meetings}/${id}/steps`, {
      id: newId(),
      version: 1,
      event: {
        kind: 'agreement',
        id: newId(),
        about: { step: 'teams', subject: 'jeugd' },
        text: 'Jeugd belt de huisarts',
      },
    });
    await call('petra', 'POST', `${meetings}/${id}/steps`, {
      id: newId(),
      version: 2,
      event: { kind: 'end' },
    });
    const petra = await office.colleague('petra');
    const { page } = petra;
    await petra.open(`${address}/${id}`);
    await page.getByText('Jeugd belt de huisarts').waitFor();
    await page.getByText('bij Team Jeugd').waitFor();
    await page.getByText(/wordt bewaard tot/).waitFor();
    await expectAccessible(page, 'the record of a meeting');
    const pdf = readTaggedPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
    expect(pdf.title).toContain('Verslag van het overleg');
    expect(pdf).toMatchObject({ language: 'nl', showsTitle: true });
    for (const [width, height] of pdf.pages) expect(height).toBeGreaterThan(width);
    expect(partsOf(pdf.structure, 'H1')).toHaveLength(1);
    for (const table of partsOf(pdf.structure, 'Table'))
      expect(new Set(partsOf(table, 'TH').map(({ scope }) => scope))).toEqual(new Set(['Column', 'Row']));
    expect(partsOf(pdf.structure, 'Form')).toEqual([]);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /HTML/ }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk as Buffer);
    const reader = await petra.context.newPage();
    await reader.setContent(Buffer.concat(chunks).toString('utf8'));
    await reader.getByText('Jeugd belt de huisarts').waitFor();
    expect(await reader.getByRole('link').count()).toBe(0);
    await expectAccessible(reader, 'the record of a meeting by itself');
    await reader.close();
  });
});

describe('for everybody', () => {
  test('axe finds nothing at any stop, wide and at 320 px, and nothing sticks out', async () => {
    await question('Mag dit axe ook weten?', '2026-12-01');
    const wide = await office.colleague('petra');
    const narrow = await office.colleague('hanneke', { size: [320, 640], touch: true });
    await wide.open(address);
    await wide.page.getByRole('button', { name: 'Overleg beginnen' }).waitFor();
    await expectAccessible(wide.page, 'the list of meetings');
    await begin();
    await Promise.all([wide.open(address), narrow.open(address)]);
    const steps = ['Inchecken', 'Successen', 'Teams', 'Vragen', 'Afspraken', 'Afronden'];
    for (const step of steps) {
      await agenda(wide.page).getByRole('button', { name: step }).click();
      for (const { page } of [wide, narrow]) {
        await expect.poll(() => now(page).innerText()).toContain(step);
        await expectAccessible(page, `the meeting at ${step}`);
        expect([step, await sideways(page)]).toEqual([step, 0]);
      }
    }
  });
});
