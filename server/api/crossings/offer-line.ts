import type { OfferLine } from '@verbeterbord/shared/api/offers.ts';
import {
  afterOfferVerb,
  offerVerbs,
  type OfferSide,
  type OfferVerb,
} from '@verbeterbord/shared/domain/offer.ts';
import { canOnOffer, type OfferRight, type OfferRole } from '@verbeterbord/shared/domain/permission.ts';
import type { Offer } from '../../storage/team-of-teams/offers.ts';

/** The right that each verb asks for. */
export const rightOfVerb = {
  accept: 'decide',
  decline: 'decide',
  'take-back': 'take-back',
} as const satisfies Record<OfferVerb, OfferRight>;

/** An offer as it is listed for somebody. `side`: how the team whose list it is stands to it. */
export function offerLineOf(offer: Offer, side: OfferSide, roles: readonly OfferRole[]): OfferLine {
  const { id, title, notes, due, state, reason, standing, offeredAt, changedAt } = offer;
  return {
    id,
    side,
    from: { id: offer.team, name: offer.teamName },
    to: { id: offer.toTeam, name: offer.toName },
    title,
    notes,
    due,
    state,
    reason,
    standing,
    offeredAt,
    changedAt,
    verbs: offerVerbs.filter(
      (verb) => afterOfferVerb(state, verb) !== null && canOnOffer(roles, rightOfVerb[verb]),
    ),
  };
}
