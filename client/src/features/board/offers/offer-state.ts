import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import type { CrossingsText } from '../../../i18n/crossings.ts';

/** What became of an offer, in words: "Overgenomen, nu bezig". */
export function offerState(words: CrossingsText, { state, standing }: OfferReference): string {
  if (state === 'accepted' && standing !== null) return words.offers.acceptedNow(words.standing[standing]);
  return words.offers.state[state];
}
