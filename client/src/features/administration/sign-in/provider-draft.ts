import type { ChangeSignInSettings, SignInSettings } from '@verbeterbord/shared/api/sign-on.ts';

type Provider = NonNullable<ChangeSignInSettings['oidc']>;

/** The provider as it is being typed. */
export interface ProviderDraft extends Omit<Provider, 'clientSecret'> {
  /** Empty: as it was. */
  readonly clientSecret: string;
}

/** What stands in the fields at first: what is set, or what fits most organisations. */
export function draftOf(oidc: SignInSettings['oidc']): ProviderDraft {
  return {
    kind: oidc?.kind ?? 'entra',
    issuer: oidc?.issuer ?? '',
    clientId: oidc?.clientId ?? '',
    clientSecret: '',
    name: oidc?.name ?? '',
    scopes: oidc?.scopes ?? 'openid profile email',
    groupsClaim: oidc?.groupsClaim ?? 'groups',
    join: oidc?.join ?? 'invited',
  };
}

/** What is sent: an empty secret is left out, so that the one that is kept stays; where there is none yet there is none. */
export function providerOf({ clientSecret, ...rest }: ProviderDraft, hasSecret: boolean): Provider {
  if (clientSecret !== '') return { ...rest, clientSecret };
  return hasSecret ? rest : { ...rest, clientSecret: null };
}
