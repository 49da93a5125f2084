import type { ServerEvents } from '../../events.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HubPort } from '../boards/hub-port.ts';

/** What offering an action, and deciding about it, is made of. */
export interface OfferDeps extends Pick<
  Stores,
  | 'audit'
  | 'boards'
  | 'errands'
  | 'memberships'
  | 'offers'
  | 'questions'
  | 'referencedCards'
  | 'teamNotices'
  | 'teams'
> {
  readonly hub: HubPort;
  readonly events: ServerEvents;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
