import type { CardStanding, ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { ActionId, BoardId, DependencyId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { ReferencedCardKey } from './referenced-cards.ts';

export interface NewDependency {
  readonly id: DependencyId;
  /** The card that waits. */
  readonly waits: ReferencedCardKey;
  /** The one that it waits for. */
  readonly on: ReferencedCardKey;
  readonly madeBy: PersonId | null;
  readonly madeAt: Instant;
}

/** One end as it stands now. */
export interface DependencyEnd extends ReferencedCardKey {
  readonly team: TeamId;
  readonly teamName: string;
  readonly title: string;
  /** `gone` when its team ended. */
  readonly standing: CardStanding;
}

export interface Dependency extends NewDependency {
  readonly waits: DependencyEnd;
  readonly on: DependencyEnd;
  /** When what it waits for was done, or when it was ended; null while it waits. */
  readonly endedAt: Instant | null;
  /** Whether boards show it. */
  readonly isShown: boolean;
}

/** Which cards wait for cards of other boards. */
export class DependencyStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add({ id, waits, on, madeBy, madeAt }: NewDependency): Promise<void> {
    await this.#db
      .insertInto('dependency')
      .values({
        id,
        board: waits.board,
        card_kind: waits.kind,
        card: waits.id,
        on_board: on.board,
        on_kind: on.kind,
        on_card: on.id,
        made_by: madeBy,
        made_at: madeAt,
      })
      .execute();
  }

  async find(id: DependencyId): Promise<Dependency | null> {
    const row = await this.#dependencies().where('dependency.id', '=', id).executeTakeFirst();
    return row === undefined ? null : read(row);
  }

  /** Those of a card that still waits. */
  async waitingOf(
    card: ReferencedCardKey,
  ): Promise<{ readonly id: DependencyId; readonly on: ReferencedCardKey }[]> {
    const rows = await this.#db
      .selectFrom('dependency')
      .select(['id', 'on_board as board', 'on_kind as kind', 'on_card as onCard'])
      .where('ended_at', 'is', null)
      .where('board', '=', card.board)
      .where('card_kind', '=', card.kind)
      .where('card', '=', card.id)
      .execute();
    return rows.map(({ id, board, kind, onCard }) => ({ id, on: { board, kind, id: onCard } }));
  }

  /** Whether `from` waits, by way of whatever else waits, for `to`. */
  async reaches(from: ReferencedCardKey, to: ReferencedCardKey): Promise<boolean> {
    const { rows } = await sql<{ readonly found: number }>`
      with recursive reached (board, kind, card) as (
        values (${from.board}, ${from.kind}, ${from.id})
        union
        select d.on_board, d.on_kind, d.on_card
        from reached join dependency d
          on d.board = reached.board and d.card_kind = reached.kind and d.card = reached.card
        where d.ended_at is null
      )
      select 1 as found from reached
      where board = ${to.board} and kind = ${to.kind} and card = ${to.id} limit 1`.execute(this.#db);
    return rows.length > 0;
  }

  /** Those that boards show with this card at one of their ends. */
  async at({ board, kind, id: card }: ReferencedCardKey): Promise<Dependency[]> {
    const rows = await this.#shown()
      .where((where) =>
        where.or([
          where.and([
            where('dependency.board', '=', board),
            where('dependency.card_kind', '=', kind),
            where('dependency.card', '=', card),
          ]),
          where.and([
            where('dependency.on_board', '=', board),
            where('dependency.on_kind', '=', kind),
            where('dependency.on_card', '=', card),
          ]),
        ]),
      )
      .execute();
    return rows.map(read);
  }

  /** All that boards show. */
  async shown(): Promise<Dependency[]> {
    return (await this.#shown().execute()).map(read);
  }

  /** Those that boards show with a card of this team at one of their ends. */
  async ofTeam(team: TeamId): Promise<Dependency[]> {
    const rows = await this.#shown()
      .where((where) => where.or([where('waiting_team.id', '=', team), where('awaited_team.id', '=', team)]))
      .execute();
    return rows.map(read);
  }

  /** Of those that are shown: what they wait for is done (a moment), or isn't any more (null). */
  async setEnded(id: DependencyId, at: Instant | null): Promise<void> {
    await this.#db
      .updateTable('dependency')
      .set({ ended_at: at })
      .where('id', '=', id)
      .where('shown', '=', 1)
      .execute();
  }

  /** Somebody ended it, or nobody is left to wait: no board shows it from now on. False when that was so before. */
  async end(id: DependencyId, at: Instant): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('dependency')
      .set((row) => ({ ended_at: row.fn.coalesce('ended_at', row.val(at)), shown: 0 }))
      .where('id', '=', id)
      .where('shown', '=', 1)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Whose the waiting card is: who owns it, and otherwise who made it, as far as the rows of boards tell. */
  async peopleOf({ board, kind, id }: ReferencedCardKey): Promise<PersonId[]> {
    if (kind !== 'action') return [];
    const action = id as ActionId;
    const owners = await this.#db
      .selectFrom('action_owner')
      .select('person')
      .where('board', '=', board)
      .where('action', '=', action)
      .execute();
    if (owners.length > 0) return owners.map(({ person }) => person);
    const row = await this.#db
      .selectFrom('action_row')
      .select('created_by as person')
      .where('board', '=', board)
      .where('action', '=', action)
      .executeTakeFirst();
    return row?.person == null ? [] : [row.person];
  }

  /** Who changed last in which column a card hangs, or that it is solved; null when nobody knows. */
  async lastMover({ board, id }: ReferencedCardKey): Promise<PersonId | null> {
    const row = await this.#db
      .selectFrom('card_change')
      .select('person')
      .where('board', '=', board)
      .where('card', '=', id)
      .where('kind', 'in', ['moved', 'solved'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.person ?? null;
  }

  #shown() {
    return this.#dependencies().where('dependency.shown', '=', 1);
  }

  #dependencies() {
    return this.#db
      .selectFrom('dependency')
      .innerJoin('board as waiting_board', 'waiting_board.id', 'dependency.board')
      .innerJoin('team as waiting_team', 'waiting_team.id', 'waiting_board.team')
      .innerJoin('board as awaited_board', 'awaited_board.id', 'dependency.on_board')
      .innerJoin('team as awaited_team', 'awaited_team.id', 'awaited_board.team')
      .leftJoin('referenced_card as waiting', (join) =>
        join
          .onRef('waiting.board', '=', 'dependency.board')
          .onRef('waiting.card_kind', '=', 'dependency.card_kind')
          .onRef('waiting.card', '=', 'dependency.card'),
      )
      .leftJoin('referenced_card as awaited', (join) =>
        join
          .onRef('awaited.board', '=', 'dependency.on_board')
          .onRef('awaited.card_kind', '=', 'dependency.on_kind')
          .onRef('awaited.card', '=', 'dependency.on_card'),
      )
      .select([
        'dependency.id',
        'dependency.board',
        'dependency.card_kind as kind',
        'dependency.card',
        'waiting_team.id as team',
        'waiting_team.name as teamName',
        'waiting_team.ended_at as teamEnded',
        'waiting.title',
        'waiting.standing',
        'dependency.on_board as onBoard',
        'dependency.on_kind as onKind',
        'dependency.on_card as onCard',
        'awaited_team.id as onTeam',
        'awaited_team.name as onTeamName',
        'awaited_team.ended_at as onTeamEnded',
        'awaited.title as onTitle',
        'awaited.standing as onStanding',
        'dependency.made_by as madeBy',
        'dependency.made_at as madeAt',
        'dependency.ended_at as endedAt',
        'dependency.shown',
      ]);
  }
}

interface Row {
  readonly id: DependencyId;
  readonly board: BoardId;
  readonly kind: ReferableKind;
  readonly card: string;
  readonly team: TeamId;
  readonly teamName: string;
  readonly teamEnded: Instant | null;
  readonly title: string | null;
  readonly standing: CardStanding | null;
  readonly onBoard: BoardId;
  readonly onKind: ReferableKind;
  readonly onCard: string;
  readonly onTeam: TeamId;
  readonly onTeamName: string;
  readonly onTeamEnded: Instant | null;
  readonly onTitle: string | null;
  readonly onStanding: CardStanding | null;
  readonly madeBy: PersonId | null;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
  readonly shown: number;
}

function read(row: Row): Dependency {
  return {
    id: row.id,
    waits: {
      board: row.board,
      kind: row.kind,
      id: row.card,
      team: row.team,
      teamName: row.teamName,
      title: row.title ?? '',
      standing: row.teamEnded === null ? (row.standing ?? 'open') : 'gone',
    },
    on: {
      board: row.onBoard,
      kind: row.onKind,
      id: row.onCard,
      team: row.onTeam,
      teamName: row.onTeamName,
      title: row.onTitle ?? '',
      standing: row.onTeamEnded === null ? (row.onStanding ?? 'open') : 'gone',
    },
    madeBy: row.madeBy,
    madeAt: row.madeAt,
    endedAt: row.endedAt,
    isShown: row.shown === 1,
  };
}
