import { isDeepStrictEqual } from 'node:util';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { ServerEvents } from '../events.ts';
import type { ProjectedAction, ProjectionChange, ProjectionStore } from '../storage/projections.ts';
import type { HubPort } from '../usecases/hub-port.ts';
import { lastStamp } from './last-stamp.ts';
import { readTouched, readWhole, type ReadProjection } from './read-projection.ts';

export interface ProjectorDeps {
  readonly hub: Pick<HubPort, 'read'>;
  readonly events: ServerEvents;
  readonly store: ProjectionStore;
  /** Milliseconds since 1970. */
  now(): number;
  onError(error: unknown): void;
}

interface Dirty {
  seq: number;
  at: number;
  /** By "kind:id"; null is the whole board. */
  cards: Map<string, CardRef> | null;
}

/** After a quiet time the rows follow this soon; while changes keep coming, once in `busyMs`. */
const quietMs = 250;
const busyMs = 1_000;

/**
 * Keeps the projections behind the boards: gathers what changed over all boards, then writes it in one transaction with the
 * log's seq. What fails is tried again with the next change, or found at the next start, where each board's seq is compared.
 */
export class Projector {
  readonly #deps: ProjectorDeps;
  #dirty = new Map<BoardId, Dirty>();
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;
  #flushing: Promise<void> = Promise.resolve();
  #stopListening: readonly (() => void)[] = [];

  constructor(deps: ProjectorDeps) {
    this.#deps = deps;
  }

  /** Listens from now on, and catches up with boards whose log is ahead of their rows. */
  async start(): Promise<void> {
    const { events } = this.#deps;
    this.#stopListening = [
      events.on('boardChanged', ({ board, seq, cards }) => this.#touch(board, seq, cards)),
      events.on(
        'boardCreated',
        () => void this.#catchUp().catch((error: unknown) => this.#deps.onError(error)),
      ),
    ];
    await this.#catchUp();
  }

  /** Makes all rows anew from the documents. */
  async rebuild(): Promise<void> {
    await this.flush();
    await this.#deps.store.clear();
    await this.#catchUp();
  }

  /** Writes what was gathered, now. Never rejects: rows are derived. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#flushing = this.#flushing.then(() => this.#write());
    await this.#flushing;
  }

  /** Stops listening and writes what was gathered. */
  async stop(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    await this.flush();
    clearTimeout(this.#timer);
  }

  async #catchUp(): Promise<void> {
    const heads = await this.#deps.store.logHeads();
    const lines = await this.#deps.store.lines();
    for (const [board, seq] of heads)
      if ((lines.get(board)?.seq ?? -1) < seq) this.#merge(board, { seq, at: 0, cards: null });
    if (this.#dirty.size > 0) await this.flush();
  }

  #touch(board: BoardId, seq: number, cards: readonly CardRef[]): void {
    const dirty = this.#dirty.get(board) ?? { seq, at: 0, cards: new Map<string, CardRef>() };
    this.#dirty.set(board, dirty);
    dirty.seq = Math.max(dirty.seq, seq);
    dirty.at = this.#deps.now();
    for (const card of cards) dirty.cards?.set(`${card.kind}:${card.id}`, card);
    if (this.#timer !== undefined) return;
    const sinceLast = this.#deps.now() - this.#lastFlush;
    this.#timer = setTimeout(
      () => void this.flush(),
      Math.min(busyMs, Math.max(quietMs, busyMs - sinceLast)),
    ).unref();
  }

  async #write(): Promise<void> {
    const dirty = this.#dirty;
    if (dirty.size === 0) return;
    this.#dirty = new Map();
    this.#lastFlush = this.#deps.now();
    try {
      const found: { change: ProjectionChange; people: readonly PersonId[]; changed: boolean }[] = [];
      for (const [board, what] of dirty) {
        const change = await this.#read(board, what).catch((error: unknown) => {
          this.#deps.onError(error);
          this.#merge(board, what);
          return null;
        });
        if (change !== null) found.push(change);
      }
      await this.#deps.store.apply(found.map(({ change }) => change));
      for (const { change, people, changed } of found)
        if (changed)
          this.#deps.events.emit('boardProjected', { board: change.board, seq: change.seq, people });
    } catch (error) {
      this.#deps.onError(error);
      for (const [board, what] of dirty) this.#merge(board, what);
    }
  }

  /** Adds what is to be done, or done again, to what came in meanwhile. */
  #merge(board: BoardId, what: Dirty): void {
    const newer = this.#dirty.get(board);
    const cards = newer?.cards && what.cards ? new Map([...what.cards, ...newer.cards]) : null;
    this.#dirty.set(board, newer === undefined ? what : { seq: newer.seq, at: newer.at, cards });
  }

  async #read(
    board: BoardId,
    what: Dirty,
  ): Promise<{ change: ProjectionChange; people: readonly PersonId[]; changed: boolean }> {
    const { hub, store } = this.#deps;
    const whole = what.cards === null;
    const read = await hub.read(board, (doc) => ({
      ...(what.cards === null ? readWhole(doc) : readTouched(doc, what.cards.values())),
      last: what.at === 0 ? lastStamp(doc) : toInstant(what.at),
    }));
    const stored = await store.actionsOf(board, whole ? undefined : touchedIds(read));
    const upserts = read.upserts.filter((row) => !isDeepStrictEqual(row, stored.get(row.id)));
    const kept = new Set(read.upserts.map((row) => row.id));
    const removals = whole
      ? [...stored.keys()].filter((id) => !kept.has(id))
      : read.removals.filter((id) => stored.has(id));
    const rows: (ProjectedAction | undefined)[] = [
      ...upserts,
      ...upserts.map((row) => stored.get(row.id)),
      ...removals.map((id) => stored.get(id)),
    ];
    return {
      change: { board, seq: what.seq, upserts, removals, line: read.line, lastMovement: read.last },
      people: [...new Set(rows.flatMap((row) => row?.owners ?? []))],
      changed: upserts.length > 0 || removals.length > 0 || read.line !== null,
    };
  }
}

function touchedIds(read: ReadProjection): ProjectedAction['id'][] {
  return [...read.upserts.map((row) => row.id), ...read.removals];
}
