import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { ServerEvents } from '../../events.ts';
import type { SessionStore } from '../../storage/access/sessions.ts';
import type { OrganisationStore } from '../../storage/people/organisation.ts';
import type { PeopleStore } from '../../storage/people/people.ts';
import type { WaysIn } from '../../storage/people/ways-in.ts';
import type { GatePort } from '../gate-port.ts';

/** What looking after people is made of. */
export interface PersonDeps {
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly events: ServerEvents;
  readonly people: PeopleStore;
  readonly organisation: OrganisationStore;
  readonly sessionStore: SessionStore;
  /** By what people can sign in now. */
  waysIn(): Promise<WaysIn>;
}
