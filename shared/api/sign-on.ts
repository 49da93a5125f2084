import { z } from 'zod';
import { joinRules, providerKinds, signOnChecks, signOnProblems } from '../domain/sign-on.ts';
import { teamRoles } from '../domain/team.ts';
import type { TeamId } from '../ids.ts';
import { password } from './account-values.ts';
import { id, instant } from './values.ts';

/** Where the browser has to go next. */
export const signOnPlace = z.object({ location: z.string() });

/** POST /api/v1/sign-in/oidc. The token is that of an invitation's link. */
export const beginSignOn = z.strictObject({
  to: z.string().max(500).optional(),
  invitation: z.string().max(100).optional(),
});

/** POST /api/v1/sign-in/oidc/sign-out: where to sign out at the provider too; null when there is no such place. */
export const signOutPlace = z.object({ location: z.string().nullable() });

/** GET /api/v1/my-sign-ons. */
export const mySignOns = z.object({
  /** What the provider is called; null when there is none to link with. */
  provider: z.string().nullable(),
  accounts: z.array(
    z.object({
      issuer: z.string(),
      subject: z.string(),
      email: z.string().nullable(),
      linkedAt: instant,
      seenAt: instant,
    }),
  ),
});

/** POST /api/v1/my-sign-ons: with the password of who has one. */
export const linkSignOn = z.strictObject({ password: password.optional() }).nullish();

/** POST /api/v1/my-sign-ons/unlink. */
export const unlinkSignOn = z.strictObject({ issuer: z.string().max(500), subject: z.string().max(300) });

const provider = {
  issuer: z.string().trim().max(500),
  clientId: z.string().trim().min(1).max(300),
  kind: z.enum(providerKinds),
};
/** Left out: as it was, as long as the issuer is the same. Null: this client has none. */
const secret = z.string().min(1).max(1000).nullable().optional();

const rest = {
  name: z.string().trim().min(1).max(60),
  scopes: z.string().trim().max(300),
  groupsClaim: z.string().trim().max(100),
  join: z.enum(joinRules),
};

/** GET /api/v1/settings/sign-in. The client's secret never comes back. */
export const signInSettings = z.object({
  localAccounts: z.boolean(),
  secondFactor: z.enum(['optional', 'required']),
  oidc: z.object({ ...provider, ...rest, hasSecret: z.boolean() }).nullable(),
  /** Issuer, client and secret come from the environment, and can't be changed here. */
  fixed: z.boolean(),
  /** What has to be entered at the provider. */
  addresses: z.object({
    callback: z.string(),
    signedOut: z.string(),
    backChannel: z.string(),
    frontChannel: z.string(),
  }),
});
export type SignInSettings = z.infer<typeof signInSettings>;

/** What a change comes to. */
export const changedSignInSettings = signInSettings.extend({
  /** How many sessions ended, because they were begun by a way that is closed now. */
  ended: z.number(),
});
export type ChangedSignInSettings = z.infer<typeof changedSignInSettings>;

/** PUT /api/v1/settings/sign-in. */
export const changeSignInSettings = z.strictObject({
  localAccounts: z.boolean(),
  secondFactor: z.enum(['optional', 'required']),
  oidc: z.strictObject({ ...provider, ...rest, clientSecret: secret }).nullable(),
});
export type ChangeSignInSettings = z.infer<typeof changeSignInSettings>;

/** POST /api/v1/settings/sign-in/test: what to try; without it, what is set now. */
export const testSignIn = z.strictObject({
  provider: z.strictObject({ ...provider, clientSecret: secret }).optional(),
});

/** How the test went: the checks in order, up to the first that failed. */
export const signInTest = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      check: z.enum(signOnChecks),
      problem: z.enum(signOnProblems).nullable(),
      /** What was found instead: an address or a code. */
      detail: z.string(),
    }),
  ),
});
export type SignInTest = z.infer<typeof signInTest>;

const groupMapping = {
  /** As the claim names it: at Entra ID the object id of the group. */
  group: z.string().trim().min(1).max(300),
  team: id<TeamId>(),
  role: z.enum(teamRoles),
};

/** GET /api/v1/group-mappings. */
export const groupMappings = z.object({ mappings: z.array(z.object(groupMapping)) });
export type GroupMappings = z.infer<typeof groupMappings>;

/** PUT /api/v1/group-mappings: these in the place of all there were. */
export const changeGroupMappings = z.strictObject({
  mappings: z.array(z.strictObject(groupMapping)).max(500),
});
