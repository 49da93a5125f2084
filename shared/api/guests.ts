import { z } from 'zod';
import { guestRoles } from '../domain/permission.ts';
import type { BoardId, GuestLinkId, PersonId, TeamId } from '../ids.ts';
import { line, linkToken } from './account-values.ts';
import { id, instant } from './values.ts';

/** POST /api/v1/boards/{id}/guest-links. */
export const newGuestLink = z.strictObject({
  /** For whom it is, as the team calls them. */
  label: line(60),
  role: z.enum(guestRoles).default('onlooker'),
  days: z.int().min(1).max(365).default(30),
});

/** The link is shown this once. */
export const guestLinkMade = z.object({ id: id<GuestLinkId>(), link: z.string() });

const guestLink = z.object({
  id: id<GuestLinkId>(),
  role: z.enum(guestRoles),
  label: z.string(),
  createdBy: id<PersonId>().nullable(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  /** How many came by it. */
  visits: z.number().int(),
});
export type GuestLinkLine = z.infer<typeof guestLink>;

/** GET /api/v1/boards/{id}/guest-links: newest first. */
export const guestLinks = z.object({ links: z.array(guestLink) });

const anyGuestLink = guestLink.extend({ board: id<BoardId>(), team: id<TeamId>().nullable() });
export type AnyGuestLink = z.infer<typeof anyGuestLink>;

/** GET /api/v1/guest-links, for the administrator: whose team's, and not what the board is called. */
export const allGuestLinks = z.object({ links: z.array(anyGuestLink) });

/** POST /api/v1/guest-visits/read. */
export const readGuestLink = z.strictObject({ token: linkToken });

export const guestLinkShown = z.object({
  organisation: z.string(),
  board: id<BoardId>(),
  title: z.string(),
  role: z.enum(guestRoles),
  expiresAt: instant,
  /** Whether a browser may keep boards: never, on people's own devices, or always. */
  offline: z.enum(['off', 'own', 'always']),
});
export type GuestLinkShown = z.infer<typeof guestLinkShown>;

/** POST /api/v1/guest-visits. */
export const newGuestVisit = z.strictObject({ token: linkToken, name: line(40) });

/** Where to go. */
export const guestVisit = z.object({ board: id<BoardId>() });
