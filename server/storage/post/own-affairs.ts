import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** An own action with a day that isn't done. */
export interface DueAction {
  readonly person: PersonId;
  readonly board: BoardId;
  readonly id: ActionId;
  readonly title: string;
  readonly due: Day;
}

export interface OwnLateEdit {
  readonly id: number;
  readonly board: BoardId;
  readonly kind: CardKind;
  readonly card: string;
  readonly at: Instant;
  readonly seenAt: Instant | null;
  /** JSON. */
  readonly content: string;
}

/** What is for one person alone: their actions with a day, and edits of theirs that came too late. */
export class OwnAffairsStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Of everybody, due on one day; by person. */
  async dueOn(day: Day): Promise<DueAction[]> {
    return this.#due().where('due', '=', day).orderBy('person').orderBy('title').execute() as Promise<
      DueAction[]
    >;
  }

  /** Of one person, by day. */
  async dueOf(person: PersonId): Promise<DueAction[]> {
    return this.#due()
      .where('person', '=', person)
      .where('due', 'is not', null)
      .orderBy('due')
      .orderBy('title')
      .limit(500)
      .execute() as Promise<DueAction[]>;
  }

  /** Newest first. */
  async lateEditsOf(person: PersonId, since: Instant): Promise<OwnLateEdit[]> {
    return this.#db
      .selectFrom('late_edit')
      .select(['id', 'board', 'card_kind as kind', 'card', 'at', 'seen_at as seenAt', 'content'])
      .where('person', '=', person)
      .where('at', '>=', since)
      .orderBy('id', 'desc')
      .limit(50)
      .execute();
  }

  #due() {
    return this.#db
      .selectFrom('action_owner')
      .innerJoin('action_row', (join) =>
        join
          .onRef('action_row.board', '=', 'action_owner.board')
          .onRef('action_row.action', '=', 'action_owner.action'),
      )
      .select(['person', 'action_row.board', 'action_row.action as id', 'title', 'due'])
      .where('state', '!=', 'done');
  }
}
