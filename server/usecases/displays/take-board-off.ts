import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, DisplayId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

/**
 * One board no longer hangs on a screen, whoever's the others are; a screen that shows no other ends. `anyLeft` says whether one of
 * the others is still there. The right to the board was checked before.
 */
export async function takeBoardOff(
  deps: Pick<AccountDeps, 'displays' | 'transactions' | 'gate' | 'audit' | 'events' | 'now'>,
  by: AskedBy,
  { display: id, board }: { readonly display: DisplayId; readonly board: BoardId },
  anyLeft: (boards: readonly BoardId[]) => Promise<boolean>,
): Promise<Result> {
  const at = toInstant(deps.now());
  const display = await deps.displays.find(id, at);
  if (display === null) return refuse('not-found');
  const done = await deps.gate.change([display.person], () =>
    deps.transactions.run(async () => {
      // two who each take their own board off at once both do
      const now = await deps.displays.find(id, at);
      if (now === null || !now.boards.includes(board)) return refuse('not-found');
      const others = now.boards.filter((each) => each !== board);
      const goesOn = await anyLeft(others);
      if (goesOn) await deps.displays.change(id, { boards: others });
      else await deps.displays.end(id, at);
      await deps.audit.add({
        ...by,
        action: goesOn ? 'display-changed' : 'display-ended',
        objectKind: 'display',
        object: id,
        result: 'done',
        detail: goesOn ? { fields: 'boards', boards: others.join(', ') } : { name: now.name, boards: board },
      });
      return accept();
    }),
  );
  if (done.ok) deps.events.emit('displaysChanged', { people: [display.person] });
  return done;
}
