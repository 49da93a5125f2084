import { canOnOffer, type OfferRole } from '@verbeterbord/shared/domain/permission.ts';
import type { OfferId } from '@verbeterbord/shared/ids.ts';
import type { Offer, OfferStore } from '../storage/team-of-teams/offers.ts';
import type { Standings } from './access.ts';

/** The offer that a request is about, and how who asks stands to it. */
export interface AskedOffer {
  readonly offer: Offer;
  readonly roles: readonly OfferRole[];
}

/** How somebody stands to an offer: to both of its teams. */
export function offerRoles(
  standings: Standings,
  { team, toTeam }: Pick<Offer, 'team' | 'toTeam'>,
): readonly OfferRole[] {
  const roles: OfferRole[] = [];
  if (standings.mayOnTeam(team, 'speak')) roles.push('giver');
  if (standings.mayOnTeam(toTeam, 'speak')) roles.push('receiver');
  const looksOn = standings.mayOnTeam(team, 'overview') || standings.mayOnTeam(toTeam, 'overview');
  return roles.length === 0 && looksOn ? ['reader'] : roles;
}

/** Null when there is none, or when for who asks there is none. */
export async function askedOffer(
  { offers }: { readonly offers: Pick<OfferStore, 'find'> },
  standings: Standings,
  id: OfferId,
): Promise<AskedOffer | null> {
  const offer = await offers.find(id);
  if (offer === null) return null;
  const roles = offerRoles(standings, offer);
  return canOnOffer(roles, 'view') ? { offer, roles } : null;
}
