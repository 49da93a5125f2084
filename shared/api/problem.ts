import { z } from 'zod';

/** RFC 9457, application/problem+json: every error of the API has this body. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Machine-readable, from the closed list in shared/errors.ts where it is a refusal. */
  code: z.string(),
  detail: z.string().optional(),
  /** Per wrong field: where, and what is wrong. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
