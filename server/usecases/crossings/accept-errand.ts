import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { asId, type OfferId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../../events.ts';
import type { Errand } from '../../storage/team-of-teams/errands.ts';
import type { OfferStore } from '../../storage/team-of-teams/offers.ts';
import type { HubPort } from '../boards/hub-port.ts';
import { giveAwayAction } from './give-away-action.ts';
import { takeOnAction } from './take-on-action.ts';

export interface AcceptErrandDeps {
  readonly hub: Pick<HubPort, 'edit'>;
  readonly offers: Pick<OfferStore, 'find'>;
  readonly events: ServerEvents;
}

/**
 * Makes what was accepted on the board of who accepted it, and only when that is on disk bins it on the board of who offered it. Done
 * again it changes nothing: a stop in between leaves the action on both boards until this is done again at the next start.
 */
export function acceptErrand({ hub, offers, events }: AcceptErrandDeps) {
  return async ({ object }: Errand): Promise<Result<unknown>> => {
    const offer = await offers.find(asId<OfferId>(object));
    if (offer?.board == null || offer.action === null) return refuse('not-found');
    const { board, action, title, notes, due, goal, cycle, source, sourceBoard, decidedBy } = offer;
    const made = await hub.edit(board, decidedBy, takeOnAction, {
      id: action,
      title,
      notes,
      due,
      goal,
      cycle,
    });
    // it stays where it is when the other board has no room
    if (!made.ok) return made;
    events.emit('cardsReferenced', { cards: [{ board, kind: 'action', id: action }] });
    if (sourceBoard === null || source === null) return accept();
    // by nobody: who accepted works elsewhere, and history with names stays within the team
    return hub.edit(sourceBoard, null, giveAwayAction, { action: source });
  };
}
