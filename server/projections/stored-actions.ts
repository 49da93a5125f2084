import { asId, type ActionId, type BoardId } from '@verbeterbord/shared/ids.ts';
import type { ProjectedAction, ProjectionChange, ProjectionStore } from '../storage/boards/projections.ts';
import type { ReadProjection } from './read-projection.ts';

/** Rows that are kept in memory, some 300 bytes each. */
const most = 20_000;

type Reading = Pick<ReadProjection, 'upserts' | 'retold' | 'removals'> & {
  readonly board: BoardId;
  readonly whole: boolean;
};

/**
 * What the database says of actions, asked for once: who types in a card changes its row every second, and asking costs as
 * much as writing. Nobody else writes these rows.
 */
export class StoredActions {
  readonly #store: ProjectionStore;
  /** Null is an action without a row. */
  #known = new Map<BoardId, Map<ActionId, ProjectedAction | null>>();
  #count = 0;

  constructor(store: ProjectionStore) {
    this.#store = store;
  }

  /** The row of an action as it was stored last; null when it has none, undefined when that isn't known without asking. */
  known(board: BoardId, action: string): ProjectedAction | null | undefined {
    return this.#known.get(board)?.get(asId<ActionId>(action));
  }

  /** The rows of the actions that were read; of whole boards all there are. */
  async of(read: readonly Reading[]): Promise<ReadonlyMap<BoardId, ReadonlyMap<ActionId, ProjectedAction>>> {
    const stored = new Map<BoardId, Map<ActionId, ProjectedAction>>();
    const unknown: { readonly board: BoardId; readonly action: ActionId }[] = [];
    for (const { board, whole, upserts, retold, removals } of read) {
      const rows = new Map<ActionId, ProjectedAction>();
      stored.set(board, rows);
      if (whole) {
        for (const { board: _board, ...row } of await this.#store.actionsOf(board)) rows.set(row.id, row);
        continue;
      }
      const known = this.#known.get(board);
      for (const action of [...upserts, ...retold].map((row) => row.id).concat(removals)) {
        const row = known?.get(action);
        if (row === undefined) unknown.push({ board, action });
        else if (row !== null) rows.set(action, row);
      }
    }
    for (const { board, ...row } of await this.#store.actionsAt(unknown)) stored.get(board)?.set(row.id, row);
    for (const { board, action } of unknown)
      this.#note(board, action, stored.get(board)?.get(action) ?? null);
    return stored;
  }

  /** These were written. */
  applied(changes: readonly ProjectionChange[]): void {
    for (const { board, upserts, retold = [], removals } of changes) {
      for (const row of [...upserts, ...retold]) this.#note(board, row.id, row);
      for (const id of removals) this.#note(board, id, null);
    }
    if (this.#count > most) this.forget();
  }

  #note(board: BoardId, action: ActionId, row: ProjectedAction | null): void {
    let known = this.#known.get(board);
    if (known === undefined) this.#known.set(board, (known = new Map<ActionId, ProjectedAction | null>()));
    if (!known.has(action)) this.#count += 1;
    known.set(action, row);
  }

  /** Something else may be stored now. */
  forget(): void {
    this.#known = new Map();
    this.#count = 0;
  }
}
