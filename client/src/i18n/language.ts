import { useSyncExternalStore } from 'react';
import { nl, type Text } from './nl.ts';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'verbeterbord-language';
const listeners = new Set<() => void>();
let current: { readonly language: Language; readonly text: Text } = { language: 'nl', text: nl };

function chosen(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl';
  }
}

/** Switches the interface over, and remembers it on this device. English is fetched when it is first asked for. */
export async function setLanguage(language: Language): Promise<void> {
  const text = language === 'nl' ? nl : (await import('./en.ts')).en;
  current = { language, text };
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // storage may be switched off: the choice holds until the page closes
  }
  for (const listener of listeners) listener();
}

/** Before the first render: the language chosen on this device. Dutch when the other one can't be fetched. */
export async function startLanguage(): Promise<void> {
  const language = chosen();
  document.documentElement.lang = language;
  if (language !== 'nl') await setLanguage(language).catch(() => setLanguage('nl'));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The texts of the current language; renders again when it changes. */
export function useText(): Text {
  return useSyncExternalStore(subscribe, () => current.text);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => current.language);
}

/** The texts of the current language outside a component, such as in an event handler. */
export function currentText(): Text {
  return current.text;
}

export function currentLanguage(): Language {
  return current.language;
}
