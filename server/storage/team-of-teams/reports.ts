import type { OverviewAmbition } from '@verbeterbord/shared/api/overview.ts';
import {
  recordContent,
  type RecordContent,
  type RecordedAmbition,
} from '@verbeterbord/shared/api/records.ts';
import { countWall, type WallCounts } from '@verbeterbord/shared/domain/count-wall.ts';
import type { HelpKind, QuestionSide, QuestionStepVerb } from '@verbeterbord/shared/domain/question.ts';
import type { BoardId, QuestionId, SuccessId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { ambitionsOn } from './ambitions-on.ts';

/** A team of a report, and the board that it reports from: its first. */
export interface ReportingTeam {
  readonly id: TeamId;
  readonly name: string;
  readonly board: { readonly id: BoardId; readonly lastClosed: number | null } | null;
}

export interface ReportRecord {
  readonly board: BoardId;
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly content: RecordContent;
}

/** What the record of an earlier cycle measured. */
export interface RecordedValues {
  readonly board: BoardId;
  readonly number: number;
  readonly end: Day;
  readonly ambitions: readonly Pick<RecordedAmbition, 'id' | 'indicator'>[];
}

/** A question that a team asked, was asked or passed up, with all its steps. */
export interface ReportQuestion {
  readonly id: QuestionId;
  readonly side: QuestionSide;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly help: HelpKind;
  readonly before: Day | null;
  readonly askedAt: Instant;
  readonly steps: readonly {
    readonly verb: QuestionStepVerb;
    readonly text: string;
    readonly at: Instant;
  }[];
}

/** How boards stand now, for a cycle that goes on. */
export interface BoardsNow {
  readonly ambitions: ReadonlyMap<BoardId, readonly OverviewAmbition[]>;
  /** By the number of the cycle that the board is in. */
  readonly wall: (board: BoardId, cycle: number) => WallCounts;
  readonly successes: (
    board: BoardId,
    cycle: number,
  ) => readonly { readonly id: SuccessId; readonly title: string }[];
}

/** More than one page can tell; all of them stand in the team's list of questions. */
const mostQuestions = 200;

/** What the reports of a team are made of: a fixed number of statements, however many teams hang below it. */
export class ReportStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** A team and those that hang below it now, by name. */
  async teams(
    team: TeamId,
  ): Promise<{ readonly own: ReportingTeam; readonly below: ReportingTeam[] } | null> {
    const rows = await this.#db
      .selectFrom('team')
      .select(['id', 'name'])
      .where((is) => is.or([is('id', '=', team), is('parent', '=', team)]))
      .where('ended_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute();
    const boards = await this.#db
      .selectFrom('board')
      .select(['id', 'team', 'last_closed as lastClosed'])
      .where('team', 'in', this.#teamIds(team))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    // the first one made is written last, and stays
    const first = new Map(boards.map(({ team: of, ...board }) => [of, board]));
    const all = rows.map((row) => Object.assign(row, { board: first.get(row.id) ?? null }));
    const own = all.find(({ id }) => id === team);
    return own === undefined ? null : { own, below: all.filter(({ id }) => id !== team) };
  }

  /** Records of all boards of these teams whose cycle touches these days, oldest first. */
  async records(team: TeamId, from: Day, to: Day): Promise<ReportRecord[]> {
    const rows = await this.#db
      .selectFrom('cycle_record')
      .select(['board', 'number', 'start_day as start', 'end_day as end', 'content'])
      .where('board', 'in', this.#boardIds(team))
      .where('end_day', '>=', from)
      .where('start_day', '<=', to)
      .orderBy('number')
      .execute();
    return rows.map(({ content, ...row }) =>
      Object.assign(row, { content: recordContent.parse(JSON.parse(content)) }),
    );
  }

  /** What records of all boards of these teams measured at the end of cycles that ended on these days, oldest first. */
  async values(team: TeamId, from: Day, to: Day): Promise<RecordedValues[]> {
    const rows = await this.#db
      .selectFrom('cycle_record')
      .select(['board', 'number', 'end_day as end', 'content'])
      .where('board', 'in', this.#boardIds(team))
      .where('end_day', '>=', from)
      .where('end_day', '<=', to)
      .orderBy('number')
      .execute();
    // there may be thousands, of which this is a small part: written by ourselves, and read as it is
    return rows.map(({ content, ...row }) =>
      Object.assign(row, { ambitions: (JSON.parse(content) as Partial<RecordContent>).ambitions ?? [] }),
    );
  }

  /** The last day of the oldest cycle that a record of one of these teams tells about; null without records. */
  async oldestEnd(team: TeamId): Promise<Day | null> {
    const { end } = await this.#db
      .selectFrom('cycle_record')
      .select((is) => is.fn.min<Day | null>('end_day').as('end'))
      .where('board', 'in', this.#boardIds(team))
      .executeTakeFirstOrThrow();
    return end;
  }

  async now(team: TeamId): Promise<BoardsNow> {
    const ambitions = await ambitionsOn(this.#db, this.#boardIds(team));
    const counts = await this.#db
      .selectFrom('action_row')
      .select(['board', 'state', 'cycle', 'stuck'])
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('board', 'in', this.#boardIds(team))
      .where('cycle', 'is not', null)
      .groupBy(['board', 'cycle', 'state', 'stuck'])
      .execute();
    const counted = Map.groupBy(
      counts.flatMap(({ cycle, stuck, ...row }) =>
        cycle === null ? [] : [{ ...row, cycle, stuck: stuck === 1 }],
      ),
      ({ board }) => board,
    );
    const successes = await this.#db
      .selectFrom('success_row')
      .select(['board', 'success as id', 'title', 'cycle'])
      .where('board', 'in', this.#boardIds(team))
      .where('cycle', 'is not', null)
      .orderBy('created_at')
      .orderBy('success')
      .execute();
    return {
      ambitions,
      wall: (board, cycle) => countWall(counted.get(board) ?? [], cycle),
      successes: (board, cycle) =>
        successes
          .filter((success) => success.board === board && success.cycle === cycle)
          .map(({ id, title }) => ({ id, title })),
    };
  }

  /**
   * Questions that were asked before `until`, and weren't settled before `from`; by when they were asked. Of more than two hundred the
   * newest, and how many there are.
   */
  async questions(
    team: TeamId,
    from: Instant,
    until: Instant,
  ): Promise<{ readonly count: number; readonly questions: ReportQuestion[] }> {
    const asked = this.#db
      .selectFrom('question_team')
      .innerJoin('question', 'question.id', 'question_team.question')
      .where('question_team.team', '=', team)
      .where('question.asked_at', '<', until)
      .where((is) => is.or([is('question.settled_at', 'is', null), is('question.settled_at', '>=', from)]));
    const { count } = await asked
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const newest = await asked
      .innerJoin('board', 'board.id', 'question.board')
      .innerJoin('team as asking', 'asking.id', 'board.team')
      .innerJoin('team as holding', 'holding.id', 'question.holder')
      .select([
        'question.id',
        'question_team.side',
        'asking.name as from',
        'holding.name as to',
        'question.text',
        'question.help',
        'question.before_day as before',
        'question.asked_at as askedAt',
      ])
      .orderBy('question.asked_at', 'desc')
      .orderBy('question.id', 'desc')
      .limit(mostQuestions)
      .execute();
    if (newest.length === 0) return { count, questions: [] };
    const ids = newest.map(({ id }) => id);
    const steps = await this.#db
      .selectFrom('question_step')
      .select(['question', 'verb', 'text', 'at'])
      .where('question', 'in', ids)
      .orderBy('question')
      .orderBy('position')
      .execute();
    const of = Map.groupBy(steps, ({ question }) => question);
    const questions = newest.toReversed().map((row) =>
      Object.assign(row, {
        steps: (of.get(row.id) ?? []).map(({ verb, text, at }) => ({ verb, text, at })),
      }),
    );
    return { count, questions };
  }

  #teamIds(team: TeamId) {
    return this.#db
      .selectFrom('team')
      .select('team.id')
      .where((is) => is.or([is('team.id', '=', team), is('team.parent', '=', team)]))
      .where('team.ended_at', 'is', null);
  }

  #boardIds(team: TeamId) {
    return this.#db.selectFrom('board').select('board.id').where('board.team', 'in', this.#teamIds(team));
  }
}
