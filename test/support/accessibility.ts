import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** By theme: everything once, and in the other one what colours can change. */
const asked = {
  light: { type: 'tag' as const, values: rules },
  dark: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] },
};
const themes = ['light', 'dark'] as const;

/** Fails with what axe finds on the page as it stands now, in both themes. `where` says in words what is on the screen. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset['theme']);
  const found: string[] = [];
  // what has scrolled half under the top line is too small to touch there, on every page with one
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  for (const theme of themes) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
    // there are no frames to look into; without this it opens a page of its own each time
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly: asked[theme], resultTypes: ['violations'] })
      .analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${where}, ${theme}: ${id} at ${target.join(' ')}: ${failureSummary ?? ''}`);
  }
  await page.evaluate((theme) => {
    if (theme === undefined) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, before);
  expect(found).toEqual([]);
}
