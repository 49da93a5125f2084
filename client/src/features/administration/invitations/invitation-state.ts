import type { InvitationLine } from '@verbeterbord/shared/api/invitations.ts';

export type InvitationState = 'open' | 'usedUp' | 'expired' | 'revoked' | 'lapsed';

/** What became of an invitation. */
export function invitationState(invitation: InvitationLine, nowMs: number): InvitationState {
  if (invitation.revokedAt !== null) return 'revoked';
  if (invitation.uses >= invitation.maxUses) return 'usedUp';
  if (Date.parse(invitation.expiresAt) <= nowMs) return 'expired';
  return invitation.standing ? 'open' : 'lapsed';
}
