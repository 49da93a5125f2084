import { z } from 'zod';
import { email, line, linkToken, optionalLine, password } from './account-values.ts';

/** POST /api/v1/set-up/read: whether the link works. */
export const readSetUp = z.strictObject({ token: linkToken });

/** POST /api/v1/set-up. */
export const setUp = z.strictObject({
  token: linkToken,
  organisation: line(80),
  offices: z.array(line(60)).max(50),
  person: z.strictObject({ name: line(60), role: optionalLine(60).default('beheerder'), email, password }),
  /** With the example's teams and boards, to look around in. */
  example: z.boolean(),
});
export type SetUp = z.infer<typeof setUp>;
