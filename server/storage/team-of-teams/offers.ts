import type { OfferState } from '@verbeterbord/shared/domain/offer.ts';
import type { CardStanding } from '@verbeterbord/shared/domain/reference.ts';
import type { ActionId, BoardId, GoalId, OfferId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface NewOffer {
  readonly id: OfferId;
  readonly team: TeamId;
  readonly toTeam: TeamId;
  readonly sourceBoard: BoardId | null;
  readonly source: ActionId | null;
  readonly title: string;
  readonly notes: string;
  readonly due: Day | null;
  readonly offeredBy: PersonId | null;
  readonly offeredAt: Instant;
}

/** An offer, with the names of its teams and how the action stands that came of it. */
export interface Offer extends NewOffer {
  readonly teamName: string;
  readonly toName: string;
  readonly decidedBy: PersonId | null;
  readonly state: OfferState;
  readonly reason: string;
  readonly changedAt: Instant;
  readonly settledAt: Instant | null;
  /** Where the action hangs that came of it. */
  readonly board: BoardId | null;
  readonly action: ActionId | null;
  readonly goal: GoalId | null;
  readonly cycle: number | null;
  readonly standing: CardStanding | null;
  /** Whether boards still show it. */
  readonly isShown: boolean;
}

/** What was decided about an offer. */
export interface OfferDecision {
  readonly state: Exclude<OfferState, 'offered'>;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly reason?: string;
  /** What comes of it, when it was accepted. */
  readonly taken?: {
    readonly board: BoardId;
    readonly action: ActionId;
    readonly goal: GoalId | null;
    readonly cycle: number | null;
  };
}

/** Each may carry a page of notes, and what is over is kept for years. */
const mostListed = 500;

/** Actions that teams offer to teams below them. */
export class OfferStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add({ toTeam, sourceBoard, offeredBy, offeredAt, ...offer }: NewOffer): Promise<void> {
    await this.#db
      .insertInto('offer')
      .values({
        ...offer,
        to_team: toTeam,
        source_board: sourceBoard,
        offered_by: offeredBy,
        offered_at: offeredAt,
        changed_at: offeredAt,
        state: 'offered',
      })
      .execute();
  }

  /** False when it was over already: of two who decide at once, one does. */
  async decide(id: OfferId, { state, by, at, reason = '', taken }: OfferDecision): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('offer')
      .set({ state, decided_by: by, reason, changed_at: at, settled_at: at, ...taken })
      .where('id', '=', id)
      .where('state', '=', 'offered')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async find(id: OfferId): Promise<Offer | null> {
    const row = await this.#offers().where('offer.id', '=', id).executeTakeFirst();
    return row === undefined ? null : read(row);
  }

  /** Given to or by this team, newest first: all that nobody decided about, and of what is over as many of the last as there is room for. */
  async of(team: TeamId): Promise<Offer[]> {
    const rows = await this.#ofTeam(team)
      .orderBy((offer) => offer.case().when('offer.settled_at', 'is', null).then(0).else(1).end())
      .orderBy('offer.offered_at', 'desc')
      .orderBy('offer.id')
      .limit(mostListed)
      .execute();
    return rows
      .map(read)
      .sort((a, b) =>
        a.offeredAt === b.offeredAt ? (a.id < b.id ? -1 : 1) : a.offeredAt < b.offeredAt ? 1 : -1,
      );
  }

  /** Those given to or by this team that nobody decided about, however many. */
  async liveOf(team: TeamId): Promise<Offer[]> {
    const rows = await this.#ofTeam(team).where('offer.settled_at', 'is', null).orderBy('offer.id').execute();
    return rows.map(read);
  }

  /** The one under which this action is offered now; null when it isn't. */
  async ofSource(board: BoardId, source: ActionId): Promise<OfferId | null> {
    const row = await this.#db
      .selectFrom('offer')
      .select('id')
      .where('source_board', '=', board)
      .where('source', '=', source)
      .where('settled_at', 'is', null)
      .executeTakeFirst();
    return row?.id ?? null;
  }

  /** How many of a team's offers nobody decided about yet. */
  async countLive(team: TeamId): Promise<number> {
    const { count } = await this.#db
      .selectFrom('offer')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('team', '=', team)
      .where('settled_at', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  }

  /** Those of which this action came, that boards show. */
  async ofAction(board: BoardId, action: string): Promise<Offer[]> {
    const rows = await this.#shown()
      .where('offer.board', '=', board)
      .where('offer.action', '=', action as ActionId)
      .execute();
    return rows.map(read);
  }

  /** Those of which an action came, that boards show. */
  async taken(): Promise<Offer[]> {
    const rows = await this.#shown().where('offer.action', 'is not', null).execute();
    return rows.map(read);
  }

  /** All that boards show. */
  async shown(): Promise<Offer[]> {
    return (await this.#shown().execute()).map(read);
  }

  /** Those made until `madeAt` that belong on the first board of this team, whichever that is. */
  async withoutBoard(team: TeamId, madeAt: Instant): Promise<OfferId[]> {
    const rows = await this.#db
      .selectFrom('offer')
      .select('id')
      .where('shown', '=', 1)
      .where('offered_at', '<=', madeAt)
      .where((where) =>
        where.or([
          where.and([where('team', '=', team), where('source_board', 'is', null)]),
          where.and([where('to_team', '=', team), where('board', 'is', null)]),
        ]),
      )
      .execute();
    return rows.map(({ id }) => id);
  }

  #ofTeam(team: TeamId) {
    return this.#offers().where((where) =>
      where.or([where('offer.team', '=', team), where('offer.to_team', '=', team)]),
    );
  }

  #shown() {
    return this.#offers().where('offer.shown', '=', 1);
  }

  #offers() {
    return this.#db
      .selectFrom('offer')
      .innerJoin('team as giving', 'giving.id', 'offer.team')
      .innerJoin('team as receiving', 'receiving.id', 'offer.to_team')
      .leftJoin('referenced_card', (join) =>
        join
          .onRef('referenced_card.board', '=', 'offer.board')
          .on('referenced_card.card_kind', '=', 'action')
          .onRef('referenced_card.card', '=', 'offer.action'),
      )
      .select([
        'offer.id',
        'offer.team',
        'giving.name as teamName',
        'offer.to_team as toTeam',
        'receiving.name as toName',
        'offer.source_board as sourceBoard',
        'offer.source',
        'offer.title',
        'offer.notes',
        'offer.due',
        'offer.offered_by as offeredBy',
        'offer.decided_by as decidedBy',
        'offer.state',
        'offer.reason',
        'offer.offered_at as offeredAt',
        'offer.changed_at as changedAt',
        'offer.settled_at as settledAt',
        'offer.board',
        'offer.action',
        'offer.goal',
        'offer.cycle',
        'offer.shown',
        'referenced_card.standing',
      ]);
  }
}

type Row = Omit<Offer, 'isShown'> & { readonly shown: number };

function read({ shown, ...row }: Row): Offer {
  return { ...row, isShown: shown === 1 };
}
