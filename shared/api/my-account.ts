import { z } from 'zod';
import { line, password } from './account-values.ts';
import { passkeyResponse } from './sign-in.ts';
import { instant } from './values.ts';

/** GET /api/v1/my-account: my own way in, apart from the organisation's sign-on. */
export const myAccount = z.object({
  /** Null without an account of our own. */
  login: z.string().nullable(),
  totp: z.boolean(),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: instant, usedAt: instant.nullable() }),
  ),
  recoveryCodesLeft: z.number().int(),
  /** Whether the organisation wants a second factor. */
  secondFactorRequired: z.boolean(),
});
export type MyAccount = z.infer<typeof myAccount>;

/** POST /api/v1/my-account/password. */
export const changePassword = z.strictObject({ current: password, password });

/** With everything that changes how I get in: proof that it's me. */
export const withPassword = z.strictObject({ password });

/** What an app scans, or has typed. */
export const totpSecret = z.object({ secret: z.string(), uri: z.string() });

/** POST …/totp/confirm. */
export const totpCode = z.strictObject({ code: z.string().max(20) });

/** Codes for on paper, shown this once; null when I had them already. */
export const enrolled = z.object({ recoveryCodes: z.array(z.string()).nullable() });

export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

/** POST …/passkeys. */
export const newPasskey = z.strictObject({ name: line(60), response: passkeyResponse });

/** POST /api/v1/my-account/passkeys/remove. */
export const removePasskey = z.strictObject({ password, id: z.string().max(1500) });
