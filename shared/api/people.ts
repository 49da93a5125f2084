import { z } from 'zod';
import { teamRoles } from '../domain/team.ts';
import type { BoardId, OfficeId, PersonId, TeamId } from '../ids.ts';
import { id } from './values.ts';

export const person = z.object({
  id: id<PersonId>(),
  name: z.string(),
  initials: z.string(),
  role: z.string(),
  office: id<OfficeId>().nullable(),
});

/** GET /api/v1/me: who I am, where, and which program answers. */
export const me = z.object({
  person,
  organisation: z.object({ name: z.string() }),
  teams: z.array(z.object({ id: id<TeamId>(), name: z.string(), role: z.enum(teamRoles) })),
  /** Whether I look after people, teams and settings. */
  administrator: z.boolean(),
  /** For a guest the one board that they came for; null for somebody of the organisation. */
  guestOf: id<BoardId>().nullable(),
  /** `demo`: example people to choose from, no passwords. */
  mode: z.enum(['demo', 'start']),
  /** Changes with every build: a browser that runs another one offers to reload. */
  version: z.string(),
});
export type Me = z.infer<typeof me>;

/** GET /api/v1/demo/people. */
export const demoPerson = person.extend({ teams: z.array(z.string()), officeName: z.string().nullable() });
export const demoPeople = z.object({ people: z.array(demoPerson) });
export type DemoPerson = z.infer<typeof demoPerson>;

/** POST /api/v1/demo/session. */
export const demoSession = z.strictObject({ person: id<PersonId>() });
