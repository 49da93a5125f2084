import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type { BoardSession } from '../../../sync/board-session.ts';

/** Made by somebody else since my last visit, and not opened in this one. The first visit finds nothing new: everything is. */
export function isNewTo({ about, opened, me }: BoardSession, card: Card): boolean {
  const { lastVisit } = about.get();
  const { created } = card;
  // to a screen on the wall everything is as it is: nobody was there last
  if (me.display || lastVisit === null || created === null || created.by === me.person.id) return false;
  return created.at > lastVisit && !opened.get().has(card.id);
}
