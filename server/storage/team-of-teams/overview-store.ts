import type { OverviewAmbition } from '@verbeterbord/shared/api/overview.ts';
import type { CountedActions } from '@verbeterbord/shared/domain/count-wall.ts';
import type { OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, OfficeId, SuccessId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { ambitionsOn } from './ambitions-on.ts';
import { worksOn } from './day-of-membership.ts';

/** Which teams are asked about: all that hang under one, or these of them. */
export interface TeamScope {
  readonly under: TeamId;
  /** At most 500. */
  readonly only?: readonly TeamId[] | undefined;
}

/** A board in an overview: what decides who may open it, and which cycle it is in. */
export interface OverviewBoard {
  readonly id: BoardId;
  readonly title: string;
  readonly team: TeamId;
  readonly openTo: OpenTo;
  readonly lastClosed: number | null;
}

export interface BoardCount extends CountedActions {
  readonly carried: boolean;
}

export interface FoundSuccess {
  readonly id: SuccessId;
  readonly title: string;
  readonly cycle: number;
  readonly created: Instant | null;
}

/** What SQL says of one team, before anything is made of it. */
export interface TeamFacts {
  readonly id: TeamId;
  readonly name: string;
  readonly hasTeams: boolean;
  readonly delegate: string | null;
  readonly deputy: string | null;
  readonly offices: readonly OfficeId[];
  /** The first one is what the team's row is about. */
  readonly boards: readonly OverviewBoard[];
  /** Of the first board, in its order. */
  readonly ambitions: readonly OverviewAmbition[];
  /** By board, of actions that a cycle chose. */
  readonly counts: ReadonlyMap<BoardId, readonly BoardCount[]>;
  readonly successes: ReadonlyMap<BoardId, readonly FoundSuccess[]>;
  /** That it asked and aren't over. */
  readonly questions: number;
  readonly lastMovement: Instant | null;
}

/** What an overview is made of: a fixed number of statements, however many teams there are, and no document. */
export class OverviewStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** The teams of the scope that there are, with what is known of them on a day. */
  async teams(scope: TeamScope, today: Day): Promise<TeamFacts[]> {
    const [
      teams,
      parents,
      delegates,
      deputies,
      offices,
      boards,
      counts,
      successes,
      ambitions,
      questions,
      movements,
    ] = await Promise.all([
      this.#teams(scope),
      this.#parents(scope),
      this.#speakers(scope, today, 'person'),
      this.#speakers(scope, today, 'deputy'),
      this.#offices(scope, today),
      this.#boards(scope),
      this.#counts(scope),
      this.#successes(scope),
      ambitionsOn(this.#db, this.#boardIds(scope)),
      this.#questions(scope),
      this.#movements(scope),
    ]);
    const [officesOf, boardsOf] = [by(offices), by(boards)];
    const asked = new Map(questions.map(({ team, count }) => [team, count]));
    const [countsOf, successesOf] = [onBoard(counts), onBoard(successes)];
    return teams.map(({ id, name }) => {
      const own = boardsOf.get(id) ?? [];
      const [first] = own;
      return {
        id,
        name,
        hasTeams: parents.has(id),
        delegate: delegates.get(id) ?? null,
        deputy: deputies.get(id) ?? null,
        offices: (officesOf.get(id) ?? []).flatMap(({ office }) => (office === null ? [] : [office])),
        boards: own,
        ambitions: first === undefined ? [] : (ambitions.get(first.id) ?? []),
        counts: pick(countsOf, own),
        successes: pick(successesOf, own),
        questions: asked.get(id) ?? 0,
        lastMovement: latest(own.map((board) => movements.get(board.id) ?? null)),
      };
    });
  }

  #teamIds({ under, only }: TeamScope) {
    const all = this.#db
      .selectFrom('team')
      .select('team.id')
      .where('team.parent', '=', under)
      .where('team.ended_at', 'is', null);
    return only === undefined ? all : all.where('team.id', 'in', only);
  }

  #boardIds(scope: TeamScope) {
    return this.#db.selectFrom('board').select('board.id').where('board.team', 'in', this.#teamIds(scope));
  }

  async #teams(scope: TeamScope) {
    return this.#db
      .selectFrom('team')
      .select(['id', 'name'])
      .where('team.id', 'in', this.#teamIds(scope))
      .execute();
  }

  /** Those of the scope that teams hang below. */
  async #parents(scope: TeamScope): Promise<ReadonlySet<TeamId | null>> {
    const rows = await this.#db
      .selectFrom('team')
      .select('team.parent')
      .distinct()
      .where('team.parent', 'in', this.#teamIds(scope))
      .where('team.ended_at', 'is', null)
      .execute();
    return new Set(rows.map(({ parent }) => parent));
  }

  /** Delegates, or deputies, by name: those who work in the team that they speak for. */
  async #speakers(
    scope: TeamScope,
    today: Day,
    as: 'person' | 'deputy',
  ): Promise<ReadonlyMap<TeamId, string>> {
    const rows = await this.#db
      .selectFrom('delegate')
      .innerJoin('person', 'person.id', `delegate.${as}`)
      .innerJoin('membership', (join) =>
        join.onRef('membership.person', '=', 'person.id').onRef('membership.team', '=', 'delegate.team'),
      )
      .select(['delegate.team', 'person.name'])
      .where('delegate.parent', '=', scope.under)
      .where('delegate.team', 'in', this.#teamIds(scope))
      .where(worksOn(today))
      .execute();
    return new Map(rows.map(({ team, name }) => [team, name]));
  }

  async #offices(scope: TeamScope, today: Day) {
    return this.#db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person')
      .select(['membership.team', 'person.office'])
      .distinct()
      .where('membership.team', 'in', this.#teamIds(scope))
      .where('person.office', 'is not', null)
      .where(worksOn(today))
      .orderBy('person.office')
      .execute();
  }

  async #boards(scope: TeamScope): Promise<OverviewBoard[]> {
    return this.#db
      .selectFrom('board')
      .select(['id', 'title', 'team', 'open_to as openTo', 'last_closed as lastClosed'])
      .where('team', 'in', this.#teamIds(scope))
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  async #counts(scope: TeamScope) {
    const rows = await this.#db
      .selectFrom('action_row')
      .select(['board', 'state', 'cycle', 'stuck'])
      .select((row) => row.case().when('carried', '>', 0).then(1).else(0).end().as('carried'))
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('board', 'in', this.#boardIds(scope))
      .where('cycle', 'is not', null)
      .groupBy(['board', 'cycle', 'state', 'stuck', 'carried'])
      .execute();
    return rows.flatMap(({ cycle, stuck, carried, ...row }) =>
      cycle === null ? [] : [{ ...row, cycle, stuck: stuck === 1, carried: carried === 1 }],
    );
  }

  async #successes(scope: TeamScope) {
    const rows = await this.#db
      .selectFrom('success_row')
      .select(['board', 'success as id', 'title', 'cycle', 'created_at as created'])
      .where('board', 'in', this.#boardIds(scope))
      .where('cycle', 'is not', null)
      .execute();
    return rows.flatMap(({ cycle, ...row }) => (cycle === null ? [] : [{ ...row, cycle }]));
  }

  async #questions(scope: TeamScope) {
    return this.#db
      .selectFrom('question_team')
      .innerJoin('question', 'question.id', 'question_team.question')
      .select('question_team.team')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('question_team.team', 'in', this.#teamIds(scope))
      .where('question_team.side', '=', 'asked')
      .where('question.settled_at', 'is', null)
      .groupBy('question_team.team')
      .execute();
  }

  async #movements(scope: TeamScope): Promise<ReadonlyMap<BoardId, Instant | null>> {
    const rows = await this.#db
      .selectFrom('board_line')
      .select(['board', 'last_movement'])
      .where('board', 'in', this.#boardIds(scope))
      .execute();
    return new Map(rows.map((row) => [row.board, row.last_movement]));
  }
}

function by<Row extends { readonly team: TeamId }>(rows: readonly Row[]): Map<TeamId, Row[]> {
  return Map.groupBy(rows, (row) => row.team);
}

function onBoard<Row extends { readonly board: BoardId }>(rows: readonly Row[]): Map<BoardId, Row[]> {
  return Map.groupBy(rows, (row) => row.board);
}

function pick<Row>(
  found: ReadonlyMap<BoardId, readonly Row[]>,
  boards: readonly OverviewBoard[],
): ReadonlyMap<BoardId, readonly Row[]> {
  return new Map(boards.map(({ id }) => [id, found.get(id) ?? []]));
}

function latest(moments: readonly (Instant | null)[]): Instant | null {
  let last: Instant | null = null;
  for (const moment of moments) if (moment !== null && (last === null || moment > last)) last = moment;
  return last;
}
