import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Backups } from '../backup/backups.ts';
import type { Hub } from '../boards/hub.ts';
import type { ServerEvents } from '../events.ts';
import type { Stores } from '../storage/stores.ts';
import type { CrossingKind } from '../usecases/crossings/crossing-kind.ts';
import { errandPerformers } from '../usecases/crossings/errand-performers.ts';
import type { OverviewPort } from '../usecases/meetings/meeting-deps.ts';
import type { PostDeps } from '../usecases/post/post-deps.ts';
import { ClockTrust } from './clock-trust.ts';
import { ClosingJob } from './closing-job.ts';
import { CrossingRetention } from './crossing-retention.ts';
import { CycleRetention } from './cycle-retention.ts';
import { ErrandJob } from './errand-job.ts';
import { PostJob } from './post-job.ts';
import { Retention } from './retention.ts';
import { TidyBoards } from './tidy-boards.ts';
import { Upkeep } from './upkeep.ts';

export interface BackgroundJobsDeps {
  readonly stores: Stores;
  readonly hub: Hub;
  readonly events: ServerEvents;
  readonly overviews: OverviewPort;
  readonly crossings: readonly CrossingKind[];
  readonly backups: Backups;
  readonly post: PostDeps;
  readonly erase: (person: PersonId) => Promise<unknown>;
  readonly log: { warn(details: object, text: string): void; error(details: object, text: string): void };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
  readonly onError: (error: unknown) => void;
}

/** All that the server does without being asked; each job by itself, and starting and stopping as one. */
export function backgroundJobs(deps: BackgroundJobsDeps) {
  const { stores, hub, events, overviews, crossings, backups, post, erase, log, now, elapsed, onError } =
    deps;
  const { retentionStore, settings, audit } = stores;
  const closings = new ClosingJob({ hub, ...stores, events, now, onError });
  const errandJob = new ErrandJob({
    ...stores,
    events,
    perform: errandPerformers({ ...stores, hub, events }, crossings),
    onError,
  });
  const cycleRetention = new CycleRetention({ ...stores, overviews, events, now });
  const crossingRetention = new CrossingRetention({ ...stores, crossings, events, now });
  const cycles = {
    apply: async () => ({ ...(await cycleRetention.apply()), ...(await crossingRetention.apply()) }),
  };
  const retention = new Retention({ store: retentionStore, settings, hub, audit, cycles, erase, now });
  const clock = new ClockTrust({
    store: retentionStore,
    now,
    elapsed,
    onLeap: async (days) => {
      log.warn({ days }, 'the clock leapt ahead: nothing is destroyed until it went on evenly for a day');
      await audit.add({
        action: 'retention-applied',
        actor: null,
        actorKind: 'system',
        result: 'refused',
        origin: null,
        detail: { reason: 'clock', days },
      });
    },
  });
  const tidyBoards = new TidyBoards({ hub, ...stores, now });
  const upkeep = new Upkeep({ ...stores, backups, retention, tidyBoards, clock, now, onError });
  const postJob = new PostJob({
    ...post,
    onGivenUp: (kind) =>
      log.error({ kind }, 'a letter was given up: the mail server took it on none of many days'),
    onError,
  });
  return {
    upkeep,
    postJob,
    errandJob,
    /** What every server does; and with `whole`, what a real organisation needs. */
    start: ({ whole }: { readonly whole: boolean }): void => {
      closings.start();
      errandJob.start();
      if (!whole) return;
      upkeep.start();
      postJob.start();
    },
    stop: async (): Promise<void> => {
      await upkeep.stop();
      await closings.stop();
      await postJob.stop();
      await errandJob.stop();
    },
  } as const;
}
