import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { OrganisationStore } from '../storage/organisation.ts';
import type { PeopleStore } from '../storage/people.ts';
import type { SessionStore } from '../storage/sessions.ts';
import type { GatePort } from './gate-port.ts';

/** What looking after people is made of. */
export interface PersonDeps {
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly people: PeopleStore;
  readonly organisation: OrganisationStore;
  readonly sessionStore: SessionStore;
}
