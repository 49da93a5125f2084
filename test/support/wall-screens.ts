import type { Page } from 'playwright-core';
import { signInAs } from './board-writer.ts';
import type { Colleague, ColleagueOptions } from './colleague.ts';
import type { Office } from './office.ts';
import { hang, type Sample } from './sample-board.ts';

/** What a town hall has on its wall. */
const tv: ColleagueOptions = { stranger: true, size: [1920, 1080], calm: true };

/** Screens on the wall of an office, and what a lead's program does with them. */
export class WallScreens {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  /** A screen that shows its code. */
  async unpaired(options: ColleagueOptions = {}): Promise<Colleague> {
    const colleague = await this.#office.colleague('tv', { ...tv, ...options });
    // nobody is signed in yet
    colleague.expects(/status of 401/);
    await colleague.open('/scherm');
    await code(colleague.page).waitFor();
    return colleague;
  }

  /** A screen that Marieke paired, as it shows the first of its boards. `every`: seconds for each part. */
  async paired(
    boards: readonly string[],
    every: number | null,
    options?: ColleagueOptions,
  ): Promise<{ readonly wall: Colleague; readonly id: string }> {
    const wall = await this.unpaired(options);
    const body = { code: await readCode(wall.page), name: 'Gang tweede verdieping', boards, every };
    const { id } = await this.ask<{ id: string }>('POST', '/displays', body);
    await live(wall.page).waitFor();
    return { wall, id };
  }

  /** A board of Marieke's with these cards. */
  async board(title: string, goals: Sample['goals']): Promise<string> {
    const id = await this.#office.newBoard(title);
    await this.#office.write(id, hang({ ambition: `Ambitie van ${title}`, goals }));
    return id;
  }

  /** Asks as Marieke, without a browser. */
  async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const { url } = this.#office.server;
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'x-requested-with': 'verbeterbord',
        origin: url,
        cookie: await signInAs(url, 'marieke'),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  }
}

export const code = (page: Page) => page.getByRole('group', { name: 'Code' });

export async function readCode(page: Page): Promise<string> {
  return (await code(page).innerText()).replaceAll(/\s/g, '');
}

/** A card as it hangs on the screen, which is no link there. */
export const card = (page: Page, title: string) => page.locator('[data-card]').filter({ hasText: title });

/** What it says while it shows how the board stands now. */
export const live = (page: Page) => page.getByText('Bij de tijd', { exact: true });
