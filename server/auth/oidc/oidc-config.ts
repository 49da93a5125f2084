import type { JoinRule, ProviderKind } from '@verbeterbord/shared/domain/sign-on.ts';

/** The provider that people sign in with, as it holds now. */
export interface OidcConfig {
  /** The provider's own name: an address, compared letter by letter. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which has PKCE alone. */
  readonly clientSecret: string | null;
  /** On the button: "Aanmelden met …". */
  readonly name: string;
  /** Separated by spaces; `openid` is among them. */
  readonly scopes: string;
  /** The claim that lists groups; empty when teams don't follow groups. */
  readonly groupsClaim: string;
  readonly join: JoinRule;
  readonly kind: ProviderKind;
}

/** Where the settings come from: asked anew at each sign-in, so that a change counts at once. */
export interface OidcConfigSource {
  /** Null when there is no provider. */
  oidc(): Promise<OidcConfig | null>;
}
