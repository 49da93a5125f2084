import type { GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type GuestLinkId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

const dayMs = 24 * 3_600_000;
/** Links of one board that are open at once: more is no overview. */
const mostOpen = 20;

export interface ShareBoard {
  readonly by: PersonId;
  readonly board: BoardId;
  readonly role: GuestRole;
  readonly label: string;
  readonly days: number;
}

/** Makes a link to one board for people from outside. The right was checked before. */
export async function shareBoard(
  deps: Pick<AccountDeps, 'guests' | 'audit' | 'linkTo' | 'now'>,
  by: AskedBy,
  input: ShareBoard,
): Promise<Result<{ readonly id: GuestLinkId; readonly link: string }>> {
  const { board, role, label } = input;
  const now = deps.now();
  return deps.audit.together(async () => {
    if ((await deps.guests.countOpen(board, toInstant(now))) >= mostOpen) return refuse('too-many');
    const token = newToken();
    const id = newId<GuestLinkId>();
    await deps.guests.addLink(
      {
        id,
        board,
        role,
        label,
        createdBy: input.by,
        createdAt: toInstant(now),
        expiresAt: toInstant(now + input.days * dayMs),
      },
      hashToken(token),
    );
    await deps.audit.add({
      ...by,
      action: 'guest-link-made',
      objectKind: 'guest-link',
      object: id,
      result: 'done',
      detail: { board, role, days: input.days },
    });
    return accept({ id, link: deps.linkTo('gast', token) });
  });
}

/** The link works no more, and whoever came by it is out. `board`: only when the link is to that one. */
export async function revokeGuestLink(
  deps: Pick<AccountDeps, 'guests' | 'gate' | 'audit' | 'now'>,
  by: AskedBy,
  { link, board }: { readonly link: GuestLinkId; readonly board: BoardId | null },
): Promise<Result> {
  const found = await deps.guests.find(link);
  if (found === null || (board !== null && found.board !== board)) return refuse('not-found');
  // somebody may come by it at this very moment
  const visitors = (): Promise<PersonId[]> => deps.guests.visitorsOf(link);
  return deps.gate.change(visitors, () =>
    deps.audit.together(async () => {
      const done = await deps.guests.revoke(link, toInstant(deps.now()));
      if (!done) return refuse('not-found');
      await deps.audit.add({
        ...by,
        action: 'guest-link-revoked',
        objectKind: 'guest-link',
        object: link,
        result: 'done',
        detail: { board: found.board },
      });
      return accept();
    }),
  );
}
