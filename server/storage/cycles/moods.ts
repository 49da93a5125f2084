import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Whose answers: of one cycle on one board. */
export interface MoodOf {
  readonly board: BoardId;
  readonly number: number;
}

/** How a cycle was, by voters whose names don't stand here. Only until it is closed. */
export class MoodStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Null takes the answer back. False, and nothing kept, when this cycle was closed meanwhile. */
  async answer({ board, number }: MoodOf, voter: string, value: number | null): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const row = await db
        .selectFrom('board')
        .select('last_closed')
        .where('id', '=', board)
        .executeTakeFirst();
      if (row === undefined || (row.last_closed ?? -1) >= number) return false;
      await db
        .deleteFrom('mood')
        .where('board', '=', board)
        .where('number', '=', number)
        .where('voter', '=', voter)
        .execute();
      if (value !== null) await db.insertInto('mood').values({ board, number, voter, value }).execute();
      return true;
    });
  }

  /** How many answered, and what this voter did. */
  async look({ board, number }: MoodOf, voter: string): Promise<{ answers: number; mine: number | null }> {
    const { answers } = await this.#db
      .selectFrom('mood')
      .select((is) => is.fn.countAll<number>().as('answers'))
      .where('board', '=', board)
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const own = await this.#db
      .selectFrom('mood')
      .select('value')
      .where('board', '=', board)
      .where('number', '=', number)
      .where('voter', '=', voter)
      .executeTakeFirst();
    return { answers, mine: own?.value ?? null };
  }
}

/** Takes the answers of this cycle, and of earlier ones that were never closed, out for good. Answers this cycle's values. */
export async function takeMoods(db: Kysely<Schema>, { board, number }: MoodOf): Promise<number[]> {
  const rows = await db
    .selectFrom('mood')
    .select('value')
    .where('board', '=', board)
    .where('number', '=', number)
    .execute();
  await db.deleteFrom('mood').where('board', '=', board).where('number', '<=', number).execute();
  return rows.map(({ value }) => value);
}
