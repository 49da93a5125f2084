import type { GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import { initialsOf } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { hashToken } from '../../auth/token.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { Settings } from '../../storage/operations/settings.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

/** Guests that one link lets in during its life: more is a link that went astray. */
const mostVisits = 300;

/** What a guest's link says to whoever holds it. */
export interface GuestLinkShown {
  readonly organisation: string;
  readonly board: BoardId;
  readonly title: string;
  readonly role: GuestRole;
  readonly expiresAt: Instant;
  /** Whether a browser may keep the board. */
  readonly offline: Settings['offline'];
}

type Deps = Pick<AccountDeps, 'guests' | 'organisation' | 'teams' | 'settings' | 'now'> & {
  readonly boards: BoardStore;
};

/** One answer for expired, revoked and forged, and for a team that ended: `link-ended`. */
export async function readGuestLink(deps: Deps, token: string): Promise<Result<GuestLinkShown>> {
  const found = await deps.guests.open(hashToken(token), toInstant(deps.now()));
  const board = found === null ? null : await deps.boards.find(found.board);
  if (found === null || board === null || (await deps.teams.find(board.team)) === null)
    return refuse('link-ended');
  return accept({
    organisation: (await deps.organisation.name()) ?? '',
    board: board.id,
    title: board.title,
    role: found.role,
    expiresAt: found.expiresAt,
    offline: await deps.settings.get('offline'),
  });
}

/** Somebody from outside comes in, under the name that they give; it is shown as a guest's. Answers who they are now. */
export async function visitAsGuest(
  deps: Deps & Pick<AccountDeps, 'transactions' | 'audit'>,
  input: { readonly token: string; readonly name: string; readonly origin: string | null },
): Promise<Result<{ readonly person: PersonId; readonly board: BoardId }>> {
  const shown = await readGuestLink(deps, input.token);
  if (!shown.ok) return shown;
  const person = newId<PersonId>();
  const at = toInstant(deps.now());
  const done = await deps.transactions.run(async ({ guests, people }) => {
    const link = await guests.open(hashToken(input.token), at);
    if (link === null) return refuse('link-ended');
    if (link.visits >= mostVisits) return refuse('too-many');
    await people.add({
      id: person,
      name: input.name,
      initials: initialsOf(input.name),
      role: '',
      office: null,
      kind: 'guest',
      email: null,
      administrator: false,
    });
    await guests.noteVisit(person, link.id, at);
    const { id, board } = link;
    await deps.audit.add({
      action: 'guest-entered',
      actor: person,
      actorKind: 'person',
      objectKind: 'guest-link',
      object: id,
      result: 'done',
      origin: input.origin,
      detail: { board },
    });
    return accept(link);
  });
  if (!done.ok) return done;
  return accept({ person, board: done.value.board });
}
