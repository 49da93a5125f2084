import { openCard, type Command } from '@verbeterbord/shared/board/command.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { cardFields } from '@verbeterbord/shared/board/schema.ts';
import { accept } from '@verbeterbord/shared/errors.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';

export interface GiveAwayAction {
  readonly action: ActionId;
}

/** Bins the action that another team took on. One that is done stays: its outcome is the team's own. One that is gone is fine. */
export const giveAwayAction: Command<GiveAwayAction> = (doc, { action: id }, context) => {
  const open = openCard(doc, 'action', id);
  if (!open.ok) return accept();
  const { state } = cardFields.action.place.read(open.value.get('place'));
  return state === 'done' ? accept() : archiveCard(doc, { kind: 'action', id }, context);
};
