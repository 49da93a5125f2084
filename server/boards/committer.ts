import type { BoardLog } from '../storage/boards/board-log.ts';
import type { Batch } from './batch.ts';
import type { Clock } from './clock.ts';
import type { Effect } from './effects.ts';
import { commitEvery, type Limits } from './limits.ts';
import type { Room } from './room.ts';

interface Taken {
  readonly room: Room;
  readonly batch: Batch;
}

export interface CommitterOptions {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly limits: Limits;
  perform(room: Room, effects: readonly Effect[]): void;
  /** An append failed: after all its rooms have heard. */
  onFailure(error: unknown): void;
}

/**
 * One turn of the event loop, one batch over all boards, one transaction. While one is on its way to the disk, the next
 * gathers: so it's immediate when quiet, and a commit is shared by the more people the busier it is.
 */
export class Committer {
  readonly #options: CommitterOptions;
  readonly #waiting = new Set<Room>();
  #underWay = false;
  #planned: { readonly at: number; cancel(): void } | null = null;
  #nextCommitAt = 0;
  readonly #idle: (() => void)[] = [];

  constructor(options: CommitterOptions) {
    this.#options = options;
  }

  /** Something gathered in this room. */
  add(room: Room): void {
    this.#waiting.add(room);
    this.#plan();
  }

  /** Resolves when nothing is under way or waiting. */
  async whenIdle(): Promise<void> {
    if (!this.#underWay && this.#waiting.size === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #plan(): void {
    if (this.#underWay) return;
    let first = Infinity;
    for (const room of this.#waiting) first = Math.min(first, room.dueAt() ?? Infinity);
    if (first === Infinity) return;
    const at = Math.max(first, this.#nextCommitAt);
    if (this.#planned !== null) {
      if (this.#planned.at <= at) return;
      this.#planned.cancel();
    }
    const { clock } = this.#options;
    const wait = at - clock.now();
    let live = true;
    const body = (): void => {
      if (live) this.#turn();
    };
    let cancel = (): void => {
      live = false;
    };
    if (wait > 0.5) cancel = clock.later(wait, body);
    else clock.soon(body);
    this.#planned = { at, cancel };
  }

  #turn(): void {
    this.#planned = null;
    const { clock, log, limits } = this.#options;
    const now = clock.now();
    const taken: Taken[] = [];
    for (const room of this.#waiting) {
      const due = room.dueAt();
      if (due !== null && due > now + 0.5) continue;
      this.#waiting.delete(room);
      if (due === null) continue;
      const { batch, effects } = room.take(now);
      if (batch !== null) taken.push({ room, batch });
      this.#options.perform(room, effects);
    }
    if (taken.length === 0) {
      this.#rest();
      return;
    }
    this.#underWay = true;
    this.#nextCommitAt = now + commitEvery(limits, taken.length);
    const rows = taken.map(({ batch }) => batch.update);
    const changes = taken.flatMap(({ batch }) => batch.changes);
    const clients = taken.flatMap(({ batch }) => batch.clients);
    const adopted = taken.flatMap(({ batch }) => batch.adopted);
    log.append(rows, changes, clients, adopted).then(
      (seqs) => this.#committed(taken, seqs),
      (error: unknown) => this.#failed(taken, error),
    );
  }

  #committed(taken: readonly Taken[], seqs: readonly number[]): void {
    this.#underWay = false;
    const now = this.#options.clock.now();
    for (const [index, { room }] of taken.entries())
      this.#options.perform(room, room.committed(seqs[index] as number, now));
    this.#rest();
  }

  #failed(taken: readonly Taken[], error: unknown): void {
    this.#underWay = false;
    for (const { room } of taken) this.#options.perform(room, room.storageFailed('append', error));
    this.#options.onFailure(error);
    this.#rest();
  }

  #rest(): void {
    // a room that has nothing to take will say so again when it has
    for (const room of this.#waiting) if (room.dueAt() === null) this.#waiting.delete(room);
    if (this.#waiting.size > 0) this.#plan();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }
}
