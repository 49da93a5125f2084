import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { Office, Team } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId, QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { OverviewBoard } from './overview-store.ts';
import { questionLines } from './question-lines.ts';

/** Questions in one list: who has more to answer answers the oldest wish first. */
const mostQuestions = 500;

/** What stands around the rows of an overview. */
export interface HeadFacts {
  readonly team: Team;
  /** Its own boards, the first one first. */
  readonly boards: readonly OverviewBoard[];
  /** What it was asked and isn't over, by wanted day; then what has none. */
  readonly questions: readonly QuestionLine[];
  /** All there are, by name. */
  readonly offices: readonly Office[];
}

export class OverviewHeadStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Null for a team that ended. */
  async find(id: TeamId): Promise<HeadFacts | null> {
    const [team, boards, questions, offices] = await Promise.all([
      this.#db
        .selectFrom('team')
        .select(['id', 'name', 'parent'])
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .executeTakeFirst(),
      this.boardsOf(id),
      this.#questions(id),
      this.#db.selectFrom('office').select(['id', 'name']).orderBy('name').orderBy('id').execute(),
    ]);
    return team === undefined ? null : { team, boards, questions, offices };
  }

  /** Boards of a team, the first one first. */
  async boardsOf(team: TeamId): Promise<OverviewBoard[]> {
    return this.#db
      .selectFrom('board')
      .select(['id', 'title', 'team', 'open_to as openTo', 'last_closed as lastClosed'])
      .where('team', '=', team)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  /** The team of a board; null when there is no such board. */
  async teamOf(board: BoardId): Promise<TeamId | null> {
    const row = await this.#db.selectFrom('board').select('team').where('id', '=', board).executeTakeFirst();
    return row?.team ?? null;
  }

  async #questions(holder: TeamId): Promise<QuestionLine[]> {
    const rows = await this.#db
      .selectFrom('question')
      .select('id')
      .where('holder', '=', holder)
      .where('settled_at', 'is', null)
      .orderBy((question) => question.case().when('before_day', 'is', null).then(1).else(0).end())
      .orderBy('before_day')
      .orderBy('asked_at')
      .orderBy('id')
      .limit(mostQuestions)
      .execute();
    return inOrder(
      rows.map(({ id }) => id),
      await questionLines(
        this.#db,
        rows.map(({ id }) => id),
        holder,
      ),
    );
  }
}

/** Lines in the order of their ids. */
export function inOrder(ids: readonly QuestionId[], lines: readonly QuestionLine[]): QuestionLine[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
