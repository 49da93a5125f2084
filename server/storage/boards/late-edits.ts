import { lateEdit, type LateEdit } from '@verbeterbord/shared/api/epochs.ts';
import type { ActionId, BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Schema } from '../schema.ts';

const stored = lateEdit.pick({ title: true, why: true, fields: true });

/** What people wrote that came too late, and former generations of documents that it came from. */
export class LateEditStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Of this person on this board, what they haven't put away; oldest first. */
  async unseen(board: BoardId, person: PersonId): Promise<LateEdit[]> {
    const rows = await this.#db
      .selectFrom('late_edit')
      .select(['id', 'at', 'card_kind', 'card', 'content'])
      .where('board', '=', board)
      .where('person', '=', person)
      .where('seen_at', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map(({ id, at, card_kind: kind, card, content }) => {
      const { title, why, fields } = stored.parse(JSON.parse(content));
      return { id, at, kind, card, title, why, fields };
    });
  }

  /** Keeps what somebody wrote on an action that had left; the same words of the same person once, however often they come. */
  async add(
    { board, action, person, at }: { board: BoardId; action: ActionId; person: PersonId; at: Instant },
    said: Pick<LateEdit, 'title' | 'fields'>,
  ): Promise<void> {
    const content = JSON.stringify({ ...said, why: 'departed' } satisfies z.infer<typeof stored>);
    const row = { board, card_kind: 'action', card: action, person } as const;
    const known = await this.#db
      .selectFrom('late_edit')
      .select('id')
      .where('board', '=', board)
      .where('card', '=', action)
      .where('person', '=', person)
      .where('content', '=', content)
      .executeTakeFirst();
    if (known === undefined)
      await this.#db
        .insertInto('late_edit')
        .values({ ...row, at, content })
        .execute();
  }

  /** Only the person's own count. */
  async see(person: PersonId, ids: readonly number[], at: Instant): Promise<void> {
    await this.#db
      .updateTable('late_edit')
      .set({ seen_at: at })
      .where('person', '=', person)
      .where('id', 'in', ids)
      .where('seen_at', 'is', null)
      .execute();
  }

  /**
   * Forgets generations that ended before this moment, and late edits of then that belong to no record and that their writer put
   * away, or that are nobody's any more. Answers how many generations.
   */
  async forget(before: Instant): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('board_epoch')
      .where('ended_at', '<', before)
      .executeTakeFirst();
    await this.#db
      .deleteFrom('late_edit')
      .where('at', '<', before)
      .where((row) => row.or([row('seen_at', 'is not', null), row('person', 'is', null)]))
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('departed_card')
              .select('departed_card.card')
              .whereRef('departed_card.board', '=', 'late_edit.board')
              .whereRef('departed_card.card_kind', '=', 'late_edit.card_kind')
              .whereRef('departed_card.card', '=', 'late_edit.card'),
          ),
        ),
      )
      .execute();
    return Number(numDeletedRows);
  }
}
