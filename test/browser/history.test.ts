import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { editLesson } from '@verbeterbord/shared/board/commands/edit-lesson.ts';
import { asId, type ActionId } from '@verbeterbord/shared/ids.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { signInAs } from '../support/board-writer.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle, hang } from '../support/sample-board.ts';
import { partsOf, readTaggedPdf } from '../support/tagged-pdf.ts';

const office = openOffice();

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Closes the cycle that a board is in, as a program of this person would. */
async function close(board: string, person = 'marieke', number = currentCycle): Promise<void> {
  const { url } = office.server;
  const answer = await fetch(`${url}/api/v1/boards/${board}/cycles/${number}/close`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-requested-with': 'verbeterbord',
      origin: url,
      cookie: await signInAs(url, person),
    },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`not closed: ${answer.status} ${await answer.text()}`);
}

const form = 'Formulier op één bladzijde';
const call = 'Ouders de volgende dag bellen';
const lesson = 'Kleinere acties gaan wél af; “klein” is één middag.';

/** A board with a closed cycle: one action done that helped, one carried over, a success, and a lesson. */
async function closedBoard(title: string): Promise<string> {
  const board = await office.newBoard(title);
  await office.write(board, (doc, context) => {
    const ids = hang({
      ambition: 'Elk kind groeit veilig op',
      goals: { 'Intake binnen 10 dagen': { todo: [call], done: [form], owners: ['joost', 'sanne'] } },
    })(doc, context);
    const action = asId<ActionId>(ids.get(form) ?? '');
    answerOutcome(doc, { action, helped: 'yes', noticed: 'Ouders vullen het in één keer in' }, context);
    addSuccess(doc, { title: 'De huisarts belt nu zelf', action, cycle: currentCycle }, context);
    editLesson(doc, { text: lesson }, context);
    return ids;
  });
  await close(board);
  return board;
}

/** The figures of the table by the name of their column, from the oldest cycle on. */
async function columnOf(table: Locator, name: string): Promise<string[]> {
  const names = await table.getByRole('columnheader').allInnerTexts();
  const at = names.findIndex((each) => each.trim() === name);
  const rows = await table.getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').nth(at).innerText()));
  return cells.toReversed();
}

describe('the history of a board', () => {
  test('that closed nothing yet says what comes there, and leads to closing', async () => {
    const board = await office.newBoard('Nog niets');
    const [marieke, bram] = await Promise.all([office.colleague('marieke'), office.colleague('bram')]);
    await marieke.open(`/bord/${board}/geschiedenis`);
    await marieke.page.getByRole('heading', { name: 'Nog geen ronde afgesloten' }).waitFor();
    await marieke.page.getByRole('link', { name: 'Ronde afsluiten' }).click();
    await expect.poll(() => new URL(marieke.page.url()).pathname).toBe(`/bord/${board}/afsluiten`);
    // who may only look isn't asked to close
    await bram.open('/bord/thuis/geschiedenis');
    await bram.page.getByRole('heading', { name: 'Geschiedenis', level: 1 }).waitFor();
    expect(await bram.page.getByRole('link', { name: 'Ronde afsluiten' }).count()).toBe(0);
  });

  test('shows in charts what stands in the table, and nothing per person', async () => {
    const marieke = await office.colleague('marieke');
    await marieke.open('/bord/jeugd/geschiedenis');
    const { page } = marieke;
    const chart = page.getByRole('figure', { name: 'Klaar, meegenomen, gestopt' });
    await chart.waitFor();
    const table = page.getByRole('table', { name: /^Dezelfde cijfers/ });
    const done = await columnOf(table, 'Klaar');
    expect(done.length).toBeGreaterThanOrEqual(3);
    const drawn = chart.getByRole('img');
    await expect.poll(() => drawn.getAttribute('aria-label')).toMatch(/^Klaar (stijgt|daalt|blijft)/);
    // the number in each bar is that of its row
    const inBars = await drawn
      .locator('text')
      .evaluateAll((texts) =>
        texts.flatMap((text) => (getComputedStyle(text).fontWeight === '700' ? [text.textContent] : [])),
      );
    expect(inBars.filter((text) => text !== '')).toEqual(done.filter((count) => count !== '0'));
    for (const sign of ['klaar', 'meegenomen', 'gestopt'])
      await chart.getByText(sign, { exact: true }).first().waitFor();
    // the indicator against its target
    const line = page.getByRole('figure').filter({ hasText: 'gemeten' });
    await expect.poll(() => line.getByRole('img').getAttribute('aria-label')).toMatch(/doel: 21 dagen/);
    // ages are a table of their own
    const ages = page.getByRole('figure', { name: 'Hoe lang open acties al lopen' });
    expect(await ages.getByRole('row').count()).toBe(6);
    const said = await page.getByRole('main').innerText();
    for (const name of ['Joost', 'Sanne', 'Fatima', 'Marieke']) expect(said).not.toContain(name);
    expect(said).toContain('Hier staan geen namen.');
  });

  test('comes in on the screen of who looks on when a colleague closes', async () => {
    const board = await office.newBoard('Meekijken');
    await office.write(board, hang({ goals: { Intake: { done: [form] } } }));
    const joost = await office.colleague('joost');
    await joost.open(`/bord/${board}/geschiedenis`);
    await joost.page.getByRole('heading', { name: 'Nog geen ronde afgesloten' }).waitFor();
    await close(board);
    await joost.page.getByRole('link', { name: `Verslag van ronde ${currentCycle}` }).click();
    const title = joost.page.getByRole('heading', { level: 1 });
    await expect.poll(() => title.innerText()).toBe(`Verslag van ronde ${currentCycle}`);
  });
});

