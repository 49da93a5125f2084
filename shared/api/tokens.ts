import { z } from 'zod';
import { tokenScopes } from '../domain/permission.ts';
import type { PersonId, TokenId } from '../ids.ts';
import { id, instant } from './values.ts';

/** POST /api/v1/tokens: for a program, which then reads and writes in the name of whoever makes it. */
export const newToken = z.strictObject({
  /** What it is for. */
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
  /** Days until it ends. */
  days: z.int().min(1).max(366).default(90),
});

/** Its answer: the only time that the token itself is shown. */
export const madeToken = z.object({ id: id<TokenId>(), token: z.string(), expiresAt: instant });

const token = z.object({
  id: id<TokenId>(),
  name: z.string(),
  person: z.object({ id: id<PersonId>(), name: z.string() }),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: instant,
  expiresAt: instant,
  usedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type TokenLine = z.infer<typeof token>;

/** GET /api/v1/tokens: newest first, ended ones too. */
export const tokens = z.object({ tokens: z.array(token) });
