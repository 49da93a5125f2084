import type { Me } from '@verbeterbord/shared/api/people.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { ApiError } from '../api/api-error.ts';
import { api, sessionEnd } from '../api/api.ts';
import { createStore } from '../ui/store.ts';
import { boardRegistry } from './board-registry.ts';
import { isSharedComputer, setOfflinePolicy } from './device.ts';
import { keptDatabase, wipeKept } from './kept-database.ts';
import { wipeLapsed } from './kept-lapsed.ts';
import { wipeOld } from './kept-old.ts';

const key = 'verbeterbord-me';

/** Boards that I may no longer see go soon, and not in the way of the one that opens. Milliseconds. */
const lapsedAfter = 2_000;
/** Old boards are taken off this device when nobody waits for what is on it. Milliseconds. */
const tidyAfter = 10_000;

/** `unknown` until asked; `nobody` is not signed in; `unreachable`: the server is, and nothing is known on this device. */
export type MeState =
  | { readonly kind: 'unknown' | 'unreachable' }
  /** `ended`: somebody ended this session, or a guest's visit, and what was kept here is gone. */
  | { readonly kind: 'nobody'; readonly ended: 'session' | 'visit' | null }
  | { readonly kind: 'known'; readonly me: Me; readonly fresh: boolean };

/** One browser has one session, so its tabs must agree on who is signed in. */
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('verbeterbord');

export const meStore = createStore<MeState>({ kind: 'unknown' });

function remembered(): Me | null {
  if (isSharedComputer()) return null;
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as Me);
  } catch {
    return null;
  }
}

function remember(me: Me | null): void {
  try {
    if (me === null || isSharedComputer()) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(me));
  } catch {
    // storage is off: asked again at the next visit
  }
}

/** Whether this device may hold something of an earlier visit: it knew who was asking before the server said so. */
export const knewMe = remembered() !== null;

/** Who am I? From this device at once when it knows, and from the server as soon as it answers. */
export async function loadMe(): Promise<void> {
  const known = remembered();
  if (known !== null && meStore.get().kind === 'unknown')
    meStore.set({ kind: 'known', me: known, fresh: false });
  try {
    await signedInAs(await api.get<Me>('/me'), known);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      // what waits to be sent stays for who signs in again; an ended session heard it already
      if (error.code !== 'session-ended') meStore.set({ kind: 'nobody', ended: null });
      return;
    }
    if (meStore.get().kind !== 'known') meStore.set({ kind: 'unreachable' });
  }
}

/** Somebody else than last time: nothing of the other stays behind. */
async function signedInAs(me: Me, before: Me | null): Promise<void> {
  setOfflinePolicy(me.offline);
  if (before !== null && (before.person.id !== me.person.id || isSharedComputer())) await wipeKept();
  remember(me);
  meStore.set({ kind: 'known', me, fresh: true });
  otherTabs?.postMessage(me.person.id);
  if (isSharedComputer()) return;
  // open by the time that a board asks for it
  keptDatabase(me.person.id).catch(() => undefined);
  const later = (after: number, tidy: () => Promise<void>): void => {
    setTimeout(() => {
      const now = meStore.get();
      if (now.kind === 'known' && now.me === me && !isSharedComputer()) tidy().catch(() => undefined);
    }, after);
  };
  later(lapsedAfter, () => wipeLapsed(me));
  later(tidyAfter, () => wipeOld(me.person.id, Date.now()));
}

/**
 * Ends the session, on the server and on this device; who came by the organisation's own sign-on goes there to sign out too. Throws
 * an `ApiError` when the server can't be reached: then nothing has changed.
 */
export async function signOut(): Promise<void> {
  const place = await api
    .post<{ readonly location: string | null }>('/sign-in/oidc/sign-out')
    .catch((error: unknown) => {
      // the session had ended already
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      return null;
    });
  await forgetMe();
  const elsewhere = place?.location ?? null;
  if (elsewhere !== null) location.assign(elsewhere);
}

/** Takes everything of everybody off this device, in all its tabs. */
export async function forgetMe(): Promise<void> {
  otherTabs?.postMessage(null);
  await letGo(null);
}

async function letGo(ended: 'session' | 'visit' | null): Promise<void> {
  remember(null);
  meStore.set({ kind: 'nobody', ended });
  // a board that is open would write here again
  for (const board of boardRegistry) board.close();
  await wipeKept();
}

/** A socket was closed for want of a session: the server says whether it was ended, or is only over. */
export function askWhetherEnded(): void {
  api.get('/me').catch(() => undefined);
}

sessionEnd.tell = () => {
  const state = meStore.get();
  if (state.kind === 'nobody' && state.ended !== null) return;
  const me = state.kind === 'known' ? state.me : remembered();
  void letGo((me?.guestOf ?? null) === null ? 'session' : 'visit');
};

/** The person that another tab of this browser is now, or null when somebody signed out there. */
otherTabs?.addEventListener('message', ({ data }: MessageEvent<PersonId | null>) => {
  const state = meStore.get();
  if (state.kind !== 'known' || state.me.person.id === data) return;
  if (data === null) void letGo(null);
  else location.reload();
});

/** After the switch "dit is een gedeelde computer". */
export async function applyDeviceChoice(): Promise<void> {
  const state = meStore.get();
  if (isSharedComputer()) {
    remember(null);
    await wipeKept();
  } else if (state.kind === 'known') remember(state.me);
}
