import { z } from 'zod';
import { linkToken, password } from './account-values.ts';

export const secondSteps = ['totp', 'passkey', 'recovery'] as const;

/** GET /api/v1/sign-in: which ways in there are. */
export const waysIn = z.object({
  /** Null before it was set up. */
  organisation: z.string().nullable(),
  mode: z.enum(['demo', 'start']),
  /** Whether a password of our own gets one in. */
  local: z.boolean(),
  /** The organisation's own sign-on, by the name on its button. */
  oidc: z.object({ name: z.string() }).nullable(),
  /** Whether a forgotten password can be mailed; otherwise an administrator helps. */
  mail: z.boolean(),
  setUpNeeded: z.boolean(),
  /** Whether a browser may keep boards: never, on people's own devices, or always. */
  offline: z.enum(['off', 'own', 'always']),
});
export type WaysIn = z.infer<typeof waysIn>;

/** POST /api/v1/sign-in/password. */
export const signInPassword = z.strictObject({ login: z.string().max(254), password });

/** What comes next: nothing (in), a second step with one of these, or choosing a second factor first. */
export const signInStep = z.object({
  next: z.enum(['in', 'second-factor', 'enrol']),
  methods: z.array(z.enum(secondSteps)),
});
export type SignInStep = z.infer<typeof signInStep>;

/** POST /api/v1/sign-in/totp, /recovery. */
export const signInCode = z.strictObject({ code: z.string().max(60) });

/** What a browser's `navigator.credentials` asks and answers, passed on as it is. */
export const passkeyOptions = z.looseObject({ challenge: z.string() });
export const passkeyResponse = z.looseObject({
  id: z.string().max(1500),
  rawId: z.string().max(1500),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()),
});
export const signInPasskey = z.strictObject({ response: passkeyResponse });

/** POST /api/v1/passwords/forgotten: always the same answer. */
export const forgottenPassword = z.strictObject({ login: z.string().max(254) });

/** POST /api/v1/passwords. */
export const choosePassword = z.strictObject({ token: linkToken, password });
