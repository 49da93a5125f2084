import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { Kysely } from 'kysely';
import type { ServerEvents } from '../../events.ts';
import { AccountStore } from '../../storage/access/accounts.ts';
import { AttemptStore } from '../../storage/access/attempts.ts';
import { ExternalAccountStore } from '../../storage/access/external-accounts.ts';
import { LogoutTokenStore } from '../../storage/access/logout-tokens.ts';
import { SessionStore } from '../../storage/access/sessions.ts';
import type { SettingsStore } from '../../storage/operations/settings.ts';
import { GroupMappingStore } from '../../storage/people/group-mappings.ts';
import { GroupMembershipStore } from '../../storage/people/group-memberships.ts';
import type { Schema } from '../../storage/schema.ts';
import type { GatePort } from '../../usecases/gate-port.ts';
import type { SecretBox } from '../secret-box.ts';
import { AttemptCookie } from './attempt-cookie.ts';
import { OidcConfigs, type OidcEnvironment } from './oidc-configs.ts';
import { Provider } from './provider.ts';
import { SignOn } from './sign-on.ts';

export interface OidcPartsDeps {
  readonly db: Kysely<Schema>;
  readonly settings: SettingsStore;
  readonly box: SecretBox;
  readonly environment: OidcEnvironment | null;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly events: ServerEvents;
  /** Whether people reach us over https. */
  readonly secure: boolean;
  /** Origin of the address that people type; null when it is that of the request. */
  readonly publicUrl: string | null;
  now(): number;
}

/** Everything that signing on with the organisation's own account is made of. */
export interface OidcParts {
  readonly signOn: SignOn;
  readonly provider: Provider;
  readonly configs: OidcConfigs;
  readonly cookie: AttemptCookie;
  readonly accounts: AccountStore;
  readonly external: ExternalAccountStore;
  readonly mappings: GroupMappingStore;
  readonly memberships: GroupMembershipStore;
  readonly logoutTokens: LogoutTokenStore;
  readonly sessions: SessionStore;
  readonly settings: SettingsStore;
  readonly box: SecretBox;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly events: ServerEvents;
  readonly publicUrl: string | null;
  now(): number;
}

export function oidcParts(deps: OidcPartsDeps): OidcParts {
  const { db, settings, box, environment, gate, audit, events, secure, publicUrl } = deps;
  const now = (): number => deps.now();
  const provider = new Provider(now);
  const configs = new OidcConfigs({ settings, box, environment });
  return {
    signOn: new SignOn({ provider, configs, attempts: new AttemptStore(db), now }),
    provider,
    configs,
    cookie: new AttemptCookie(secure),
    accounts: new AccountStore(db),
    external: new ExternalAccountStore(db),
    mappings: new GroupMappingStore(db),
    memberships: new GroupMembershipStore(db),
    logoutTokens: new LogoutTokenStore(db),
    sessions: new SessionStore(db),
    settings,
    box,
    gate,
    audit,
    events,
    publicUrl,
    now,
  };
}
