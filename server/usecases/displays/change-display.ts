import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, DisplayId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { Showing } from '../../storage/access/displays.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

type Deps = Pick<AccountDeps, 'displays' | 'transactions' | 'gate' | 'audit' | 'events' | 'now'>;

/** What of a screen changes. */
export type ChangeDisplay = { readonly [Key in keyof Showing]?: Showing[Key] | undefined };

/**
 * Another name, other boards or another pace, and the screen follows; of a board that it no longer shows its socket closes.
 * `mayHang` is asked about the boards that are given. The right to the screen itself was checked before.
 */
export async function changeDisplay(
  deps: Deps,
  by: AskedBy,
  id: DisplayId,
  change: ChangeDisplay,
  mayHang: (boards: readonly BoardId[]) => Promise<Result>,
): Promise<Result> {
  const at = toInstant(deps.now());
  const display = await deps.displays.find(id, at);
  if (display === null) return refuse('not-found');
  const boards = change.boards === undefined ? undefined : [...new Set(change.boards)];
  const done = await deps.gate.change([display.person], () =>
    deps.transactions.run(async () => {
      const may = boards === undefined ? accept() : await mayHang(boards);
      if (!may.ok) return may;
      if ((await deps.displays.find(id, at)) === null) return refuse('not-found');
      await deps.displays.change(id, { ...change, boards });
      const fields = Object.entries(change).flatMap(([key, value]) => (value === undefined ? [] : [key]));
      await deps.audit.add({
        ...by,
        action: 'display-changed',
        objectKind: 'display',
        object: id,
        result: 'done',
        detail: { fields: fields.join(', '), ...(boards && { boards: boards.join(', ') }) },
      });
      return accept();
    }),
  );
  if (done.ok) deps.events.emit('displaysChanged', { people: [display.person] });
  return done;
}
