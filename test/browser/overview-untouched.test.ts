import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeBoard } from '../support/board-writer.ts';
import { openOffice } from '../support/office.ts';
import { currentCycle } from '../support/sample-board.ts';

const office = openOffice();

const memberOf: Readonly<Record<string, string>> = {
  'Team Jeugd': 'marieke',
  'Team Meedoen': 'ruben',
  'Team Rondkomen': 'ingrid',
  'Team Thuis': 'els',
};

const row = (page: Page, team: string): Locator => page.getByRole('article', { name: team, exact: true });
const order = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Teams' }).getByRole('heading', { level: 3 }).allInnerTexts();
/** The number that a row tells; none is 0. */
const numberIn = async (where: Locator, told: RegExp): Promise<number> =>
  Number(told.exec(await where.innerText())?.[1] ?? 0);

/** Hangs stuck actions on the board of a team, which is called as the team is. */
async function stuckOn(team: string, titles: readonly string[]): Promise<void> {
  const board = team.replace('Team ', '').toLowerCase();
  await writeBoard({ url: office.server.url, board, as: memberOf[team] ?? '' }, (doc, context) => {
    for (const title of titles) {
      const made = addAction(doc, { title, goal: null, state: 'doing', cycle: currentCycle }, context);
      if (!made.ok) throw new Error(made.code);
      const action: ActionId = made.value;
      markStuck(doc, { action, reason: 'wacht op een besluit' }, context);
    }
  });
}

describe('an overview on a wall', () => {
  test.each([
    ['glide to', false, 4],
    ['stand at once in', true, 0],
  ])(
    'that nobody touches for minutes lets its rows %s their new order by themselves',
    async (_how, calm, glides) => {
      const petra = await office.colleague('petra', { calm });
      const { page } = petra;
      await page.clock.install();
      const hears = page.waitForResponse(/\/overview\?since=/);
      await petra.open('/team/sociaal-domein/overzicht?volgorde=vast');
      await row(page, 'Team Jeugd').waitFor();
      await hears;
      const before = await order(page);
      const last = before.at(-1) ?? '';
      const told = row(page, last);
      const stuck = await numberIn(told, /(\d+)\s+vast/);
      const titles = ['Kamer', 'Handtekening', 'Toegang', 'Sleutel', 'Auto'].map((what) => `${what} ${last}`);
      await stuckOn(last, titles);
      await expect.poll(() => numberIn(told, /(\d+)\s+vast/)).toBe(stuck + titles.length);
      const button = page.getByRole('button', { name: 'Volgorde bijwerken' });
      await button.waitFor();

      // somebody points at it, and somebody works in it by keyboard
      await page.clock.fastForward('04:00');
      await page.mouse.move(400, 400);
      await page.clock.fastForward('04:00');
      expect(await order(page)).toEqual(before);
      await told.getByRole('button', { name: `${last} hier openen` }).focus();
      await page.keyboard.press('Shift');
      await page.clock.fastForward('06:00');
      expect(await order(page)).toEqual(before);
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await page.evaluate(() => {
        const glided: string[] = [];
        Object.assign(globalThis, { glided });
        const animate = Reflect.get(Element.prototype, 'animate');
        Element.prototype.animate = function glide(this: Element, ...how) {
          if (this instanceof HTMLElement) glided.push(this.dataset['card'] ?? '');
          return animate.apply(this, how);
        };
      });
      await page.clock.fastForward('06:00');
      await expect.poll(async () => (await order(page))[0]).toBe(last);
      expect(await button.count()).toBe(0);
      // the frame in which it would: the one that went up, and each that it passed
      await page.clock.runFor(100);
      const glided = await page.evaluate(
        () => (globalThis as unknown as { glided: readonly string[] }).glided,
      );
      expect(glided.length).toBe(glides);
    },
  );
});