describe('the record of a cycle', () => {
  test('tells the team who did what, and others everything but that', async () => {
    const board = await closedBoard('Verslag');
    const [joost, bram] = await Promise.all([office.colleague('joost'), office.colleague('bram')]);
    for (const { open, page } of [joost, bram].map((each) => ({
      open: (path: string) => each.open(path),
      page: each.page,
    }))) {
      await open(`/bord/${board}/geschiedenis/${currentCycle}`);
      await page.getByRole('heading', { name: `Verslag van ronde ${currentCycle}`, level: 1 }).waitFor();
      const done = page.getByRole('table', { name: 'Klaar: hielp het?' });
      await expect
        .poll(() => done.getByRole('row').nth(1).innerText())
        .toMatch(/Ouders vullen het in één keer in/);
      expect(await done.getByRole('row').nth(1).innerText()).toMatch(/\bja\b/);
      await page
        .getByRole('table', { name: /^Meegenomen/ })
        .getByText(call)
        .waitFor();
      await page.getByText(lesson).waitFor();
      await page.getByText('De huisarts belt nu zelf').waitFor();
      await page.getByText(/wordt bewaard tot/).waitFor();
    }
    await joost.page.getByRole('table', { name: 'Klaar: hielp het?' }).getByText('Joost, Sanne').waitFor();
    await joost.page.getByText(/door Marieke/).waitFor();
    const told = await bram.page.getByRole('main').innerText();
    for (const name of ['Joost', 'Sanne', 'Marieke']) expect(told).not.toContain(name);
    // an action that hangs on the board is one step away
    await joost.page.getByRole('link', { name: call }).click();
    await joost.page.getByRole('dialog', { name: `Actie: ${call}` }).waitFor();
  });

  test('that isn’t there says so; an example’s leads to the one before and after', async () => {
    const marieke = await office.colleague('marieke');
    marieke.expects(/status of 404/);
    const { page } = marieke;
    await marieke.open('/bord/jeugd/geschiedenis/999');
    await page.getByRole('heading', { name: 'Dit verslag is er niet' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Geschiedenis' }).last().click();
    await page
      .getByRole('link', { name: /^Verslag van ronde/ })
      .nth(1)
      .click();
    const others = page.getByRole('navigation', { name: 'Andere rondes' });
    await expect.poll(() => others.getByRole('link').count()).toBe(2);
    const title = page.getByRole('heading', { level: 1 });
    const number = Number((await title.innerText()).match(/\d+/)?.[0]);
    await others.getByRole('link').first().click();
    await expect.poll(() => title.innerText()).toBe(`Verslag van ronde ${number - 1}`);
  });

  test('is taken along as a table for any spreadsheet, as a sheet, and for programs', async () => {
    const board = await closedBoard('Bewaren');
    const marieke = await office.colleague('marieke');
    const { page } = marieke;
    await marieke.open(`/bord/${board}/geschiedenis/${currentCycle}`);
    const saved = async (button: string, format: RegExp) => {
      await page.getByRole('button', { name: button }).click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: format }).click();
      const file = await coming;
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
    };
    const csv = await saved('Bewaren', /^CSV/);
    expect(csv.name).toMatch(/\.csv$/);
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.bytes.toString('utf8')).toContain(`;${form};klaar;ja;Ouders vullen het in één keer in;`);
    const json = await saved('Bewaren', /^JSON/);
    expect(JSON.parse(json.bytes.toString('utf8'))).toMatchObject({ number: currentCycle, lesson });
    const html = await saved('Bewaren', /HTML/);
    expect(html.name).toBe(`verslag-ronde-${currentCycle}.html`);
    const reader = await marieke.context.newPage();
    await reader.setContent(html.bytes.toString('utf8'));
    expect(await reader.title()).toBe(`Verslag van ronde ${currentCycle}, Bewaren`);
    expect(await reader.evaluate(() => document.documentElement.lang)).toBe('nl');
    await reader.getByText(lesson).waitFor();
    const table = reader.getByRole('table', { name: 'Klaar: hielp het?' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Actie',
      'Doel',
      'Hielp het?',
      'Wat merkten we',
    ]);
    expect(await reader.getByRole('link').count()).toBe(0);
    await expectAccessible(reader, 'a record by itself');
    await reader.close();
    await page.getByRole('link', { name: 'Geschiedenis' }).first().click();
    const sheet = await saved('Tabel bewaren', /^Excel/);
    expect(sheet.name).toMatch(/^geschiedenis-.*\.xlsx$/);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
    for (const { bytes } of [csv, json, html]) expect(bytes.toString('utf8')).not.toContain('Joost');
  });

  test('prints as a tagged PDF with a title, a language, an outline, headings, and tables whose heads say what they are of', async () => {
    const board = await closedBoard('Afdrukken');
    const joost = await office.colleague('joost');
    await joost.open(`/bord/${board}/geschiedenis/${currentCycle}`);
    const { page } = joost;
    await page.getByText(lesson).waitFor();
    await page.getByText(/^Afdrukken ·/).waitFor();
    const pdf = readTaggedPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
    expect(pdf.title).toContain(`Verslag van ronde ${currentCycle}, Afdrukken`);
    expect(pdf).toMatchObject({ language: 'nl', showsTitle: true });
    expect(pdf.outline).toEqual(
      expect.arrayContaining([`Verslag van ronde ${currentCycle}`, 'Wat leerden we', 'Klaar: hielp het?']),
    );
    // upright, all of it
    for (const [width, height] of pdf.pages) expect(height).toBeGreaterThan(width);
    const { structure } = pdf;
    expect(partsOf(structure, 'H1')).toHaveLength(1);
    expect(partsOf(structure, 'H2').length).toBeGreaterThanOrEqual(6);
    expect(partsOf(structure, 'L').length).toBeGreaterThanOrEqual(2);
    const tables = partsOf(structure, 'Table');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const scopes = partsOf(table, 'TH').map(({ scope }) => scope);
      expect(new Set(scopes)).toEqual(new Set(['Column', 'Row']));
      expect(partsOf(table, 'TD').length).toBeGreaterThan(0);
    }
    // the buttons stay behind
    expect(partsOf(structure, 'Form')).toEqual([]);
  });
});

