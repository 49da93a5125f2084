import { z } from 'zod';
import { auditActions, auditActorKinds, auditObjectKinds, auditResults } from '../domain/audit.ts';
import type { PersonId } from '../ids.ts';
import { id, instant } from './values.ts';

/** One thing that happened, as the administrator reads it. */
export const auditRow = z.object({
  seq: z.int(),
  at: instant,
  actor: id<PersonId>().nullable(),
  actorKind: z.enum(auditActorKinds),
  action: z.enum(auditActions),
  objectKind: z.enum(auditObjectKinds).nullable(),
  object: z.string().nullable(),
  result: z.enum(auditResults),
  origin: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditLine = z.infer<typeof auditRow>;

const filters = {
  from: instant.optional(),
  to: instant.optional(),
  actor: id<PersonId>().optional(),
  action: z.enum(auditActions).optional(),
  object: z.string().min(1).max(100).optional(),
  text: z.string().trim().max(100).optional(),
};

/** What to look for: a period (from, up to but without to), who, what, on what, or a text. */
export const auditFilter = z.strictObject(filters);

/** GET /api/v1/audit: a page, newest first; `before` is the number of the last row of the page before. */
export const auditQuery = z.strictObject({
  ...filters,
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const auditPage = z.object({
  rows: z.array(auditRow),
  /** Names of who and what the rows are about. */
  names: z.record(z.string(), z.string()),
  /** What to ask for as `before`; null when there is no more. */
  next: z.int().nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;

/** GET /api/v1/audit/check: whether every sum still holds, and otherwise the first row where it doesn't. */
export const auditCheck = z.union([
  z.object({ ok: z.literal(true), rows: z.int(), last: z.int(), hash: z.string() }),
  z.object({ ok: z.literal(false), seq: z.int(), problem: z.enum(['changed', 'missing']) }),
]);
export type AuditCheck = z.infer<typeof auditCheck>;
