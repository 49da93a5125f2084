import type { Me } from '@verbeterbord/shared/api/people.ts';
import { api } from '../api/api.ts';
import { meStore } from '../sync/me.ts';
import { createStore } from '../ui/store.ts';
import { askForNewer, startServiceWorker } from './service-worker.ts';

/** Whether a newer program than the one in this tab is there. */
export const newVersionStore = createStore(false);

/** How often a tab that stays open asks, milliseconds. */
const every = 15 * 60_000;

let started: string | undefined;
let watching = false;

/** Listens for a newer program: by the service worker, and by the version that the server tells. */
export function watchVersion(): () => void {
  if (import.meta.env.PROD && !watching) startServiceWorker(() => newVersionStore.set(true));
  watching = true;
  note();
  const off = meStore.subscribe(note);
  const timer = setInterval(look, every);
  document.addEventListener('visibilitychange', look);
  return () => {
    off();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

function note(): void {
  const state = meStore.get();
  if (state.kind === 'known' && state.fresh) compareVersion(state.me.version);
}

/** The server told which program it serves: another than the one that this tab began with? */
export function compareVersion(version: string): void {
  started ??= version;
  if (version === started) return;
  // with a service worker the notice comes when the new program is on this device
  if (!askForNewer()) newVersionStore.set(true);
}

function look(): void {
  if (document.visibilityState === 'hidden' || meStore.get().kind !== 'known') return;
  api.get<Me>('/me').then(
    (me) => compareVersion(me.version),
    () => undefined,
  );
}
