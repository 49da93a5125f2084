import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { QuestionSide, QuestionStepVerb } from '@verbeterbord/shared/domain/question.ts';
import type { ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId, PersonId, QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { questionLines } from './question-lines.ts';

/** A step as it is read back. */
export interface TakenStep {
  readonly id: string;
  readonly verb: QuestionStepVerb;
  readonly team: { readonly id: TeamId; readonly name: string } | null;
  readonly person: PersonId | null;
  readonly text: string;
  readonly to: { readonly id: TeamId; readonly name: string } | null;
  readonly at: Instant;
}

export interface QuestionsOfTeam {
  readonly side?: QuestionSide | undefined;
  /** That changed before this moment, */
  readonly until?: Instant | undefined;
  /** or at that moment and come behind this one. */
  readonly after?: QuestionId | undefined;
  readonly limit: number;
}

/** Reads back what was asked: lists, and one question with all its steps. */
export class QuestionHistory {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** One question as a line, as seen from this side; null when there is none. */
  async line(id: QuestionId, side: QuestionSide): Promise<QuestionLine | null> {
    const [line] = await questionLines(this.#db, [id], side);
    return line ?? null;
  }

  /** What a team asked or was asked, by when it changed last, newest first. */
  async ofTeam(team: TeamId, { side, until, after, limit }: QuestionsOfTeam): Promise<QuestionLine[]> {
    let rows = this.#db
      .selectFrom('question_team')
      .innerJoin('question', 'question.id', 'question_team.question')
      .select('question.id')
      .where('question_team.team', '=', team);
    if (side !== undefined) rows = rows.where('side', '=', side);
    if (until !== undefined)
      rows = rows.where((is) =>
        is.or([
          is('changed_at', '<', until),
          ...(after === undefined
            ? []
            : [is.and([is('changed_at', '=', until), is('question.id', '>', after)])]),
        ]),
      );
    const found = await rows.orderBy('changed_at', 'desc').orderBy('question.id').limit(limit).execute();
    return this.#inOrder(found, team);
  }

  /** All about one card, newest first. */
  async ofCard(board: BoardId, kind: ReferableKind, card: string): Promise<QuestionLine[]> {
    const found = await this.#db
      .selectFrom('question')
      .select('id')
      .where('board', '=', board)
      .where('card', '=', card)
      .where('card_kind', '=', kind)
      .orderBy('asked_at', 'desc')
      .orderBy('id')
      .limit(200)
      .execute();
    return this.#inOrder(found, 'asked');
  }

  /** In order. */
  async steps(question: QuestionId): Promise<TakenStep[]> {
    const rows = await this.#db
      .selectFrom('question_step')
      .leftJoin('team', 'team.id', 'question_step.team')
      .leftJoin('team as next', 'next.id', 'question_step.to_team')
      .select([
        'question_step.id',
        'verb',
        'question_step.team',
        'team.name as teamName',
        'person',
        'text',
        'to_team as to',
        'next.name as toName',
        'at',
      ])
      .where('question', '=', question)
      .orderBy('position')
      .execute();
    return rows.map(({ id, verb, team, teamName, person, text, to, toName, at }) => ({
      id,
      verb,
      team: team === null ? null : { id: team, name: teamName ?? '' },
      person,
      text,
      to: to === null ? null : { id: to, name: toName ?? '' },
      at,
    }));
  }

  async #inOrder(
    found: readonly { readonly id: QuestionId }[],
    seenBy: TeamId | QuestionSide,
  ): Promise<QuestionLine[]> {
    const ids = found.map(({ id }) => id);
    const lines = new Map((await questionLines(this.#db, ids, seenBy)).map((line) => [line.id, line]));
    return ids.flatMap((id) => lines.get(id) ?? []);
  }
}
