import type { OverviewAmbition, QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { CountedActions } from '@verbeterbord/shared/domain/count-wall.ts';
import type { ActionId, AmbitionId, BoardId, GoalId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely } from 'kysely';
import { chunks } from '../chunks.ts';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';
import { ambitionColumns, ambitionsOn, toAmbition } from './ambitions-on.ts';
import { inOrder } from './overview-head-store.ts';
import { questionLines } from './question-lines.ts';

/** Questions of one team in its opened row. */
const mostQuestions = 50;

export interface FoundGoal {
  readonly board: BoardId;
  readonly id: GoalId;
  readonly title: string;
  readonly number: number;
  readonly before: Day | null;
  readonly ambition: AmbitionId | null;
}

export interface GoalCount extends CountedActions {
  readonly board: BoardId;
  readonly goal: GoalId;
}

export interface ActionUnderGoal {
  readonly id: ActionId;
  readonly title: string;
  readonly state: ActionState;
  readonly cycle: number;
  readonly stuck: boolean;
}

export interface StuckAction {
  readonly board: BoardId;
  readonly id: ActionId;
  readonly title: string;
  readonly reason: string;
  readonly cycle: number;
}

/** What an overview shows when one looks closer; from the projections, as its rows. */
export class OverviewDetailsStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Goals of these boards, in the order of each board. */
  async goals(boards: readonly BoardId[]): Promise<FoundGoal[]> {
    return inChunks(boards, (chunk) =>
      this.#db
        .selectFrom('goal_row')
        .select(['board', 'goal as id', 'title', 'number', 'before_day as before', 'ambition'])
        .where('board', 'in', chunk)
        .orderBy('board')
        .orderBy('position')
        .execute(),
    );
  }

  /** How many actions under each goal a cycle chose. */
  async goalCounts(boards: readonly BoardId[]): Promise<GoalCount[]> {
    const rows = await inChunks(boards, (chunk) =>
      this.#db
        .selectFrom('action_row')
        .select(['board', 'goal', 'state', 'cycle', 'stuck'])
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('board', 'in', chunk)
        .where('cycle', 'is not', null)
        .where('goal', 'is not', null)
        .groupBy(['board', 'cycle', 'state', 'stuck', 'goal'])
        .execute(),
    );
    return rows.flatMap(({ cycle, goal, stuck, ...row }) =>
      cycle === null || goal === null ? [] : [{ ...row, cycle, goal, stuck: stuck === 1 }],
    );
  }

  /** Actions under one goal that a cycle chose, of any cycle. */
  async actionsUnder(board: BoardId, goal: GoalId): Promise<ActionUnderGoal[]> {
    const rows = await this.#db
      .selectFrom('action_row')
      .select(['action as id', 'title', 'state', 'cycle', 'stuck'])
      .where('board', '=', board)
      .where('goal', '=', goal)
      .where('cycle', 'is not', null)
      .orderBy('action')
      .execute();
    return rows.flatMap(({ cycle, stuck, ...row }) =>
      cycle === null ? [] : [{ ...row, cycle, stuck: stuck === 1 }],
    );
  }

  /** Actions that are stuck, of any cycle. */
  async stuck(boards: readonly BoardId[]): Promise<StuckAction[]> {
    const rows = await inChunks(boards, (chunk) =>
      this.#db
        .selectFrom('action_row')
        .select(['board', 'action as id', 'title', 'stuck_reason as reason', 'cycle'])
        .where('board', 'in', chunk)
        .where('stuck', '=', 1)
        .where('state', '!=', 'done')
        .where('cycle', 'is not', null)
        .orderBy('title')
        .orderBy('action')
        .execute(),
    );
    return rows.flatMap(({ cycle, ...row }) => (cycle === null ? [] : [{ ...row, cycle }]));
  }

  /** What a team asked, live ones first, then newest first. */
  async questionsOf(team: TeamId): Promise<QuestionLine[]> {
    const rows = await this.#db
      .selectFrom('question_team')
      .innerJoin('question', 'question.id', 'question_team.question')
      .select('question.id')
      .where('question_team.team', '=', team)
      .where('question_team.side', '=', 'asked')
      .orderBy(sql`question.settled_at is not null`)
      .orderBy('question.asked_at', 'desc')
      .orderBy('question.id')
      .limit(mostQuestions)
      .execute();
    const ids = rows.map(({ id }) => id);
    return inOrder(ids, await questionLines(this.#db, ids, 'asked'));
  }

  /** Ambitions of these boards, each board's in its order. */
  async ambitions(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, OverviewAmbition[]>> {
    const found = new Map<BoardId, OverviewAmbition[]>();
    for (const chunk of chunks(boards))
      for (const [board, ambitions] of await ambitionsOn(this.#db, chunk)) found.set(board, ambitions);
    return found;
  }

  /** Ambitions, of whatever board, that name one on these boards. */
  async serving(boards: readonly BoardId[]): Promise<OverviewAmbition[]> {
    const rows = await inChunks(boards, (chunk) =>
      this.#db
        .selectFrom('ambition_row')
        .select(ambitionColumns)
        .where('serves_board', 'in', chunk)
        .orderBy('board')
        .orderBy('position')
        .execute(),
    );
    return rows.map(toAmbition);
  }
}
