import type {
  HelpKind,
  QuestionSide,
  QuestionState,
  QuestionStepVerb,
} from '@verbeterbord/shared/domain/question.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import type { ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId, PersonId, QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface QuestionRow {
  readonly id: QuestionId;
  readonly board: BoardId;
  readonly cardKind: ReferableKind;
  readonly card: string;
  /** The team that asks: the board's. */
  readonly team: TeamId;
  readonly holder: TeamId;
  readonly askedBy: PersonId | null;
  readonly state: QuestionState;
  readonly settledAt: Instant | null;
  /** Whether boards still show it. */
  readonly shown: boolean;
}

export interface NewQuestionRow {
  readonly id: QuestionId;
  readonly board: BoardId;
  readonly cardKind: ReferableKind;
  readonly card: string;
  readonly team: TeamId;
  readonly holder: TeamId;
  readonly askedBy: PersonId;
  readonly text: string;
  readonly help: HelpKind;
  readonly before: Day | null;
  readonly at: Instant;
}

export interface NewStep {
  readonly id: string;
  readonly verb: QuestionStepVerb;
  /** On whose behalf; null for the server itself. */
  readonly team: TeamId | null;
  readonly person: PersonId | null;
  readonly text: string;
  /** Who has it after this step, when it changes hands. */
  readonly to: TeamId | null;
  readonly at: Instant;
}

/** What was asked between teams, whom it concerns, and each step that was taken with it. What a use case writes is a part of its transaction. */
export class QuestionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async find(id: QuestionId): Promise<QuestionRow | null> {
    const row = await this.#rows().where('question.id', '=', id).executeTakeFirst();
    return row === undefined ? null : rowOf(row);
  }

  /** The one about this card that isn't over. */
  async liveOf(board: BoardId, kind: ReferableKind, card: string): Promise<QuestionRow | null> {
    const row = await this.#rows()
      .where('question.board', '=', board)
      .where('card_kind', '=', kind)
      .where('card', '=', card)
      .where('settled_at', 'is', null)
      .executeTakeFirst();
    return row === undefined ? null : rowOf(row);
  }

  /** Those that aren't over and that this team asked, or has now. */
  async liveBy(side: 'asked' | 'held', team: TeamId): Promise<QuestionRow[]> {
    const rows = await this.#rows()
      .where(side === 'asked' ? 'board.team' : 'question.holder', '=', team)
      .where('settled_at', 'is', null)
      .orderBy('question.id')
      .execute();
    return rows.map(rowOf);
  }

  /** How many of a board's questions aren't over. */
  async countLive(board: BoardId): Promise<number> {
    const { count } = await this.#db
      .selectFrom('question')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('board', '=', board)
      .where('settled_at', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  }

  /** How many steps were taken with a question. */
  async countSteps(question: QuestionId): Promise<number> {
    const { count } = await this.#db
      .selectFrom('question_step')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('question', '=', question)
      .executeTakeFirstOrThrow();
    return count;
  }

  /** All that boards still show. */
  async shown(): Promise<QuestionRow[]> {
    return (await this.#rows().where('shown', '=', 1).execute()).map(rowOf);
  }

  /** Those about one card that boards still show. */
  async shownAbout(board: BoardId, kind: ReferableKind, card: string): Promise<QuestionRow[]> {
    const rows = await this.#rows()
      .where('question.board', '=', board)
      .where('card_kind', '=', kind)
      .where('card', '=', card)
      .where('shown', '=', 1)
      .execute();
    return rows.map(rowOf);
  }

  /** Whether a question, an offer or a dependency has this id: on a board they stand side by side. */
  async idInUse(id: string): Promise<boolean> {
    for (const table of ['question', 'offer', 'dependency'] as const) {
      const row = await this.#db
        .selectFrom(table)
        .select('id')
        .where('id', '=', id as never)
        .executeTakeFirst();
      if (row !== undefined) return true;
    }
    return false;
  }

  /** The teams that it concerns. */
  async sides(id: QuestionId): Promise<{ readonly team: TeamId; readonly side: QuestionSide }[]> {
    return this.#db
      .selectFrom('question_team')
      .select(['team', 'side'])
      .where('question', '=', id)
      .orderBy('team')
      .execute();
  }

  async add({ team, cardKind, askedBy, before, at, ...question }: NewQuestionRow): Promise<void> {
    await this.#db
      .insertInto('question')
      .values({
        ...question,
        card_kind: cardKind,
        asked_by: askedBy,
        before_day: before,
        state: 'open',
        asked_at: at,
        changed_at: at,
        settled_at: null,
      })
      .execute();
    await this.#setSide(question.id, question.holder, 'received');
    await this.#setSide(question.id, team, 'asked');
  }

  /**
   * Takes a step: the question is in this state from now on, and with another team when the step has a `to`. False when it is no
   * longer in the state that was decided on.
   */
  async step(
    { id, state: from, holder }: Pick<QuestionRow, 'id' | 'state' | 'holder'>,
    state: QuestionState,
    step: NewStep,
  ): Promise<boolean> {
    const { to, at } = step;
    const done = await this.#db
      .updateTable('question')
      .set({
        state,
        changed_at: at,
        settled_at: isSettled(state) ? at : null,
        ...(to !== null && { holder: to }),
      })
      .where('id', '=', id)
      .where('state', '=', from)
      .where('holder', '=', holder)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
    if (to !== null) {
      await this.#setSide(id, holder, 'passed');
      await this.#setSide(id, to, 'received');
    }
    await this.addStep(id, step);
    return true;
  }

  /** Keeps a step; the first one is the asking itself. */
  async addStep(question: QuestionId, { to, ...step }: NewStep): Promise<void> {
    const last = await this.#db
      .selectFrom('question_step')
      .select((is) => is.fn.max('position').as('position'))
      .where('question', '=', question)
      .executeTakeFirst();
    const position = (last?.position ?? -1) + 1;
    await this.#db
      .insertInto('question_step')
      .values({ ...step, question, position, to_team: to })
      .execute();
  }

  /** Which question a step is of, and what was done; null when there is none with this id. */
  async stepWithId(id: string): Promise<{
    readonly question: QuestionId;
    readonly verb: QuestionStepVerb;
    readonly person: PersonId | null;
  } | null> {
    const row = await this.#db
      .selectFrom('question_step')
      .select(['question', 'verb', 'person'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Who asked back last; null when nobody did, or nobody knows. */
  async lastToAskBack(question: QuestionId): Promise<PersonId | null> {
    const row = await this.#db
      .selectFrom('question_step')
      .select('person')
      .where('question', '=', question)
      .where('verb', '=', 'ask-back')
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.person ?? null;
  }

  async #setSide(question: QuestionId, team: TeamId, side: QuestionSide): Promise<void> {
    await this.#db
      .insertInto('question_team')
      .values({ question, team, side })
      .onConflict((conflict) => conflict.columns(['question', 'team']).doUpdateSet({ side }))
      .execute();
  }

  #rows() {
    return this.#db
      .selectFrom('question')
      .innerJoin('board', 'board.id', 'question.board')
      .select([
        'question.id',
        'question.board',
        'card_kind as cardKind',
        'card',
        'board.team',
        'holder',
        'asked_by as askedBy',
        'state',
        'settled_at as settledAt',
        'shown',
      ]);
  }
}

function rowOf({ shown, ...row }: Omit<QuestionRow, 'shown'> & { readonly shown: number }): QuestionRow {
  return { ...row, shown: shown === 1 };
}
