import { z } from 'zod';
import { teamVerbs } from '../domain/permission.ts';
import { teamRoles } from '../domain/team.ts';
import type { BoardId, PersonId, TeamId } from '../ids.ts';
import { person } from './people.ts';
import { day, id } from './values.ts';

const standings = ['administrator', ...teamRoles, 'delegate', 'below', 'above', 'colleague'] as const;
const name = z.string().trim().min(1).max(80);

/** A team that I may know of, the Team van teams above it, and those of its boards that I may see. */
export const team = z.object({
  id: id<TeamId>(),
  name: z.string(),
  parent: id<TeamId>().nullable(),
  /** How I stand to it. */
  standing: z.enum(standings),
  /** What I may do to it: as an administrator, or by what I am in it myself. */
  verbs: z.array(z.enum(teamVerbs)),
  boards: z.array(z.object({ id: id<BoardId>(), title: z.string() })),
});
export type TeamLine = z.infer<typeof team>;

/** GET /api/v1/teams, by name. */
export const teams = z.object({ teams: z.array(team) });

/** POST /api/v1/teams. */
export const newTeam = z.strictObject({
  name,
  parent: id<TeamId>().nullable(),
  /** Of a team without a parent, whose whole tree shares it; this week and 14 days unless given. */
  rhythm: z.strictObject({ start: day, days: z.int().min(7).max(28) }).optional(),
});
export const teamRef = z.object({ id: id<TeamId>() });

/** PATCH /api/v1/teams/{id}: only what is given changes. A parent of null hangs it at the top. */
export const teamPatch = z.strictObject({
  name: name.optional(),
  parent: id<TeamId>().nullable().optional(),
});

export const teamMember = z.object({
  person,
  role: z.enum(teamRoles),
  from: day,
  /** The last day; null while it lasts. */
  until: day.nullable(),
  /** Given by hand, or by a group of the organisation's directory. */
  source: z.enum(['hand', 'groups']),
});
export type TeamMemberLine = z.infer<typeof teamMember>;

const delegate = z.object({ person: id<PersonId>(), deputy: id<PersonId>().nullable() });

/** GET /api/v1/teams/{id}/members: who is in it now or later, by name, and who speaks for it above. */
export const teamMembers = z.object({ members: z.array(teamMember), delegate: delegate.nullable() });
export type TeamMembers = z.infer<typeof teamMembers>;

/** PUT /api/v1/teams/{id}/members/{personId}. From today on, until further notice, unless given. */
export const memberSet = z.strictObject({
  role: z.enum(teamRoles),
  from: day.optional(),
  until: day.nullable().optional(),
});

/** PUT /api/v1/teams/{id}/delegate; null takes it away. */
export const delegateSet = z.strictObject({
  delegate: z
    .strictObject({ person: id<PersonId>(), deputy: id<PersonId>().nullable().default(null) })
    .nullable(),
});
