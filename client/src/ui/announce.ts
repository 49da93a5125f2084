import { currentText } from '../i18n/language.ts';
import { createStore, type Store } from './store.ts';

/** What a screen reader hears next, politely. */
export const announcementStore: Store<string> = createStore('');

/** Many changes at once are told as one. Milliseconds. */
const gather = 1_000;
let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells who listens instead of looks; what comes within a second is told together. */
export function announce(text: string): void {
  waiting.push(text);
  timer ??= setTimeout(tell, gather);
}

function tell(): void {
  timer = undefined;
  const [first, ...more] = [...new Set(waiting)];
  waiting = [];
  if (first === undefined) return;
  const said = more.length === 0 ? first : currentText().ui.andMore(first, more.length);
  // the same words twice would not be read again
  announcementStore.set(said === announcementStore.get() ? `${said} ` : said);
}
