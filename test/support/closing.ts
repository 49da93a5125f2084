import type { Locator, Page } from 'playwright-core';
import type { Colleague } from './colleague.ts';
import { currentCycle } from './sample-board.ts';

export type Leaving = 'Meenemen' | 'Naar later' | 'Stoppen';

/** The page for closing, found the way a person finds things on it. */
export class Closing {
  readonly page: Page;

  constructor({ page }: Colleague) {
    this.page = page;
  }

  static async open(colleague: Colleague, board: string): Promise<Closing> {
    await colleague.open(`/bord/${board}/afsluiten`);
    const closing = new Closing(colleague);
    await closing.step('Wat is er over?').waitFor();
    return closing;
  }

  step(title: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(title.replace('?', String.raw`\?`)) });
  }

  choice(title: string, what: Leaving): Locator {
    return this.page
      .getByRole('group', { name: `Wat doen we met “${title}”?` })
      .getByRole('button', { name: what });
  }

  async choose(title: string, what: Leaving): Promise<void> {
    await this.choice(title, what).click();
    await this.sees(title, what);
  }

  /** Waits until this screen shows the choice. */
  async sees(title: string, what: Leaving): Promise<void> {
    await this.page
      .getByRole('group', { name: `Wat doen we met “${title}”?` })
      .getByRole('button', { name: what, pressed: true })
      .waitFor();
  }

  /** Chooses for several actions, by their titles. */
  async chooseEach(choices: Readonly<Record<string, Leaving>>): Promise<void> {
    for (const [title, what] of Object.entries(choices)) await this.choose(title, what);
  }

  get lesson(): Locator {
    return this.page.getByRole('textbox', { name: 'In één zin' });
  }

  get button(): Locator {
    return this.page.getByRole('button', { name: `Ronde ${currentCycle} afsluiten` });
  }

  async saved(): Promise<void> {
    await this.page.getByRole('banner').getByText('Opgeslagen', { exact: true }).waitFor();
  }

  async landsOnRecord(board: string): Promise<void> {
    await this.page.waitForURL(`**/bord/${board}/geschiedenis/${currentCycle}`);
  }
}
