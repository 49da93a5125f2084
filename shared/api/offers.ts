import { z } from 'zod';
import { textLimits } from '../domain/card.ts';
import { offerSides, offerStates, offerVerbs } from '../domain/offer.ts';
import { cardStandings } from '../domain/reference.ts';
import type { ActionId, GoalId, OfferId, TeamId } from '../ids.ts';
import { day, id, instant } from './values.ts';

/**
 * POST /api/v1/teams/{id}/offers: offers an action to a team below. With `source`, an action on the team's own board: it goes to the
 * bin there when the offer is accepted. The id makes a second time nothing.
 */
export const newOffer = z.strictObject({
  id: id<OfferId>(),
  to: id<TeamId>(),
  title: z.string().trim().min(1).max(textLimits.title),
  notes: z.string().trim().max(textLimits.notes).default(''),
  due: day.nullable().default(null),
  source: id<ActionId>().nullable().default(null),
});
export const offerRef = z.object({ id: id<OfferId>() });

/** POST /api/v1/offers/{id}/steps. Accepting names the goal and whether it is for this cycle or for later. */
export const offerStep = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('accept'),
    goal: id<GoalId>().nullable().default(null),
    later: z.boolean().default(false),
  }),
  z.strictObject({ verb: z.literal('decline'), reason: z.string().trim().min(1).max(textLimits.sentence) }),
  z.strictObject({ verb: z.literal('take-back') }),
]);
export type OfferStep = z.infer<typeof offerStep>;

const team = z.object({ id: id<TeamId>(), name: z.string() });
export const offerLine = z.object({
  id: id<OfferId>(),
  side: z.enum(offerSides),
  from: team,
  to: team,
  title: z.string(),
  notes: z.string(),
  due: day.nullable(),
  state: z.enum(offerStates),
  reason: z.string(),
  /** How the action stands that came of it. */
  standing: z.enum(cardStandings).nullable(),
  offeredAt: instant,
  changedAt: instant,
  /** What I may do with it now. */
  verbs: z.array(z.enum(offerVerbs)),
});
export type OfferLine = z.infer<typeof offerLine>;

/** GET /api/v1/teams/{id}/offers: given and received, newest first. GET /api/v1/offers/{id}: one of them. */
export const teamOffers = z.object({ offers: z.array(offerLine) });
