import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { ServerEvents } from '../../events.ts';
import type { SessionStore } from '../../storage/access/sessions.ts';
import type { CalendarStore } from '../../storage/people/calendars.ts';
import type { MembershipStore } from '../../storage/people/memberships.ts';
import type { PeopleStore } from '../../storage/people/people.ts';
import type { TeamTreeStore } from '../../storage/people/team-tree.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { GatePort } from '../gate-port.ts';

/** What changing teams and who is in them is made of. */
export interface TeamDeps {
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly teams: TeamStore;
  readonly teamTree: TeamTreeStore;
  readonly calendars: CalendarStore;
  readonly events: ServerEvents;
  readonly memberships: MembershipStore;
  readonly people: PeopleStore;
  readonly sessionStore: SessionStore;
  readonly now: () => number;
}
