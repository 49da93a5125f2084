import type { Backups } from '../backup/backups.ts';
import type { TokenStore } from '../storage/access/tokens.ts';
import type { DestructionStore } from '../storage/cycles/destruction.ts';
import type { AuditStore } from '../storage/operations/audit.ts';
import type { PeopleOverview } from '../storage/people/people-overview.ts';
import type { MeetingStore } from '../storage/team-of-teams/meetings.ts';
import type { ImportDeps } from '../usecases/boards/import-board.ts';
import type { DestroyDueDeps } from '../usecases/cycles/destroy-due.ts';
import type { PersonDeps } from '../usecases/people/person-deps.ts';
import type { AccountDeps } from '../usecases/sign-in/account-deps.ts';
import type { Out } from './control.ts';

/** What the verbs work with: that of the running server, or of one put together for this one verb. */
export interface AdminDeps {
  readonly backups: Backups;
  readonly audit: AuditStore;
  readonly projector: { rebuild(): Promise<void> };
  readonly account: AccountDeps;
  readonly persons: PersonDeps;
  readonly overview: PeopleOverview;
  readonly tokens: TokenStore;
  readonly imports: ImportDeps;
  readonly cycles: {
    readonly retention: DestroyDueDeps;
    readonly destruction: DestructionStore;
    readonly meetings: MeetingStore;
  };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One thing that can be done from the command line. */
export interface Verb {
  /** One or two words, such as `audit check`. */
  readonly name: string;
  /** What comes after the name, as in `<file> [--replace]`. */
  readonly takes: string;
  /** What it does, in one line. */
  readonly does: string;
  /** Answers the exit code. Wrong arguments are a `UsageError`. */
  run(deps: AdminDeps, args: readonly string[], out: Out): Promise<number>;
}

/** What was typed can't be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** As whom the command line writes in the audit log: who sits at the machine itself. */
export const atTheMachine = { actor: null, actorKind: 'cli', origin: 'cli' } as const;
