import { z } from 'zod';
import { teamRoles } from '../domain/team.ts';
import type { InvitationId, PersonId, TeamId } from '../ids.ts';
import { email, line, linkToken, optionalLine, password } from './account-values.ts';
import { id, instant } from './values.ts';

const terms = {
  /** Mailed there when there is a mail server; good for one person then. */
  email: email.nullish(),
  maxUses: z.int().min(1).max(500).default(1),
  days: z.int().min(1).max(90).default(14),
};

/** POST /api/v1/invitations: into the organisation, and a team or not. */
export const newInvitation = z.strictObject({
  ...terms,
  team: id<TeamId>().nullish(),
  role: z.enum(teamRoles).nullish(),
});

/** POST /api/v1/teams/{id}/invitations. */
export const newTeamInvitation = z.strictObject({ ...terms, role: z.enum(teamRoles) });

/** The link is to be passed on, and shown this once; null when it was mailed. */
export const invited = z.object({ id: id<InvitationId>(), link: z.string().nullable() });

export const invitation = z.object({
  id: id<InvitationId>(),
  email: z.string().nullable(),
  team: id<TeamId>().nullable(),
  role: z.enum(teamRoles).nullable(),
  maxUses: z.number().int(),
  uses: z.number().int(),
  createdBy: id<PersonId>().nullable(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  /** Whether who made it may invite there now; else it counts for nobody. */
  standing: z.boolean(),
});
export type InvitationLine = z.infer<typeof invitation>;

/** GET /api/v1/invitations, GET /api/v1/teams/{id}/invitations: newest first. */
export const invitations = z.object({ invitations: z.array(invitation) });

/** POST /api/v1/invitations/read. */
export const readInvitation = z.strictObject({ token: linkToken });

export const invitationShown = z.object({
  organisation: z.string(),
  team: z.string().nullable(),
  role: z.enum(teamRoles).nullable(),
  email: z.string().nullable(),
  expiresAt: instant,
});
export type InvitationShown = z.infer<typeof invitationShown>;

/** POST /api/v1/invitations/accept: somebody new with all fields, or who is signed in with the token alone. */
export const acceptInvitation = z.strictObject({
  token: linkToken,
  newcomer: z
    .strictObject({ name: line(60), role: optionalLine(60).default(''), login: email, password })
    .optional(),
});
