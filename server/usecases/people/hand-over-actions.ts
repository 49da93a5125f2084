import type { Command } from '@verbeterbord/shared/board/command.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { AskedBy } from '../asked-by.ts';
import type { HubPort } from '../boards/hub-port.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

type Deps = Pick<AccountDeps, 'transactions' | 'audit'> & {
  readonly hub: HubPort;
  readonly boards: BoardStore;
};

interface Between {
  readonly from: PersonId;
  readonly to: PersonId;
}

/** On one board: who takes over owns what the other owned and isn't done, and the other no longer does. Answers how many. */
export const handOverOn: Command<Between, number> = (doc, { from, to }, context) => {
  const open = listCards(doc, 'action').filter(
    (action) => action.archived === null && action.place.state !== 'done' && action.owners.includes(from),
  );
  for (const { id: action } of open) {
    // first the one, then the other: an action that has all the owners it may have takes no more
    const left = unassignOwner(doc, { action, person: from }, context);
    if (!left.ok) return left;
    const taken = assignOwner(doc, { action, person: to }, context);
    if (!taken.ok) return taken;
  }
  return accept(open.length);
};

/**
 * Hands all open actions of one person, on every board, over to another. The documents are asked, not the projection, which
 * may lag. A board that fails stops it; doing it again goes on where it stopped.
 */
export async function handOverActions(
  deps: Deps,
  by: AskedBy,
  { from, to }: Between,
): Promise<Result<number>> {
  if (from === to) return refuse('invalid-value');
  const able = await deps.transactions.run(async ({ people }) => {
    const [giver, taker] = [await people.stateOf(from), await people.stateOf(to)];
    if (giver === null || taker === null) return refuse('not-found');
    return taker === 'active' ? accept() : refuse('wrong-state');
  });
  if (!able.ok) return able;
  let count = 0;
  for (const { id } of await deps.boards.list()) {
    const has = await deps.hub.read(id, (doc) =>
      listCards(doc, 'action').some(
        (action) => action.archived === null && action.place.state !== 'done' && action.owners.includes(from),
      ),
    );
    if (!has) continue;
    const done = await deps.hub.edit(id, by.actor, handOverOn, { from, to });
    if (!done.ok) return done;
    count += done.value;
  }
  await deps.audit.add({
    ...by,
    action: 'actions-handed-over',
    objectKind: 'person',
    object: from,
    result: 'done',
    detail: { to, count },
  });
  return accept(count);
}
