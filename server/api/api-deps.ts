import type { AccessGate } from '../auth/access-gate.ts';
import type { Access } from '../auth/access.ts';
import type { OidcParts } from '../auth/oidc/oidc-parts.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Backups } from '../backup/backups.ts';
import type { Config } from '../config.ts';
import type { ServerEvents } from '../events.ts';
import type { AuditStore } from '../storage/audit.ts';
import type { BoardLog } from '../storage/board-log.ts';
import type { BoardStore } from '../storage/boards.ts';
import type { ChangeStore } from '../storage/changes.ts';
import type { MembershipStore } from '../storage/memberships.ts';
import type { OrganisationStore } from '../storage/organisation.ts';
import type { PeopleOverview } from '../storage/people-overview.ts';
import type { PeopleStore } from '../storage/people.ts';
import type { ProjectionStore } from '../storage/projections.ts';
import type { SessionStore } from '../storage/sessions.ts';
import type { SettingsStore } from '../storage/settings.ts';
import type { TeamTreeStore } from '../storage/team-tree.ts';
import type { TeamStore } from '../storage/teams.ts';
import type { TokenStore } from '../storage/tokens.ts';
import type { VisitStore } from '../storage/visits.ts';
import type { HubPort } from '../usecases/hub-port.ts';
import type { AccountParts } from './account-parts.ts';

/** What the routes of the API are made of; put together in server/app.ts. */
export interface ApiDeps {
  readonly mode: Config['mode'];
  readonly version: string;
  readonly sessions: Sessions;
  readonly access: Access;
  /** Whatever may take access away runs inside it. */
  readonly gate: AccessGate;
  /** Who did what with access, and what was kept or destroyed. */
  readonly audit: AuditStore;
  readonly backups: Backups;
  /** Accounts of our own, joining, guests. */
  readonly account: AccountParts;
  readonly settings: SettingsStore;
  readonly sessionStore: SessionStore;
  readonly tokens: TokenStore;
  readonly teamTree: TeamTreeStore;
  readonly memberships: MembershipStore;
  readonly peopleOverview: PeopleOverview;
  /** Signing on with the organisation's own account. */
  readonly oidc: OidcParts;
  readonly hub: HubPort;
  readonly events: ServerEvents;
  readonly boardLog: BoardLog;
  readonly organisation: OrganisationStore;
  readonly people: PeopleStore;
  readonly teams: TeamStore;
  readonly boards: BoardStore;
  readonly visits: VisitStore;
  readonly changes: ChangeStore;
  readonly projections: ProjectionStore;
  /** Milliseconds since 1970. */
  now(): number;
}
