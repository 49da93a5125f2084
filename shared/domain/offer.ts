/** An action offered to a team below. The last three are final. */
export const offerStates = ['offered', 'accepted', 'declined', 'taken-back'] as const;
export type OfferState = (typeof offerStates)[number];

export const offerVerbs = ['accept', 'decline', 'take-back'] as const;
export type OfferVerb = (typeof offerVerbs)[number];

export const offerSides = ['given', 'received'] as const;
export type OfferSide = (typeof offerSides)[number];

const next = {
  accept: 'accepted',
  decline: 'declined',
  'take-back': 'taken-back',
} as const satisfies Record<OfferVerb, OfferState>;

/** What each side may do with an offer that isn't over. */
export const offerVerbsOfSide: Readonly<Record<OfferSide, readonly OfferVerb[]>> = {
  given: ['take-back'],
  received: ['accept', 'decline'],
};

/** The state that a verb leads to; null when the offer is over. */
export function afterOfferVerb(state: OfferState, verb: OfferVerb): OfferState | null {
  return state === 'offered' ? next[verb] : null;
}
