import type { OfferReference, Reference, ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { asId, type BoardId, type OfferId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { destructionDay } from '../../boards/closing/destruction-day.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Offer } from '../../storage/team-of-teams/offers.ts';
import { boardsOfOffer, standingOn } from './boards-of-offer.ts';
import type { Aftermath, CrossingKind, ReferredCard, Telling } from './crossing-kind.ts';

export type OfferKindDeps = Pick<Stores, 'offers' | 'offerTerms' | 'boards' | 'errands' | 'teamNotices'>;

/** Offers, as what goes between teams. */
export class OfferKind implements CrossingKind {
  readonly #deps: OfferKindDeps;

  constructor(deps: OfferKindDeps) {
    this.#deps = deps;
  }

  async reference(board: BoardId, id: string): Promise<Reference | null | undefined> {
    const offer = await this.#deps.offers.find(asId<OfferId>(id));
    if (offer === null) return undefined;
    if (!offer.isShown) return null;
    const { giving, receiving } = await boardsOfOffer(this.#deps.boards, offer);
    if (board === giving) return referenceTo(offer, 'given', board);
    return board === receiving ? referenceTo(offer, 'received', board) : null;
  }

  /** The actions that came of them. One that has still to be made isn't gone, so nobody looks for it yet. */
  async cards(): Promise<readonly ReferredCard[]> {
    const cards: ReferredCard[] = [];
    for (const { id, board, action } of await this.#deps.offers.taken()) {
      if (board === null || action === null || (await this.#deps.errands.waits('accept', id))) continue;
      cards.push({ board, kind: 'action', id: action });
    }
    return cards;
  }

  async tellingOf({ board, kind, id }: ReferredCard): Promise<readonly Telling[]> {
    return kind === 'action' ? this.#tellings(await this.#deps.offers.ofAction(board, id)) : [];
  }

  async ofLateBoard(team: TeamId, madeAt: Instant): Promise<readonly OfferId[]> {
    return this.#deps.offers.withoutBoard(team, madeAt);
  }

  async waitingTeams(): Promise<readonly TeamId[]> {
    const shown = await this.#deps.offers.shown();
    return [...new Set(shown.flatMap(({ team, toTeam }) => [team, toTeam]))];
  }

  /** What it offered is taken back; what it was offered is declined, which whoever offered it hears. */
  async teamEnds(
    team: TeamId,
    _parent: TeamId | null,
    at: Instant,
  ): Promise<readonly (Telling & Aftermath)[]> {
    const { offers, teamNotices } = this.#deps;
    const done: (Telling & Aftermath)[] = [];
    for (const offer of await offers.liveOf(team)) {
      const isGiver = offer.team === team;
      await offers.decide(offer.id, { state: isGiver ? 'taken-back' : 'declined', by: null, at });
      const people = isGiver || offer.offeredBy === null ? [] : [offer.offeredBy];
      const notices = people.map((person) => ({
        id: `${offer.id}:decline:${person}`,
        person,
        kind: 'offer' as const,
        object: offer.id,
        verb: 'decline',
      }));
      await teamNotices.add(notices, at);
      done.push({ ...(await this.#telling(offer)), people });
    }
    return done;
  }

  async fade(before: Instant): Promise<readonly Telling[]> {
    const faded: Offer[] = [];
    for (const id of await this.#deps.offerTerms.fade(before)) {
      const offer = await this.#deps.offers.find(id);
      if (offer !== null) faded.push(offer);
    }
    return this.#tellings(faded);
  }

  async forgetNames(before: Instant): Promise<number> {
    return this.#deps.offerTerms.forgetNames(before);
  }

  async destroyDue(today: Day): Promise<number> {
    return this.#deps.offerTerms.destroyDue(
      (settledAt, years) => destructionDay(dayOf(Date.parse(settledAt)), years) <= today,
    );
  }

  async #telling(offer: Offer): Promise<Telling> {
    const boards = standingOn(await boardsOfOffer(this.#deps.boards, offer));
    return { id: offer.id, boards, teams: [offer.team, offer.toTeam] };
  }

  async #tellings(offers: readonly Offer[]): Promise<Telling[]> {
    const tellings: Telling[] = [];
    for (const offer of offers) tellings.push(await this.#telling(offer));
    return tellings;
  }
}

function referenceTo(offer: Offer, side: OfferReference['side'], board: BoardId): OfferReference {
  return {
    id: offer.id,
    kind: 'offer',
    side,
    card:
      side === 'given'
        ? actionOn(board, offer.sourceBoard, offer.source)
        : actionOn(board, offer.board, offer.action),
    from: offer.teamName,
    to: offer.toName,
    title: offer.title,
    notes: offer.notes,
    due: offer.due,
    state: offer.state,
    reason: offer.reason,
    standing: offer.standing,
    offeredAt: offer.offeredAt,
    changedAt: offer.changedAt,
  };
}

function actionOn(board: BoardId, at: BoardId | null, action: string | null): ReferableCard | null {
  return action !== null && at === board ? { kind: 'action', id: action } : null;
}
