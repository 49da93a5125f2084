import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle } from '../support/sample-board.ts';
import { partsOf, readTaggedPdf } from '../support/tagged-pdf.ts';

const office = openOffice({ calm: true });
const closed = currentCycle - 1;
const address = (number: number) => `/team/sociaal-domein/verslag/${number}`;
const title = (page: Page, number: number) =>
  page.getByRole('heading', { name: `Verslag van ronde ${number}`, level: 1 });
const part = (page: Page, name: string) => page.getByRole('region', { name });
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the report of a cycle', () => {
  test('tells of every team its ambition, its judgement in words and its measurement against the target, and of nobody', async () => {
    const petra = await office.colleague('petra');
    const { page } = petra;
    await petra.open(address(closed));
    await title(page, closed).waitFor();
    const teams = part(page, 'De teams').getByRole('listitem');
    await expect.poll(() => teams.count()).toBe(4);
    const jeugd = teams.filter({ has: page.getByRole('heading', { name: 'Team Jeugd' }) });
    const said = await jeugd.innerText();
    expect(said).toMatch(/Op koers|Kwetsbaar|Vast/);
    expect(said).toMatch(/Wachttijd tot eerste gesprek: was .*, nu .*, doel 21 dagen/);
    expect(said).toMatch(/\d+ klaar/);
    await jeugd.getByRole('img', { name: /21/ }).waitFor();
    expect(await part(page, 'Successen').getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await page.getByRole('main').innerText()).not.toMatch(/Petra|Marieke|Joost|Sanne|Noor|Kees/);
    // from one cycle to the other
    await page.getByRole('link', { name: `Ronde ${closed - 1}` }).click();
    await title(page, closed - 1).waitFor();
    await page.getByRole('link', { name: `Ronde ${closed}` }).click();
    await title(page, closed).waitFor();
  });

  test('is one press from the history of the team’s own board, and from the overview', async () => {
    const petra = await office.colleague('petra');
    const { page } = petra;
    await petra.open('/bord/sociaal-domein/geschiedenis');
    await page.getByRole('link', { name: 'Verslag met alle teams' }).click();
    await title(page, closed).waitFor();
    await petra.open(`/bord/sociaal-domein/geschiedenis/${closed - 1}`);
    await page.getByRole('link', { name: 'Verslag met alle teams' }).click();
    await title(page, closed - 1).waitFor();
    await petra.open('/team/sociaal-domein/overzicht');
    await page.getByRole('link', { name: 'Verslag', exact: true }).click();
    await title(page, currentCycle).waitFor();
    // a team without teams below it has no such report to go to
    await petra.open('/bord/jeugd/geschiedenis');
    await page.getByRole('heading', { name: 'Geschiedenis', level: 1 }).waitFor();
    await page.getByRole('link', { name: `Verslag van ronde ${closed}` }).waitFor();
    expect(await page.getByRole('link', { name: 'Verslag met alle teams' }).count()).toBe(0);
  });

  test('of the cycle that goes on says so, and of one that isn’t there too', async () => {
    const noor = await office.colleague('noor');
    noor.expects(/status of 404/);
    const { page } = noor;
    await noor.open(address(currentCycle));
    await page.getByText('De ronde loopt nog: dit verslag verandert nog mee.').waitFor();
    expect(await page.getByRole('link', { name: `Ronde ${currentCycle + 1}` }).count()).toBe(0);
    await noor.open(address(999));
    await page.getByRole('heading', { name: 'Dit verslag is er niet' }).waitFor();
  });

  test('is printed upright on one A4 as a tagged PDF', async () => {
    const petra = await office.colleague('petra');
    const { page } = petra;
    await petra.open(address(closed));
    await part(page, 'De teams').waitFor();
    const pdf = readTaggedPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
    expect(pdf.title).toContain(`Verslag van ronde ${closed}, Sociaal domein`);
    expect(pdf).toMatchObject({ language: 'nl', showsTitle: true });
    expect(pdf.pages).toHaveLength(1);
    const [width, height] = pdf.pages[0] ?? [0, 0];
    expect(height).toBeGreaterThan(width);
    expect(pdf.outline).toEqual(expect.arrayContaining(['De teams', 'Gevraagd en geantwoord', 'Successen']));
    expect(partsOf(pdf.structure, 'H1')).toHaveLength(1);
    expect(partsOf(pdf.structure, 'H3').length).toBeGreaterThanOrEqual(4);
    expect(partsOf(pdf.structure, 'Figure').length).toBeGreaterThan(0);
    expect(partsOf(pdf.structure, 'Form')).toEqual([]);
  });

  test('is taken along as a page that reads by itself, and as a table', async () => {
    const petra = await office.colleague('petra');
    const { page } = petra;
    await petra.open(address(closed));
    await title(page, closed).waitFor();
    const saved = async (format: RegExp) => {
      await page.getByRole('button', { name: 'Bewaren' }).click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: format }).click();
      const file = await coming;
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
    };
    const html = await saved(/HTML/);
    expect(html.name).toBe(`verslag-ronde-${closed}.html`);
    const reader = await petra.context.newPage();
    await reader.setContent(html.text);
    expect(await reader.title()).toBe(`Verslag van ronde ${closed}, Sociaal domein`);
    await reader.getByText(/Wachttijd tot eerste gesprek: was/).waitFor();
    await expectAccessible(reader, 'a report by itself');
    await reader.close();
    const csv = await saved(/^CSV/);
    expect(csv.text.startsWith('\uFEFFteam;ronde;stand;ambitie;')).toBe(true);
    expect(csv.text).toContain(`\nTeam Jeugd;${closed};afgesloten;`);
    for (const { text } of [html, csv]) expect(text).not.toMatch(/Marieke|Sanne|Noor/);
  });

  test('axe finds nothing in it, wide and at 320 px, in both languages, and nothing sticks out', async () => {
    const wide = await office.colleague('petra', { language: 'en' });
    const narrow = await office.colleague('noor', { size: [320, 640], touch: true });
    for (const number of [closed, currentCycle]) {
      await Promise.all([wide.open(address(number)), narrow.open(address(number))]);
      await wide.page.getByRole('heading', { name: `Report of cycle ${number}` }).waitFor();
      await title(narrow.page, number).waitFor();
      for (const { page } of [wide, narrow]) {
        await expectAccessible(page, `the report of cycle ${number}`);
        expect(await sideways(page)).toBe(0);
      }
    }
  });
});
