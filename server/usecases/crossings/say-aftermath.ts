import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../../events.ts';
import type { Aftermath } from './crossing-kind.ts';

/** Says within the server what a decision changed. Only when it is on disk: whoever hears it reads it there. */
export function sayAftermath(
  events: ServerEvents,
  { teams, people, cards = [], boards }: Aftermath & { readonly boards: readonly BoardId[] },
): void {
  if (cards.length > 0) events.emit('cardsReferenced', { cards });
  if (boards.length > 0) events.emit('errandsWritten', { boards: [...new Set(boards)] });
  if (teams.length > 0) events.emit('crossingsChanged', { teams: [...new Set(teams)] });
  if (people.length > 0) events.emit('noticesChanged', { people: [...new Set(people)] });
}