describe('for everybody', () => {
  test('axe finds nothing in both themes, on a phone of 320 px too, and nothing sticks out', async () => {
    const board = await closedBoard('Iedereen');
    const wide = await office.colleague('marieke', { calm: true });
    const narrow = await office.colleague('joost', { size: [320, 640], touch: true, calm: true });
    for (const [{ page, ...who }, open] of [
      [wide, (path: string) => wide.open(path)],
      [narrow, (path: string) => narrow.open(path)],
    ] as const) {
      expect(who).toBeDefined();
      await open('/bord/jeugd/geschiedenis');
      await page.getByRole('figure').nth(2).waitFor();
      await expectAccessible(page, 'history');
      expect(await sideways(page)).toBe(0);
      await open(`/bord/${board}/geschiedenis/${currentCycle}`);
      await page.getByText(lesson).waitFor();
      await expectAccessible(page, 'record');
      expect(await sideways(page)).toBe(0);
    }
    await wide.open(`/bord/${await office.newBoard('Leeg')}/geschiedenis`);
    await wide.page.getByRole('heading', { name: 'Nog geen ronde afgesloten' }).waitFor();
    await expectAccessible(wide.page, 'no history yet');
  });

  test('by keyboard: from the table to a record, print and save, and on to the next', async () => {
    const marieke = await office.colleague('marieke');
    const { page } = marieke;
    await marieke.open('/bord/jeugd/geschiedenis');
    const link = page.getByRole('link', { name: /^Verslag van ronde/ }).nth(1);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Verslag van ronde/, level: 1 }).waitFor();
    const save = page.getByRole('button', { name: 'Bewaren' });
    await save.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => save.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Afdrukken');
  });

  test('in English, with its dates and decimals', async () => {
    const daan = await office.colleague('daan', { language: 'en' });
    const { page } = daan;
    await daan.open('/bord/jeugd/geschiedenis');
    await page.getByRole('figure', { name: 'Done, carried over, stopped' }).waitFor();
    await page.getByRole('table', { name: /^The same figures/ }).waitFor();
    await page
      .getByRole('link', { name: /^Report of cycle/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Report of cycle/, level: 1 }).waitFor();
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.join(' ')).not.toMatch(/\b(Klaar|Wat|Onze|Gestopt|Meegenomen|Ambities)\b/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});
