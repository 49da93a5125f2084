import { z } from 'zod';
import { personStates, teamRoles } from '../domain/team.ts';
import type { BoardId, OfficeId, PersonId, TeamId } from '../ids.ts';
import { day, id } from './values.ts';

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
  /** For a guest the one board that they came for, for a screen the first of its boards that is left; null for somebody of the organisation. */
  guestOf: id<BoardId>().nullable(),
  /** A screen on the wall, and nobody. */
  display: z.boolean(),
  /** `demo`: example people to choose from, no passwords. */
  mode: z.enum(['demo', 'start']),
  /** Whether a browser may keep boards: never, on people's own devices, or always. */
  offline: z.enum(['off', 'own', 'always']),
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

/** GET /api/v1/people: everybody who works here now, by name, and the offices. */
export const directory = z.object({
  people: z.array(person),
  offices: z.array(z.object({ id: id<OfficeId>(), name: z.string() })),
});
export type Directory = z.infer<typeof directory>;

/** GET /api/v1/administration/people: also those who left, and how they get in. */
export const administeredPerson = person.extend({
  state: z.enum(personStates),
  email: z.string().nullable(),
  administrator: z.boolean(),
  teams: z.array(z.object({ id: id<TeamId>(), name: z.string(), role: z.enum(teamRoles) })),
  /** A password that was chosen, a second factor beside it, and accounts of the organisation's sign-on. */
  waysIn: z.object({ password: z.boolean(), secondFactor: z.boolean(), signOn: z.number().int() }),
  /** The day of their last visit, no more precise; null for never, or so long ago that it was destroyed. */
  lastSeen: day.nullable(),
});
export const administeredPeople = z.object({ people: z.array(administeredPerson) });
export type AdministeredPerson = z.infer<typeof administeredPerson>;

const personName = z.string().trim().min(1).max(80);
const initials = z.string().trim().min(1).max(3);
const jobTitle = z.string().trim().max(80);
const email = z.email().max(254);

/** POST /api/v1/people: somebody of the organisation, added by an administrator. */
export const newPerson = z.strictObject({
  name: personName,
  initials: initials.optional(),
  role: jobTitle.default(''),
  office: id<OfficeId>().nullable().default(null),
  email: email.nullable().default(null),
});
export const personRef = z.object({ id: id<PersonId>() });

/** PATCH /api/v1/people/{id}: only what is given changes. */
export const personPatch = z.strictObject({
  name: personName.optional(),
  initials: initials.optional(),
  role: jobTitle.optional(),
  office: id<OfficeId>().nullable().optional(),
  email: email.nullable().optional(),
  administrator: z.boolean().optional(),
});
