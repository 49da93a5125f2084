import type { QuestionState } from '@verbeterbord/shared/domain/question.ts';
import type { ActionId, BoardId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';
import { lastWords } from './last-words.ts';

/** What was asked about an action last, and what became of it. */
export interface AskedOfAction {
  /** The team that has it, or had it. */
  readonly to: string;
  readonly state: QuestionState;
  readonly before: Day | null;
  /** The last words of whoever held it; empty when nothing was said. */
  readonly words: string;
}

/** Verbs with which whoever holds a question says something to who asked. */
const said = ['ask-back', 'answer', 'decline'] as const;

/** Questions as whoever owns the action wants to know of them. */
export class AskedActions {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** By "board action": the last question about each that boards still show, but for those that were withdrawn. */
  async of(
    actions: readonly { readonly board: BoardId; readonly id: ActionId }[],
  ): Promise<ReadonlyMap<string, AskedOfAction>> {
    const found = new Map<string, AskedOfAction & { readonly at: Instant }>();
    for (const chunk of chunks(actions)) {
      for (const { board, card, at, ...asked } of await this.#rows(chunk)) {
        const key = `${board} ${card}`;
        const known = found.get(key);
        if (known === undefined || known.at < at) found.set(key, { ...asked, words: asked.words ?? '', at });
      }
    }
    return found;
  }

  #rows(actions: readonly { readonly board: BoardId; readonly id: ActionId }[]) {
    const keys = actions.map(({ board, id }) => sql`(${board}, ${id})`);
    return this.#db
      .selectFrom('question')
      .innerJoin('team', 'team.id', 'question.holder')
      .select([
        'question.board',
        'question.card',
        'question.asked_at as at',
        'team.name as to',
        'question.state',
        'question.before_day as before',
      ])
      .select(lastWords(said))
      .where('card_kind', '=', 'action')
      .where(sql<boolean>`(question.board, question.card) in (values ${sql.join(keys)})`)
      .where('shown', '=', 1)
      .where('state', '!=', 'withdrawn')
      .execute();
  }
}
