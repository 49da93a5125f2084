import { createStore } from '../ui/store.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'verbeterbord-theme';

function read(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** The colours chosen on this device. `public/start.js` applies them before the first paint. */
export const themeStore = createStore<Theme>(read());

export function setTheme(theme: Theme): void {
  themeStore.set(theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // storage may be switched off: the choice holds until the page closes
  }
}
