import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { Turns } from './turns.ts';

/** Several stores' statements that are one transaction. Whoever asks the database inside it, through any store, joins. */
export class Unit {
  /** The unit that this one is a part of. */
  readonly parent: Unit | null;
  /** Takes turns inside the unit: the turn at the database is the unit's own. */
  readonly turns = new Turns();
  /** Whose transaction it is, from the moment that it begins. */
  owner: object | null = null;
  #isOpen = true;

  constructor(parent: Unit | null) {
    this.parent = parent;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Lets nobody join any more, and waits for who did: what comes later isn't part of it. */
  async end(): Promise<void> {
    this.#isOpen = false;
    await this.turns.take();
  }
}

/** The unit that the code which runs now is in. */
export const units = new AsyncLocalStorage<Unit>();

/**
 * What `body` writes, through whatever store on this database, is one commit: all of it, or nothing when it throws. Inside another
 * one it is a part of that. Nobody else's statement runs meanwhile, so wait in `body` for nothing but the database: a board, a
 * mail or a setting that somebody else is reading would wait for a turn that never comes.
 */
export async function together<Value>(db: Kysely<Schema>, body: () => Promise<Value>): Promise<Value> {
  const unit = new Unit(units.getStore() ?? null);
  return units.run(unit, () =>
    db.transaction().execute(async () => {
      try {
        return await body();
      } finally {
        await unit.end();
      }
    }),
  );
}
