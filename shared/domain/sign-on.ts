/** Whose sign-on it is: Entra ID names people by tenant and object, others by their own subject. */
export const providerKinds = ['entra', 'other'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** Who of the provider's people may come in by themselves: all, only who was invited, or who is in a group with a team. */
export const joinRules = ['everybody', 'invited', 'groups'] as const;
export type JoinRule = (typeof joinRules)[number];

/**
 * Why signing in with the organisation's own account did not work. One closed list: the browser comes back on the sign-in page
 * with one of these codes (`?fout=`), never with the provider's own words.
 */
export const signOnFailures = [
  /** No provider is set. */
  'sso-off',
  /** The provider can't be reached, or says things that don't fit. */
  'sso-unreachable',
  /** The settings are wrong: the provider doesn't know us, or is another than we think. */
  'sso-misconfigured',
  /** Too late, a second time, or in another browser than where it began. */
  'sso-expired',
  /** What came back is not the answer to what was asked. */
  'sso-invalid',
  /** Stopped at the provider. */
  'sso-cancelled',
  /** Known at the provider, and not here. */
  'sso-not-invited',
  'sso-no-group',
  /** In so many groups that the provider doesn't list them. */
  'sso-too-many-groups',
  'sso-deactivated',
  /** The invitation was used, withdrawn or too old. */
  'sso-invitation-ended',
  /** That account belongs to somebody else here. */
  'sso-linked-elsewhere',
  /** To link an account one has to be signed in still. */
  'sso-not-signed-in',
] as const;
export type SignOnFailure = (typeof signOnFailures)[number];

/** What the test of a provider looks at, in this order; it stops at the first that fails. */
export const signOnChecks = ['settings', 'address', 'issuer', 'endpoints', 'pkce', 'keys', 'client'] as const;
export type SignOnCheck = (typeof signOnChecks)[number];

/** What is wrong with a provider or its settings. */
export const signOnProblems = [
  'incomplete',
  'not-https',
  'tenant-missing',
  'unreachable',
  'not-found',
  'not-a-provider',
  'certificate',
  'timed-out',
  'issuer-differs',
  'endpoint-missing',
  'no-pkce',
  'no-keys',
  'client-unknown',
] as const;
export type SignOnProblem = (typeof signOnProblems)[number];
