import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { DisplayId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

/** The screen shows nothing any more: its sockets close, and a code that was typed for it lets nobody in. The right was checked before. */
export async function endDisplay(
  deps: Pick<AccountDeps, 'displays' | 'gate' | 'audit' | 'now'>,
  by: AskedBy,
  id: DisplayId,
): Promise<Result> {
  const at = toInstant(deps.now());
  const display = await deps.displays.find(id, at);
  if (display === null) return refuse('not-found');
  return deps.gate.change([display.person], () =>
    deps.audit.together(async () => {
      if (!(await deps.displays.end(id, at))) return refuse('not-found');
      await deps.audit.add({
        ...by,
        action: 'display-ended',
        objectKind: 'display',
        object: id,
        result: 'done',
        detail: { name: display.name, boards: display.boards.join(', ') },
      });
      return accept();
    }),
  );
}
