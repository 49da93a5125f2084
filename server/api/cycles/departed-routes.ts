import { departedCard, type DepartedCard } from '@verbeterbord/shared/api/records.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { boardAsked } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { nameless } from '../../storage/cycles/nameless.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import { readLateEdits } from './read-late-edits.ts';
import { mayName } from './record-of.ts';

const readable = departedCard.shape.card;

/** Cards that left a board with their cycle, for links that were made when they hung there. */
export function departedRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/boards/:id/departed/:card',
    {
      config: { rule: 'board:history' },
      schema: {
        ...describe('A card that left the board, as it was', 'cycles', { 200: departedCard }),
        params: boardParams.extend({ card: id<string>() }),
      },
    },
    async (request): Promise<DepartedCard> => {
      const { id: board, card } = request.params;
      const row = await deps.departures.find(board, card);
      const closed = row === null ? null : await deps.records.find(board, row.number);
      if (row === null || closed === null) throw new HttpProblem('not-found');
      const names = mayName(deps, boardAsked(request), closed.closedAt);
      const content = readable.parse(JSON.parse(names ? row.content : nameless(row.content)));
      const late = await deps.departures.lateEdits(board, new Set([card]));
      const lateEdits = readLateEdits(late, names);
      const told = await deps.records.actionsOf(board, row.number);
      const people = namedIn(content);
      for (const { person } of lateEdits) if (person !== null) people.add(person);
      return {
        number: row.number,
        at: row.at,
        goal: told.find((action) => action.id === card)?.goal ?? null,
        card: content,
        lateEdits,
        people: await deps.people.named([...people]),
      };
    },
  );
}

/** Everybody whose id stands somewhere in it. */
function namedIn(content: DepartedCard['card']): Set<PersonId> {
  const people = new Set<PersonId>(content.kind === 'action' ? content.owners : []);
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'by' && typeof value === 'string') people.add(value as PersonId);
    return value;
  });
  return people;
}
