import type { OfferStep } from '@verbeterbord/shared/api/offers.ts';
import { checkReference } from '@verbeterbord/shared/board/check-reference.ts';
import { checkRoom } from '@verbeterbord/shared/board/check-room.ts';
import { boardCycle } from '@verbeterbord/shared/domain/cycle.ts';
import { afterOfferVerb, type OfferState } from '@verbeterbord/shared/domain/offer.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type ActionId, type OfferId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import type { NewErrand } from '../../storage/team-of-teams/errands.ts';
import type { Offer, OfferDecision } from '../../storage/team-of-teams/offers.ts';
import { boardsOfOffer, standingOn } from './boards-of-offer.ts';
import { errandsFor } from './errands-for.ts';
import type { OfferDeps } from './offer-deps.ts';
import { sayAftermath } from './say-aftermath.ts';

export interface StepOffer {
  readonly offer: OfferId;
  readonly step: OfferStep;
  readonly by: PersonId;
}

/**
 * Accepts, declines or takes back an offer, once; the same person doing it again changes nothing. The right was checked before. What
 * is accepted is made by an errand on the receiving team's first board, under an id that is decided here.
 *
 * Refuses `not-found` (no such offer, or the goal is gone), `archived` (the goal is in the bin), `offer-over`, `no-board` (the team
 * that accepts has none yet) and `too-many` (its board is full).
 */
export async function stepOffer(
  deps: OfferDeps,
  { offer: id, step, by }: StepOffer,
): Promise<Result<OfferState>> {
  const { audit, boards, errands, offers, teamNotices } = deps;
  const offer = await offers.find(id);
  if (offer === null) return refuse('not-found');
  const state = afterOfferVerb('offered', step.verb);
  if (state === null || state === 'offered') return refuse('offer-over');
  if (offer.state !== 'offered') return again(offer, state, by);
  const taken = step.verb === 'accept' ? await takenOn(deps, offer, step) : accept(undefined);
  if (!taken.ok) return taken;
  const at = toInstant(deps.now());
  const decision: OfferDecision = {
    state,
    by,
    at,
    ...(step.verb === 'decline' && { reason: step.reason }),
    ...(taken.value !== undefined && { taken: taken.value }),
  };
  const told = offer.offeredBy === null || offer.offeredBy === by ? [] : [offer.offeredBy];

  const shownOn = await audit.together(async () => {
    if (!(await offers.decide(id, decision))) return null;
    const board = taken.value?.board ?? null;
    const where = standingOn(await boardsOfOffer(boards, { ...offer, board }));
    // the action first: the reference tells of it
    const making: NewErrand[] = board === null ? [] : [{ board, kind: 'accept', object: id }];
    await errands.add([...making, ...errandsFor([{ id, boards: where }])], at);
    await teamNotices.add(
      told.map((person) => ({
        id: `${id}:${step.verb}:${person}`,
        person,
        kind: 'offer',
        object: id,
        verb: step.verb,
      })),
      at,
    );
    return where;
  });
  if (shownOn === null) {
    const now = await offers.find(id);
    return now === null ? refuse('not-found') : again(now, state, by);
  }
  sayAftermath(deps.events, { boards: shownOn, teams: [offer.team, offer.toTeam], people: told });
  return accept(state);
}

/** Who does the same once more has done it; whatever else comes too late. */
function again(offer: Offer, state: OfferState, by: PersonId): Result<OfferState> {
  return offer.state === state && offer.decidedBy === by ? accept(state) : refuse('offer-over');
}

/** Where the action is to be made: a goal that is on the board, and room. */
async function takenOn(
  { boards, hub, teams, now }: OfferDeps,
  { toTeam }: Offer,
  { goal, later }: Extract<OfferStep, { readonly verb: 'accept' }>,
): Promise<Result<NonNullable<OfferDecision['taken']>>> {
  const board = await boards.firstOf(toTeam);
  if (board === null) return refuse('no-board');
  const fits = await hub.read(board.id, (doc) => {
    const lane = checkReference(doc, 'goal', goal);
    return lane.ok ? checkRoom(doc, 'action') : lane;
  });
  if (!fits.ok) return fits;
  const cycle = later
    ? null
    : boardCycle(await teams.calendarOf(toTeam), dayOf(now()), board.lastClosed).number;
  return accept({ board: board.id, action: newId<ActionId>(), goal, cycle });
}
