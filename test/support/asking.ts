import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Colleague } from './colleague.ts';
import type { Office } from './office.ts';
import { currentCycle } from './sample-board.ts';

/** A new board of Team Jeugd with one obstacle and one stuck action, in these words. */
export async function boardToAskFrom(
  office: Office,
  obstacle: string,
  stuck = `${obstacle}: de actie`,
): Promise<string> {
  const board = await office.newBoard(`Bord van ${obstacle}`);
  await office.write(board, (doc, context) => {
    addObstacle(doc, { title: obstacle }, context);
    const made = addAction(doc, { title: stuck, goal: null, state: 'doing', cycle: currentCycle }, context);
    if (!made.ok) throw new Error(made.code);
    const action: ActionId = made.value;
    return markStuck(doc, { action, reason: 'wacht op een besluit' }, context);
  });
  return board;
}

/** What the team above sees on its own board. */
export const received = (page: Page): Locator =>
  page.getByRole('list', { name: /^(Opgeschaald naar ons|Escalated to us)/ });
/** One of those questions. */
export const asked = (page: Page, question: string): Locator =>
  received(page).getByRole('listitem').filter({ hasText: question });
/** A question, opened. */
export const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Vraag van/ });

/** Asks from the panel that is open, in the dialog. */
export async function ask(page: Page, question: string, need = 'een besluit'): Promise<void> {
  await page.getByRole('button', { name: 'Opschalen' }).click();
  const form = page.getByRole('dialog', { name: 'Vraag Sociaal domein om hulp' });
  await form.getByLabel('Wat is jullie vraag?').fill(question);
  await form.getByLabel(need).check();
  await form.getByRole('button', { name: 'Vraag het' }).click();
  await expect.poll(() => form.count()).toBe(0);
}

/** Opens a question from the rail, and waits until it is whole. */
export async function openReceived(who: Colleague, question: string): Promise<Locator> {
  await who.page.getByRole('link', { name: question }).click();
  const open = dialog(who.page);
  await open.getByRole('heading', { name: 'Wat ermee gebeurde' }).waitFor();
  return open;
}

/** Writes the words that go with what one does, and sends them. */
export async function say(open: Locator, verb: string, words: string, send: string): Promise<void> {
  await open.getByRole('button', { name: verb, exact: true }).click();
  await open.page().keyboard.insertText(words);
  await open.getByRole('button', { name: send, exact: true }).click();
  await expect.poll(() => open.getByRole('button', { name: send, exact: true }).count()).toBe(0);
}
