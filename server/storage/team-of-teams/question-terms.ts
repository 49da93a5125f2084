import type { QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { QuestionStore, type QuestionRow } from './questions.ts';

/** How long questions are shown and kept. */
export class QuestionTerms {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Those that a team has or had, asked before this moment, and that boards still show. */
  async shownAt(team: TeamId, before: Instant): Promise<QuestionId[]> {
    const rows = await this.#shownTo()
      .select('question.id')
      .where('team', '=', team)
      .where('asked_at', '<=', before)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Teams that have or had a question that boards still show. */
  async teamsShownTo(): Promise<TeamId[]> {
    const rows = await this.#shownTo().select('team').distinct().execute();
    return rows.map(({ team }) => team);
  }

  /** Takes off the boards what was settled before this moment. */
  async fade(before: Instant): Promise<QuestionRow[]> {
    const rows = await this.#db
      .updateTable('question')
      .set({ shown: 0 })
      .where('shown', '=', 1)
      .where('settled_at', '<', before)
      .returning('id')
      .execute();
    const questions = new QuestionStore(this.#db);
    const found = await Promise.all(rows.map(({ id }) => questions.find(id)));
    return found.filter((row) => row !== null);
  }

  /** Who asked and who did what, in what was settled before this moment. Answers of how many questions. */
  async forgetNames(before: Instant): Promise<number> {
    const past = this.#db.selectFrom('question').select('id').where('settled_at', '<', before);
    const steps = await this.#db
      .updateTable('question_step')
      .set({ person: null })
      .where('question', 'in', past)
      .where('person', 'is not', null)
      .returning('question')
      .execute();
    await this.#db
      .updateTable('question')
      .set({ asked_by: null })
      .where('settled_at', '<', before)
      .where('asked_by', 'is not', null)
      .execute();
    return new Set(steps.map(({ question }) => question)).size;
  }

  /** Destroys what was settled as many years ago as the board that asked keeps its records. Answers how many. */
  async destroyDue(isDue: (settledAt: Instant, years: number) => boolean): Promise<number> {
    const settled = await this.#db
      .selectFrom('question')
      .innerJoin('board', 'board.id', 'question.board')
      .select(['question.id', 'settled_at as settledAt', 'record_years as years'])
      .where('settled_at', 'is not', null)
      .where('shown', '=', 0)
      .execute();
    const due = settled.filter(({ settledAt, years }) => settledAt !== null && isDue(settledAt, years));
    for (const { id } of due) {
      await this.#db
        .deleteFrom('team_notice')
        .where('kind', '=', 'question')
        .where('object', '=', id)
        .execute();
      // its steps and sides go with it
      await this.#db.deleteFrom('question').where('id', '=', id).execute();
    }
    return due.length;
  }

  #shownTo() {
    return this.#db
      .selectFrom('question_team')
      .innerJoin('question', 'question.id', 'question_team.question')
      .where('side', '!=', 'asked')
      .where('shown', '=', 1);
  }
}
