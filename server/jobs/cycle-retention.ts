import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { dayOf, toInstant, type Day } from '@verbeterbord/shared/time.ts';
import type { DestructionStore } from '../storage/cycles/destruction.ts';
import type { RecordNames } from '../storage/cycles/record-names.ts';
import { destroyDue } from '../usecases/cycles/destroy-due.ts';
import { destroyDueMeetings } from '../usecases/meetings/destroy-due-meetings.ts';
import { endForgottenMeetings } from '../usecases/meetings/end-forgotten-meetings.ts';
import type { MeetingDeps } from '../usecases/meetings/meeting-deps.ts';

export interface CycleRetentionDeps extends MeetingDeps {
  readonly destruction: DestructionStore;
  readonly recordNames: RecordNames;
  readonly audit: AuditLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const yearMs = 365 * 24 * 3_600_000;
const nobody = { actor: null, actorKind: 'system', origin: null } as const;

/** Records whose day has come go, of cycles and of meetings, and after a year who did what in them; running it again does no harm. */
export class CycleRetention {
  readonly #deps: CycleRetentionDeps;
  #namesOn: Day | null = null;

  constructor(deps: CycleRetentionDeps) {
    this.#deps = deps;
  }

  /** Answers how many records were destroyed, and out of how many records and changes the names went. */
  async apply(): Promise<{
    readonly records: number;
    readonly meetingsEnded: number;
    readonly meetingRecords: number;
    readonly recordNames: number;
    readonly changeNames: number;
  }> {
    const { recordNames, now } = this.#deps;
    const destroyed = await destroyDue(this.#deps, nobody);
    const meetings = {
      meetingsEnded: await endForgottenMeetings(this.#deps),
      meetingRecords: (await destroyDueMeetings(this.#deps, nobody)).length,
    };
    const names = { recordNames: 0, changeNames: 0 };
    const today = dayOf(now());
    // it looks at much that it leaves as it is: once a day is enough
    if (this.#namesOn !== today) {
      const before = toInstant(now() - yearMs);
      names.recordNames = await recordNames.forgetInRecords(before);
      names.changeNames = await recordNames.forgetInHistory(before);
      this.#namesOn = today;
    }
    return { records: destroyed.length, ...meetings, ...names };
  }
}
