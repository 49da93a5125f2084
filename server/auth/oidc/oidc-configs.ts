import type { SettingsStore } from '../../storage/operations/settings.ts';
import type { SecretBox } from '../secret-box.ts';
import { isEntra, issuerOf } from './check-settings.ts';
import type { OidcConfig, OidcConfigSource } from './oidc-config.ts';

/** What the environment says (OIDC_*); it wins over what an administrator set. */
export interface OidcEnvironment {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

export interface OidcConfigsDeps {
  readonly settings: SettingsStore;
  readonly box: SecretBox;
  readonly environment: OidcEnvironment | null;
}

/** What a client's secret is sealed for: it opens as nothing else. */
export const secretPurpose = 'oidc client secret';

const plain = {
  name: 'je organisatie',
  scopes: 'openid profile email',
  groupsClaim: '',
  join: 'invited',
  kind: 'other',
} as const;

/** The provider as the environment and the settings together say it is. */
export class OidcConfigs implements OidcConfigSource {
  readonly #deps: OidcConfigsDeps;

  constructor(deps: OidcConfigsDeps) {
    this.#deps = deps;
  }

  /** Whether issuer, client and secret are given by the environment, so that a screen can't change them. */
  get fixed(): boolean {
    return this.#deps.environment !== null;
  }

  async oidc(): Promise<OidcConfig | null> {
    const { settings, box, environment } = this.#deps;
    const set = await settings.get('oidc');
    if (environment === null) {
      if (set === null) return null;
      const { sealedSecret, ...rest } = set;
      const clientSecret = sealedSecret === null ? null : opened(box, sealedSecret);
      return withOpenid({ ...rest, issuer: issuerOf(set.issuer), clientSecret });
    }
    const { name, scopes, groupsClaim, join, kind } = set ?? plain;
    const given = { ...environment, issuer: issuerOf(environment.issuer) };
    const inferred = isEntra({ issuer: given.issuer, kind }) ? 'entra' : kind;
    return withOpenid({ ...given, name, scopes, groupsClaim, join, kind: inferred });
  }
}

/**
 * Null when the key beside the database is another than it was sealed with: then the settings say that there is no secret, the
 * provider refuses us, and everybody else still gets in.
 */
function opened(box: SecretBox, sealed: string): string | null {
  try {
    return box.open(secretPurpose, sealed);
  } catch {
    return null;
  }
}

/** Without that scope there is no ID token, and nobody would know why. */
function withOpenid(config: OidcConfig): OidcConfig {
  const scopes = new Set(['openid', ...config.scopes.split(/\s+/).filter(Boolean)]);
  return { ...config, scopes: [...scopes].join(' ') };
}
