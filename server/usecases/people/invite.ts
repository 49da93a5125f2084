import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type InvitationId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import { invitationLetter } from '../../mail/texts.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

const dayMs = 24 * 3_600_000;

export interface Invite {
  readonly by: PersonId;
  /** Where it is mailed; null for a link to pass on. */
  readonly email: string | null;
  readonly team: TeamId | null;
  readonly role: TeamRole | null;
  readonly maxUses: number;
  readonly days: number;
}

export interface Invited {
  readonly id: InvitationId;
  /** To pass on; null when it was mailed. */
  readonly link: string | null;
}

type InviteDeps = Pick<
  AccountDeps,
  'invitations' | 'organisation' | 'teams' | 'mailer' | 'audit' | 'linkTo' | 'now'
>;

/** Invites somebody, by mail when there is an address and a mail server, and otherwise by a link to pass on. The right was checked before. */
export async function invite(deps: InviteDeps, by: AskedBy, input: Invite): Promise<Result<Invited>> {
  const { email, team, role } = input;
  // a role is a role in a team
  if ((team === null) !== (role === null)) return refuse('invalid-value');
  const named = team === null ? null : await deps.teams.find(team);
  if (team !== null && named === null) return refuse('not-found');
  const token = newToken();
  const now = deps.now();
  const id = newId<InvitationId>();
  const until = toInstant(now + input.days * dayMs);
  await deps.audit.together(async () => {
    await deps.invitations.add(
      {
        id,
        email,
        team,
        role,
        maxUses: email === null ? input.maxUses : 1,
        createdBy: input.by,
        createdAt: toInstant(now),
        expiresAt: until,
      },
      hashToken(token),
    );
    await deps.audit.add({
      ...by,
      action: 'invitation-made',
      objectKind: 'invitation',
      object: id,
      result: 'done',
      detail: { team, role, maxUses: email === null ? input.maxUses : 1, mailed: email !== null },
    });
  });
  const link = deps.linkTo('uitnodiging', token);
  if (email === null) return accept({ id, link });
  const organisation = (await deps.organisation.name()) ?? '';
  const letter = invitationLetter({ organisation, team: named?.name ?? null, link, until });
  const sent = await deps.mailer.send({ to: email, ...letter });
  return accept({ id, link: sent === 'sent' ? null : link });
}

/** The link works no more; who came by it stays. */
export async function revokeInvitation(
  deps: Pick<AccountDeps, 'invitations' | 'audit' | 'now'>,
  by: AskedBy,
  id: InvitationId,
): Promise<Result> {
  return deps.audit.together(async () => {
    if (!(await deps.invitations.revoke(id, toInstant(deps.now())))) return refuse('not-found');
    await deps.audit.add({
      ...by,
      action: 'invitation-revoked',
      objectKind: 'invitation',
      object: id,
      result: 'done',
    });
    return accept();
  });
}
