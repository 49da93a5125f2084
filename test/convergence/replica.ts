import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { UndoStack } from '@verbeterbord/shared/board/undo.ts';
import { BoardView } from '@verbeterbord/shared/board/view.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';

/** Where what comes in from others has its origin. */
export const remote = 'remote';

/** What all replicas of one schedule share: unique ids and unique letters. */
export interface World {
  readonly cycle: number;
  nextId(): string;
  /** A letter that was never used before, so that whether it's still there says whether words got lost. */
  nextLetter(): string;
  now(): number;
}

/** One person with one browser: a document, its undo, and the view a screen would show. */
export class Replica {
  readonly index: number;
  readonly by: PersonId;
  readonly world: World;
  doc!: Y.Doc;
  undo!: UndoStack;
  view!: BoardView;
  #generation = 0;
  readonly #send: (from: number, update: Uint8Array) => void;

  constructor(
    index: number,
    world: World,
    stored: Uint8Array,
    send: (from: number, update: Uint8Array) => void,
  ) {
    this.index = index;
    this.by = asId<PersonId>(`p${index}`);
    this.world = world;
    this.#send = send;
    this.#open(stored);
  }

  get context(): CommandContext {
    return { by: this.by, now: toInstant(this.world.now()), newId: () => this.world.nextId() };
  }

  /** The page is loaded again: from what is on this device, under a new client id and with nothing to undo. */
  reload(): void {
    const stored = Y.encodeStateAsUpdate(this.doc);
    this.undo.destroy();
    this.view.destroy();
    this.doc.destroy();
    this.#open(stored);
  }

  /** Begins anew with another generation of the board: nothing of the former one stays. */
  restart(): void {
    this.undo.destroy();
    this.view.destroy();
    this.doc.destroy();
    this.#open(Y.encodeStateAsUpdate(new Y.Doc()));
  }

  #open(stored: Uint8Array): void {
    this.#generation += 1;
    // a guid of its own would cost more than the rest of opening, and nothing here looks at it
    this.doc = new Y.Doc({ guid: 'board' });
    // the higher id wins a conflict: let that not always be the same person
    this.doc.clientID =
      1_000 * (((this.index + this.#generation) * 7) % 11) + 10 * this.#generation + this.index + 1;
    Y.applyUpdate(this.doc, stored, remote);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remote) this.#send(this.index, update);
    });
    this.undo = new UndoStack(this.doc, { now: () => toInstant(this.world.now()) });
    this.view = new BoardView(this.doc, { cycle: this.world.cycle });
    // a screen looks at once; from now on the view has to keep up
    this.view.list(lists.goals);
  }
}
