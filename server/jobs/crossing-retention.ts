import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { dayOf, toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { ServerEvents } from '../events.ts';
import type { Stores } from '../storage/stores.ts';
import type { CrossingKind, Telling } from '../usecases/crossings/crossing-kind.ts';
import { errandsFor } from '../usecases/crossings/errands-for.ts';
import { sayAftermath } from '../usecases/crossings/say-aftermath.ts';

export interface CrossingRetentionDeps extends Pick<Stores, 'errands' | 'teamNotices'> {
  readonly crossings: readonly CrossingKind[];
  readonly events: ServerEvents;
  readonly audit: Pick<AuditLog, 'together'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Days that boards show what is over, that it says who did what, and that people are told of it. */
const days = { shown: 42, named: 365, told: 30 } as const;

/**
 * What is over between teams leaves the boards after six weeks, says after a year no more who did what, and goes whole when the
 * records of the board that it began on would. Running it again does no harm.
 */
export class CrossingRetention {
  readonly #deps: CrossingRetentionDeps;

  constructor(deps: CrossingRetentionDeps) {
    this.#deps = deps;
  }

  /** Answers in how many the names went, and how many went whole; leaving a board destroys nothing. */
  async apply(): Promise<{ readonly crossings: number; readonly crossingNames: number }> {
    const { crossings: kinds, events, audit, errands, teamNotices, now } = this.#deps;
    const ago = (count: number): Instant => toInstant(now() - count * 24 * 3_600_000);
    const gone = { crossings: 0, crossingNames: 0 };
    for (const kind of kinds) {
      const faded = await audit.together(async (): Promise<readonly Telling[]> => {
        const tellings = await kind.fade(ago(days.shown));
        await errands.add(errandsFor(tellings), toInstant(now()));
        return tellings;
      });
      sayAftermath(events, { boards: faded.flatMap(({ boards }) => boards), teams: [], people: [] });
      gone.crossingNames += await audit.together(() => kind.forgetNames(ago(days.named)));
      gone.crossings += await audit.together(() => kind.destroyDue(dayOf(now())));
    }
    await teamNotices.removeBefore(ago(days.told));
    return gone;
  }
}
