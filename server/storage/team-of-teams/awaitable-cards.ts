import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { CardStanding, ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { ActionId, BoardId } from '@verbeterbord/shared/ids.ts';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { ReferencedCardKey } from './referenced-cards.ts';

/** A card that another one may wait for: it isn't done, solved or in the bin. */
export interface AwaitableCard {
  readonly board: BoardId;
  readonly kind: ReferableKind;
  readonly id: string;
  readonly title: string;
  readonly standing: CardStanding;
}

/** Cards that can be waited for, from what is derived of the boards. */
export class AwaitableCards {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Actions of these boards that aren't done, with these letters in their title, newest first. */
  async actions(boards: readonly BoardId[], letters: string, limit: number): Promise<AwaitableCard[]> {
    if (boards.length === 0) return [];
    const rows = await this.#actions()
      .where('board', 'in', boards)
      .where(sql<boolean>`title like ${`%${escaped(letters)}%`} escape '\\'`)
      .orderBy('created_at', 'desc')
      .orderBy('action')
      .limit(limit)
      .execute();
    return rows.map(ofAction);
  }

  /** Obstacles of these boards that aren't solved, newest first. */
  async obstacles(boards: readonly BoardId[], limit: number): Promise<AwaitableCard[]> {
    if (boards.length === 0) return [];
    const rows = await this.#obstacles()
      .where('board', 'in', boards)
      .orderBy('at', 'desc')
      .orderBy('card')
      .limit(limit)
      .execute();
    return rows.map(ofObstacle);
  }

  /** Of these cards those that can be waited for, in this order. */
  async those(cards: readonly ReferencedCardKey[]): Promise<AwaitableCard[]> {
    const found: AwaitableCard[] = [];
    for (const { board, kind, id } of cards) {
      if (kind === 'action') {
        const row = await this.#actions()
          .where('board', '=', board)
          .where('action', '=', id as ActionId)
          .executeTakeFirst();
        if (row !== undefined) found.push(ofAction(row));
      } else {
        const row = await this.#obstacles()
          .where('board', '=', board)
          .where('card', '=', id)
          .executeTakeFirst();
        if (row !== undefined) found.push(ofObstacle(row));
      }
    }
    return found;
  }

  #actions() {
    return this.#db
      .selectFrom('action_row')
      .select(['board', 'action', 'title', 'state'])
      .where('state', '!=', 'done');
  }

  #obstacles() {
    return this.#db
      .selectFrom('search_entry')
      .select(['board', 'card', 'title'])
      .where('kind', '=', 'obstacle')
      .where('number', '=', 0)
      .where('state', 'is', null);
  }
}

function ofAction(row: {
  readonly board: BoardId;
  readonly action: ActionId;
  readonly title: string;
  readonly state: ActionState;
}): AwaitableCard {
  const { board, action: id, title, state: standing } = row;
  return { board, kind: 'action', id, title, standing };
}

function ofObstacle(row: {
  readonly board: BoardId;
  readonly card: string;
  readonly title: string;
}): AwaitableCard {
  return { board: row.board, kind: 'obstacle', id: row.card, title: row.title, standing: 'open' };
}

/** The signs that mean something to `like`. */
function escaped(letters: string): string {
  return letters.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
