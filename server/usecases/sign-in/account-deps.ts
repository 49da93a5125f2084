import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { Passwords } from '../../auth/local/passwords.ts';
import type { SecretBox } from '../../auth/secret-box.ts';
import type { ServerEvents } from '../../events.ts';
import type { Mailer } from '../../mail/mailer.ts';
import type { AccountStore } from '../../storage/access/accounts.ts';
import type { AttemptStore } from '../../storage/access/attempts.ts';
import type { DisplayStore } from '../../storage/access/displays.ts';
import type { GuestStore } from '../../storage/access/guests.ts';
import type { InvitationStore } from '../../storage/access/invitations.ts';
import type { OneTimeLinkStore } from '../../storage/access/one-time-links.ts';
import type { PairingStore } from '../../storage/access/pairings.ts';
import type { SecondFactorStore } from '../../storage/access/second-factors.ts';
import type { SettingsStore } from '../../storage/operations/settings.ts';
import type { OrganisationStore } from '../../storage/people/organisation.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { WaysIn } from '../../storage/people/ways-in.ts';
import type { Transactions } from '../../storage/transactions.ts';
import type { GatePort } from '../gate-port.ts';

/** What use cases about accounts, joining, guests and screens work with; each takes what it needs. */
export interface AccountDeps {
  readonly transactions: Transactions;
  readonly organisation: OrganisationStore;
  readonly teams: TeamStore;
  readonly accounts: AccountStore;
  readonly secondFactors: SecondFactorStore;
  readonly attempts: AttemptStore;
  readonly links: OneTimeLinkStore;
  readonly invitations: InvitationStore;
  readonly guests: GuestStore;
  readonly displays: DisplayStore;
  readonly pairings: PairingStore;
  readonly settings: SettingsStore;
  readonly passwords: Passwords;
  readonly box: SecretBox;
  readonly mailer: Mailer;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly events: ServerEvents;
  /** By what people can sign in now. */
  waysIn(): Promise<WaysIn>;
  /** The whole address of one of our pages, its token behind the #: browsers send that part to nobody. */
  linkTo(page: LinkPage, token: string): string;
  /** Milliseconds since 1970. */
  now(): number;
}

export type LinkPage = 'instellen' | 'uitnodiging' | 'wachtwoord' | 'gast';
