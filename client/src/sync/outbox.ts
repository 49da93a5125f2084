import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { ApiError } from '../api/api-error.ts';
import { api } from '../api/api.ts';
import { createStore, type Store } from '../ui/store.ts';
import { boardRegistry } from './board-registry.ts';
import { keepOutgoing, keptOutgoing } from './kept-outgoing.ts';
import { noteOutgoing } from './outbox-flag.ts';
import { fieldOf, type Outgoing } from './outgoing.ts';

export interface OutboxState {
  /** Oldest first; `sent` ones too, until the server's list shows them. */
  readonly entries: readonly Outgoing[];
  /** Whether all that waits is on this device's disk. */
  readonly kept: boolean;
  /** Whether the last try found no connection. */
  readonly offline: boolean;
}

const nothing: OutboxState = { entries: [], kept: true, offline: false };

/** Between two tries without a connection, doubling. Milliseconds. */
const firstPause = 2_000;
const longestPause = 30_000;
/** A request that hangs is given up and tried again. Milliseconds. */
const patience = 15_000;

/** What is being sent by one tab isn't sent by another. */
const lockName = 'verbeterbord-outbox';
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(lockName);

/**
 * What was done to actions and isn't on the server: written on this device first, then sent in order, each until the server answers.
 * A reload or a closed tab loses nothing, and every one carries an id by which it counts once.
 */
class Outbox {
  readonly state: Store<OutboxState> = createStore(nothing);
  readonly #person: string;
  #pause = firstPause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #stopped = false;
  #failed = false;
  #current: Outgoing | null = null;

  constructor(person: string) {
    this.#person = person;
    boardRegistry.add({ pending: () => this.#waiting().length, close: () => this.#stop() });
    window.addEventListener('online', this.#now);
    document.addEventListener('visibilitychange', this.#now);
    otherTabs?.addEventListener('message', () => void this.#look());
    void this.#look().then(this.#now);
  }

  /** Takes one in: it shows at once, is kept, and goes out as soon as it can. */
  put(entry: Outgoing): void {
    const field = fieldOf(entry);
    // what wasn't sent yet and says the same of the same action is overtaken
    const overtaken = this.#waiting().filter(
      (other) =>
        other !== this.#current &&
        field !== null &&
        other.action === entry.action &&
        fieldOf(other) === field,
    );
    this.#set([...this.#without(overtaken), entry], { kept: false });
    void this.#keep([entry], overtaken).then(() => this.#send());
  }

  /** Takes back what wasn't sent. False when it was, or is on its way. */
  takeBack(id: string): boolean {
    const entry = this.#waiting().find((each) => each.id === id);
    if (entry === undefined || entry === this.#current) return false;
    this.drop([id]);
    return true;
  }

  /** These are done with: the server's list shows them, or somebody read that they were refused. */
  drop(ids: readonly string[]): void {
    const gone = this.state.get().entries.filter(({ id }) => ids.includes(id));
    if (gone.length === 0) return;
    this.#set(this.#without(gone));
    void this.#keep([], gone);
  }

  #waiting(): readonly Outgoing[] {
    return this.state.get().entries.filter(({ state }) => state === 'waiting');
  }

  #without(gone: readonly Outgoing[]): readonly Outgoing[] {
    return this.state.get().entries.filter((entry) => !gone.includes(entry));
  }

  #set(entries: readonly Outgoing[], more: Partial<OutboxState> = {}): void {
    this.state.set({ ...this.state.get(), ...more, entries });
    noteOutgoing(entries.some(({ state }) => state !== 'sent'));
  }

  async #keep(put: readonly Outgoing[], gone: readonly Outgoing[]): Promise<void> {
    const kept = await keepOutgoing(this.#person, put, gone);
    const nothingWaits = this.#waiting().length === 0;
    // from here on the truth is "on this screen only", until it is sent
    this.#failed = !nothingWaits && (this.#failed || !kept);
    this.state.set({ ...this.state.get(), kept: !this.#failed });
    otherTabs?.postMessage('changed');
  }

  /** What other tabs, or an earlier visit, left on this device. */
  async #look(): Promise<void> {
    const kept = await keptOutgoing(this.#person).catch(() => null);
    if (kept === null || this.#stopped) return;
    const { entries } = this.state.get();
    const known = new Set(entries.map(({ id }) => id));
    const there = new Set(kept.map(({ id }) => id));
    const mine = entries.filter(
      // what another tab sent is gone from the device
      (entry) => entry.state !== 'waiting' || there.has(entry.id) || !this.state.get().kept,
    );
    const added = kept.filter(({ id }) => !known.has(id));
    if (added.length > 0 || mine.length < entries.length)
      this.#set([...mine, ...added].sort((a, b) => a.at - b.at));
  }

  readonly #now = (): void => {
    this.#pause = firstPause;
    if (document.visibilityState !== 'hidden') void this.#send();
  };

  async #send(): Promise<void> {
    if (this.#sending || this.#stopped || this.#waiting().length === 0) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      // only where the page came over https, or from this machine
      const locks = (navigator as Partial<Navigator>).locks;
      if (locks === undefined) await this.#sendAll();
      else
        await locks.request(lockName, async () => {
          await this.#look();
          await this.#sendAll();
        });
    } finally {
      this.#sending = false;
    }
    if (this.#waiting().length === 0 || this.#stopped) return;
    this.#timer = setTimeout(() => void this.#send(), this.#pause);
    this.#pause = Math.min(longestPause, this.#pause * 2);
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const [entry] = this.#waiting();
      if (entry === undefined) return;
      this.#current = entry;
      try {
        await deliver(entry);
        this.#settle(entry, { ...entry, state: 'sent' }, false);
      } catch (error) {
        const { status, code } = error instanceof ApiError ? error : { status: 0, code: 'network' };
        if (status === 0 || status === 401 || status === 408 || status === 429 || status >= 500) {
          this.state.set({ ...this.state.get(), offline: code === 'network' });
          return;
        }
        this.#settle(entry, { ...entry, state: 'refused', code }, false);
      } finally {
        this.#current = null;
      }
    }
  }

  #settle(entry: Outgoing, next: Outgoing, offline: boolean): void {
    this.#set(
      this.state.get().entries.map((each) => (each.id === entry.id ? next : each)),
      { offline },
    );
    void (next.state === 'sent' ? this.#keep([], [entry]) : this.#keep([next], []));
  }

  #stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#now);
    document.removeEventListener('visibilitychange', this.#now);
    noteOutgoing(false);
    this.state.set(nothing);
    boxes.delete(this.#person);
  }
}

async function deliver({ board, action, what, id }: Outgoing): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  try {
    if (what.kind === 'add')
      await api.post<{ readonly id: ActionId }>(
        `/boards/${board}/actions`,
        { ...what.input, id: action },
        { signal },
      );
    else {
      const said = what.patch.comment === undefined ? {} : { commentId: id };
      await api.patch(`/boards/${board}/actions/${action}`, { ...what.patch, ...said }, { signal });
    }
  } catch (error) {
    if (signal.aborted) throw new ApiError(0, 'network');
    throw error;
  }
}

const boxes = new Map<string, Outbox>();

/** The outbox of this person on this device; opened once, it goes on sending whatever page is shown. */
export function outboxOf(person: string): Outbox {
  let box = boxes.get(person);
  if (box === undefined) boxes.set(person, (box = new Outbox(person)));
  return box;
}

export type { Outbox };
