import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import type { CardStanding, ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { ActionId, BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { ReferencedCardKey } from './referenced-cards.ts';

/** Titles that are looked through, letter by letter: more than a hundred boards have. */
const mostLookedAt = 4_000;

/** A card that another one may wait for: it isn't done, solved or in the bin. */
export interface AwaitableCard {
  readonly board: BoardId;
  readonly kind: ReferableKind;
  readonly id: string;
  readonly title: string;
  readonly standing: CardStanding;
}

/** A board that may have such cards, as far as rights are decided by it. */
export interface BoardAround {
  readonly id: BoardId;
  readonly team: TeamId;
  readonly openTo: OpenTo;
  /** Whether its team is in the tree of the one that looks. */
  readonly inTree: boolean;
}

/** Cards that can be waited for, from what is derived of the boards. */
export class AwaitableCards {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** All boards but this one, by how near their teams are to its team: its own, those beside and above it, those of its tree, the rest. */
  async boardsAround(board: BoardId, team: TeamId): Promise<BoardAround[]> {
    const { rows } = await sql<Omit<BoardAround, 'inTree'> & { readonly inTree: 0 | 1 }>`
      with recursive above(id, parent) as (
        select id, parent from team where id = ${team}
        union select team.id, team.parent from team join above on team.id = above.parent
      ), tree(id) as (
        select id from above where parent is null
        union select team.id from team join tree on team.parent = tree.id
      )
      select board.id, board.team, open_to as openTo, board.team in (select id from tree) as inTree
      from board join team on team.id = board.team
      where board.id <> ${board}
      order by inTree desc, board.team = ${team} desc,
        team.id in (select parent from above) or team.parent in (select parent from above where id = ${team}) desc,
        board.id`.execute(this.#db);
    return rows.map(({ inTree, ...row }) => Object.assign(row, { inTree: inTree === 1 }));
  }

  /** What these boards and their teams are called. */
  async namesOf(
    boards: readonly BoardId[],
  ): Promise<ReadonlyMap<BoardId, { readonly boardTitle: string; readonly team: string }>> {
    if (boards.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('board')
      .innerJoin('team', 'team.id', 'board.team')
      .select(['board.id', 'board.title', 'team.name'])
      .where('board.id', 'in', boards)
      .execute();
    return new Map(rows.map(({ id, title, name }) => [id, { boardTitle: title, team: name }]));
  }

  /**
   * Actions of these boards that aren't done, with these letters in their title, newest first. The boards come in the order in which
   * they are looked at: of an organisation with more actions than one can look through these are the ones of the first boards.
   */
  async actions(boards: readonly BoardId[], letters: string, limit: number): Promise<AwaitableCard[]> {
    if (boards.length === 0) return [];
    const { rows } = await sql<ActionTitle>`
      select board, action, title, state from (
        select action_row.board, action, title, state, created_at
        from json_each(${JSON.stringify(boards)}) asked cross join action_row on action_row.board = asked.value
        where state <> 'done' limit ${sql.lit(mostLookedAt)}
      )
      where title like ${`%${escaped(letters)}%`} escape '\\'
      order by created_at desc, action limit ${limit}`.execute(this.#db);
    return rows.map(ofAction);
  }

  /** Obstacles of these boards that aren't solved, newest first; of the first boards, as actions. */
  async obstacles(boards: readonly BoardId[], limit: number): Promise<AwaitableCard[]> {
    if (boards.length === 0) return [];
    const { rows } = await sql<ObstacleTitle>`
      select board, card, title from (
        select search_entry.board, card, title, at
        from json_each(${JSON.stringify(boards)}) asked cross join search_entry on search_entry.board = asked.value
        where kind = 'obstacle' and number = 0 and state is null limit ${sql.lit(mostLookedAt)}
      )
      order by at desc, card limit ${limit}`.execute(this.#db);
    return rows.map(ofObstacle);
  }

  /** Of these cards those that can be waited for, in this order. */
  async those(cards: readonly ReferencedCardKey[]): Promise<AwaitableCard[]> {
    const found: AwaitableCard[] = [];
    for (const { board, kind, id } of cards) {
      if (kind === 'action') {
        const row = await this.#actions()
          .where('board', '=', board)
          .where('action', '=', id as ActionId)
          .executeTakeFirst();
        if (row !== undefined) found.push(ofAction(row));
      } else {
        const row = await this.#obstacles()
          .where('board', '=', board)
          .where('card', '=', id)
          .executeTakeFirst();
        if (row !== undefined) found.push(ofObstacle(row));
      }
    }
    return found;
  }

  #actions() {
    return this.#db
      .selectFrom('action_row')
      .select(['board', 'action', 'title', 'state'])
      .where('state', '!=', 'done');
  }

  #obstacles() {
    return this.#db
      .selectFrom('search_entry')
      .select(['board', 'card', 'title'])
      .where('kind', '=', 'obstacle')
      .where('number', '=', 0)
      .where('state', 'is', null);
  }
}

interface ActionTitle {
  readonly board: BoardId;
  readonly action: ActionId;
  readonly title: string;
  readonly state: ActionState;
}

interface ObstacleTitle {
  readonly board: BoardId;
  readonly card: string;
  readonly title: string;
}

function ofAction({ board, action: id, title, state: standing }: ActionTitle): AwaitableCard {
  return { board, kind: 'action', id, title, standing };
}

function ofObstacle({ board, card: id, title }: ObstacleTitle): AwaitableCard {
  return { board, kind: 'obstacle', id, title, standing: 'open' };
}

/** The signs that mean something to `like`. */
function escaped(letters: string): string {
  return letters.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
