import { z } from 'zod';
import { judgementValues } from '../domain/ambition.ts';
import { cardKinds } from '../domain/card.ts';
import { openTos } from '../domain/permission.ts';
import type { BoardId, PersonId, TeamId } from '../ids.ts';
import { person } from './people.ts';
import { day, id, instant } from './values.ts';

const boardRoles = [
  'lead',
  'member',
  'delegate',
  'viewer',
  'colleague',
  'participant',
  'onlooker',
  'display',
] as const;

/** A line of the overview: nothing of it is about persons. From the projection. */
export const boardLine = z.object({
  id: id<BoardId>(),
  title: z.string(),
  team: z.object({ id: id<TeamId>(), name: z.string(), parent: id<TeamId>().nullable() }),
  /** Whether its team has teams below it, and I may see how they stand. */
  overview: z.boolean(),
  /** How I stand to it. */
  role: z.enum(boardRoles),
  ambition: z
    .object({ title: z.string(), paint: z.number().int(), horizon: z.number().int().nullable() })
    .nullable(),
  judgement: z.enum(judgementValues).nullable(),
  judgementNote: z.string(),
  /** Of the actions of this cycle; stuck ones are in todo or doing too. */
  counts: z.object({ todo: z.number(), doing: z.number(), done: z.number(), stuck: z.number() }),
  lastMovement: instant.nullable(),
});
export type BoardLine = z.infer<typeof boardLine>;

/** GET /api/v1/boards. */
export const boardLines = z.object({ boards: z.array(boardLine) });

/** POST /api/v1/boards: another board for a team. */
export const newBoard = z.strictObject({ team: id<TeamId>(), title: z.string().trim().min(1).max(120) });

/** PATCH /api/v1/boards/{id}: only what is given changes. */
export const boardPatch = z.strictObject({
  title: z.string().trim().min(1).max(120).optional(),
  openTo: z.enum(openTos).optional(),
  /** How long records of closed cycles are kept, after the end of the cycle. */
  recordYears: z.number().int().min(1).max(20).optional(),
});

/** Part of the calendar of cycles; without a number it is a pause. */
export const calendarPart = z.object({
  start: day,
  days: z.number().int(),
  firstNumber: z.number().int().nullable(),
});

/** GET /api/v1/boards/{id}/about: what surrounds a board and isn't in its document. Kept in the browser for offline use. */
export const boardAbout = z.object({
  id: id<BoardId>(),
  title: z.string(),
  team: z.object({ id: id<TeamId>(), name: z.string() }),
  /** Board of the Team van teams above, when there is one: the way back in the top line. */
  parent: z.object({ board: id<BoardId>(), title: z.string() }).nullable(),
  /** The team that this one can ask something of, also when it has no board. A guest isn't told. */
  teamAbove: z.object({ id: id<TeamId>(), name: z.string() }).nullable(),
  /** Whether I may see how the teams below its own team stand (when there are any), and those below the team above. */
  overviews: z.object({ own: z.boolean(), above: z.boolean() }),
  role: z.enum(boardRoles),
  canEdit: z.boolean(),
  /** Whether I may make and end links for guests, and change its title and who it is open to. */
  canShare: z.boolean(),
  canManage: z.boolean(),
  /** Whether I may close its cycle, and look at what it closed before. */
  canClose: z.boolean(),
  canLookBack: z.boolean(),
  /** Whether I may speak with other teams from its cards. */
  canAsk: z.boolean(),
  openTo: z.enum(openTos),
  /** Everybody of the team (delegates on a Team van teams included), by name. A guest gets nobody here. */
  people: z.array(person),
  /** Others whose name appears on a card, such as former members. */
  others: z.array(person),
  /** Of the tree of teams, by start. */
  calendar: z.array(calendarPart).readonly(),
  /** Number of the cycle that was closed last. */
  lastClosed: z.number().int().nullable(),
  /** How long records of its closed cycles are kept, in years. */
  recordYears: z.number().int(),
  /** When the board was made. */
  since: day,
  epoch: z.number().int(),
  /** When I was here before this visit; null the first time. */
  lastVisit: instant.nullable(),
});
export type BoardAbout = z.infer<typeof boardAbout>;

/** POST /api/v1/boards/{id}/visits: I have seen this board now. */
export const visit = z.object({ at: instant });

export const changeKinds = [
  'created',
  'moved',
  'retitled',
  'notes',
  'owners',
  'due',
  'goal',
  'planned',
  'postponed',
  'carried',
  'stuck',
  'unstuck',
  'outcome',
  'attempt',
  'comment',
  'decided',
  'solved',
  'reopened',
  'judged',
  'indicator',
  'details',
  'archived',
  'restored',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A row of the change log: who did what to which card, when. `detail` is a state, day, number or answer, never text of people. */
export const change = z.object({
  id: z.number().int(),
  at: instant,
  person: id<PersonId>().nullable(),
  cardKind: z.enum(cardKinds),
  card: id<string>(),
  kind: z.enum(changeKinds),
  detail: z.string().nullable(),
});
export type Change = z.infer<typeof change>;

/** GET /api/v1/boards/{id}/changes?card=&before=&limit=: newest first. */
export const changesQuery = z.strictObject({
  card: id<string>().optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const changes = z.object({ changes: z.array(change) });
