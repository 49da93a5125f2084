import type { Locator, Page } from 'playwright-core';

export type ColumnName = 'Te doen' | 'Bezig' | 'Klaar: hielp het?';

/** A board on somebody's screen, found the way a person (or a screen reader) finds things: by role and name. */
export class Wall {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  lane(goal: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Doel \\d+: ${escape(goal)}$`) });
  }

  column(column: ColumnName, goal: string): Locator {
    return this.page.getByRole('list', {
      name: new RegExp(`^${escape(column)}, Doel \\d+: ${escape(goal)}$`),
    });
  }

  /** *Wij merken* or *Ons succes*. */
  rail(name: 'Wij merken' | 'Ons succes'): Locator {
    return this.page.getByRole('list', { name });
  }

  /** The card's title: the link that opens it. */
  title(title: string): Locator {
    return this.page.getByRole('link', { name: title, exact: true });
  }

  /** The whole card. */
  card(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.title(title) });
  }

  /** Titles in a column or rail, from above. */
  titles(list: Locator): Promise<string[]> {
    return list.getByRole('listitem').getByRole('link').allTextContents();
  }

  /** Opens the card's menu and chooses from it. */
  async choose(title: string, item: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `Meer over ${title}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: typeof item === 'string' }).click();
  }

  /** Writes actions for a goal the quick way: click, write, Enter, write, Enter … and closes. */
  async writeActions(goal: string, ...titles: readonly string[]): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: `Nieuwe actie bij ${goal}`, exact: true }).click();
    for (const title of titles) {
      // in one go: letter by letter is what tests of typing do
      await page.keyboard.insertText(title);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  }

  /** Opens the bin, through the board's own menu; answers its panel. */
  async openBin(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Bord: meer' }).click();
    await this.page.getByRole('menuitem', { name: 'Prullenbak' }).click();
    const bin = this.page.getByRole('dialog', { name: 'Prullenbak' });
    await bin.waitFor();
    return bin;
  }

  /** Opens the card's panel. */
  async open(title: string): Promise<Locator> {
    await this.title(title).click();
    return this.panel();
  }

  async panel(): Promise<Locator> {
    const panel = this.page.getByRole('dialog', {
      name: /^(Actie|Idee|Knelpunt|Succes|Doel|Ambitie): /,
    });
    await panel.waitFor();
    return panel;
  }
}

/** For use within a regular expression. */
function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
