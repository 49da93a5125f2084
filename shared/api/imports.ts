import { z } from 'zod';
import { actionStates } from '../domain/action.ts';
import type { BoardId, PersonId } from '../ids.ts';
import { day, id } from './values.ts';

/** The most cards that one import makes, and the largest file in bytes. A text that is no Trello export has its own limit, in characters. */
export const importLimits = { cards: 500, file: 16 * 1024 * 1024, text: 2_000_000, columns: 100 } as const;

/** What the columns of a table can be. */
export const columnRoles = ['title', 'owner', 'due', 'goal', 'state', 'notes', 'none'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Where the cards of a list can come: a column of the wall, *later*, a rail, the goals, or nowhere. */
export const listTargets = [...actionStates, 'later', 'idea', 'obstacle', 'success', 'goal', 'none'] as const;
export type ListTarget = (typeof listTargets)[number];

/** What came in: text that was pasted, or a file. */
export const importSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), text: z.string().max(importLimits.text) }),
  z.strictObject({
    kind: z.literal('file'),
    name: z.string().max(300),
    /** Its bytes, in base64; looked at when it is read, because a pattern takes too long over millions of letters. */
    content: z.string().max(Math.ceil(importLimits.file / 3) * 4),
  }),
]);
export type ImportSource = z.infer<typeof importSource>;

/** What the person chose in the preview; what is left out is as we read it. */
export const importChoices = z.strictObject({
  /** Whether the first row of a table names its columns. */
  header: z.boolean().optional(),
  /** Per column, from the left. */
  columns: z.array(z.enum(columnRoles)).max(importLimits.columns).optional(),
  /** Of a Trello board, by the list's id. */
  lists: z.record(z.string().max(100), z.enum(listTargets)).optional(),
  /** Whether the first label of a card names its goal; otherwise labels go to the notes. */
  labelsAreGoals: z.boolean().optional(),
  /** Who is meant by a name, in small letters. */
  owners: z.record(z.string().max(300), id<PersonId>().nullable()).optional(),
  /** Whether what is still to be begun is for this cycle or for later. */
  when: z.enum(['now', 'later']).optional(),
});
export type ImportChoices = z.infer<typeof importChoices>;

/** POST /api/v1/teams/{id}/imports/preview and /boards/{id}/imports/preview. Nothing is kept: taking over sends the same again. */
export const importQuestion = z.strictObject({ source: importSource, choices: importChoices.default({}) });
export type ImportQuestion = z.infer<typeof importQuestion>;

/** Why nothing can be taken over. */
export const importFaults = [
  'empty',
  'binary',
  'spreadsheet',
  'too-large',
  'malformed-json',
  'malformed-csv',
  'too-deep',
  'not-trello',
  'too-many-cards',
  'too-many-columns',
  'no-title-column',
  'nothing-to-import',
  'not-a-list',
] as const;
export type ImportFaultCode = (typeof importFaults)[number];

export const importFault = z.object({
  code: z.enum(importFaults),
  /** How much there is, and how much there may be. */
  found: z.number().int().nullable(),
  most: z.number().int().nullable(),
  /** The line of the file where it went wrong, from 1. */
  line: z.number().int().nullable(),
});
export type ImportFault = z.infer<typeof importFault>;

/** What of the source has no place on a board as it stands there. */
export const leftOutWhats = [
  'cards',
  'lists',
  'rows',
  'columns',
  'archived-cards',
  'archived-lists',
  'long-titles',
  'long-notes',
  'goal-notes',
  'board-notes',
  'templates',
  'days',
  'states',
  'more-labels',
  'attachments',
  'comments',
  'custom-fields',
  'covers',
  'stickers',
  'places',
  'starts',
  'votes',
  'watchers',
  'add-ons',
  'history',
  'unknown',
] as const;
export type LeftOutWhat = (typeof leftOutWhats)[number];

/**
 * Why: it goes along in the notes or as comments; it isn't open any more; a board has no such thing; there is no title; the person chose
 * so; or we don't know it.
 */
export const leftOutWhys = [
  'in-notes',
  'in-comments',
  'archived',
  'no-place',
  'no-title',
  'chosen',
  'unknown',
] as const;
export type LeftOutWhy = (typeof leftOutWhys)[number];

export const leftOut = z.object({
  what: z.enum(leftOutWhats),
  /** What the source calls it, where that helps. */
  name: z.string().nullable(),
  count: z.number().int(),
  why: z.enum(leftOutWhys),
});
export type LeftOut = z.infer<typeof leftOut>;

/** A name that belongs to nobody of the team, how often it stands there, and who was chosen for it. */
export const importName = z.object({
  name: z.string(),
  count: z.number().int(),
  person: id<PersonId>().nullable(),
});
export type ImportName = z.infer<typeof importName>;

/** A card as it will hang there. */
export const importLine = z.object({
  to: z.enum([...actionStates, 'later', 'idea', 'obstacle', 'success']),
  title: z.string(),
  goal: z.string().nullable(),
  owners: z.array(id<PersonId>()),
  due: day.nullable(),
  hasNotes: z.boolean(),
});
export type ImportLine = z.infer<typeof importLine>;

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** How it was read, and what can be chosen otherwise. */
export const importReading = z.object({
  kind: z.enum(['list', 'table', 'trello']),
  /** Null for what was pasted. */
  encoding: z.enum(textEncodings).nullable(),
  delimiter: z.string().nullable(),
  header: z.boolean(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), role: z.enum(columnRoles) })),
  lists: z.array(
    z.object({ id: z.string(), name: z.string(), cards: z.number().int(), to: z.enum(listTargets) }),
  ),
  /** Whether cards have labels. */
  labels: z.boolean(),
});
export type ImportReading = z.infer<typeof importReading>;

export const importPreview = z.object({
  /** Null when it could not be read. */
  read: importReading.nullable(),
  fault: importFault.nullable(),
  plan: z
    .object({
      /** A title for the board, when the source has one. */
      title: z.string().nullable(),
      goals: z.array(z.string()),
      lines: z.array(importLine),
      leftOut: z.array(leftOut),
      unmatchedOwners: z.array(importName),
    })
    .nullable(),
  /** Whom owners can be: the people of the team. */
  people: z.array(z.object({ id: id<PersonId>(), name: z.string() })),
});
export type ImportPreview = z.infer<typeof importPreview>;

const counts = z.object({
  goals: z.number().int(),
  actions: z.number().int(),
  ideas: z.number().int(),
  obstacles: z.number().int(),
  successes: z.number().int(),
});
export type ImportCounts = z.infer<typeof counts>;

/** POST /api/v1/teams/{id}/imports: a new board of what came in. */
export const boardImport = importQuestion.extend({ title: z.string().trim().min(1).max(120) });
export type BoardImport = z.infer<typeof boardImport>;

/** What was made of it, and what could not be taken over. POST /api/v1/boards/{id}/imports answers the same. */
export const importReport = z.object({
  board: id<BoardId>(),
  made: counts,
  leftOut: z.array(leftOut),
  unmatchedOwners: z.array(importName),
});
export type ImportReport = z.infer<typeof importReport>;
