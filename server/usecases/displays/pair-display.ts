import { pairingMinutes } from '@verbeterbord/shared/api/displays.ts';
import { initialsOf } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type DisplayId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { Showing } from '../../storage/access/displays.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';
import { hashCode } from './hash-code.ts';

/** Screens that one board hangs on: more is no overview. */
const mostPerBoard = 20;

export interface PairDisplay extends Showing {
  readonly code: string;
  readonly by: PersonId;
}

/**
 * Gives the screen that shows this code something to show; it has as long to come in as the code was good for. `mayHang` says
 * whether these boards may hang on a screen of theirs, and is asked in the same commit. A code that no screen shows, or that
 * somebody else typed first, is `link-ended`.
 */
export async function pairDisplay(
  deps: Pick<AccountDeps, 'transactions' | 'displays' | 'pairings' | 'audit' | 'box' | 'now'>,
  by: AskedBy,
  { code, by: createdBy, ...showing }: PairDisplay,
  mayHang: (boards: readonly BoardId[]) => Promise<Result>,
): Promise<Result<{ readonly id: DisplayId }>> {
  const id = newId<DisplayId>();
  const boards = [...new Set(showing.boards)];
  const done = await deps.transactions.run(async ({ people }) => {
    const now = deps.now();
    const at = toInstant(now);
    const until = toInstant(now + pairingMinutes * 60_000);
    const may = await mayHang(boards);
    if (!may.ok) return may;
    for (const board of boards)
      if ((await deps.displays.countOf(board, at)) >= mostPerBoard) return refuse('too-many');
    const person = newId<PersonId>();
    const initials = initialsOf(showing.name);
    await people.add({
      id: person,
      name: showing.name,
      initials,
      role: '',
      office: null,
      kind: 'display',
      email: null,
      administrator: false,
    });
    await deps.displays.add({ ...showing, boards, id, person, createdBy, createdAt: at, expiresAt: until });
    if (!(await deps.pairings.approve(hashCode(deps.box, code), id, at, until))) return refuse('link-ended');
    await deps.audit.add({
      ...by,
      action: 'display-paired',
      objectKind: 'display',
      object: id,
      result: 'done',
      detail: { name: showing.name, boards: boards.join(', ') },
    });
    return accept({ id });
  });
  if (!done.ok)
    await deps.audit.add({
      ...by,
      action: 'display-paired',
      objectKind: 'display',
      result: 'refused',
      detail: { reason: done.code },
    });
  return done;
}
