import { Cron } from 'croner';
import type { Backups } from '../backup/backups.ts';
import type { BackupStore } from '../storage/operations/backups.ts';
import type { SettingsStore } from '../storage/operations/settings.ts';
import type { ClockTrust } from './clock-trust.ts';
import { lastHour } from './last-hour.ts';
import type { Retention } from './retention.ts';
import type { TidyBoards } from './tidy-boards.ts';

export interface UpkeepDeps {
  readonly backups: Backups;
  readonly backupStore: BackupStore;
  readonly retention: Retention;
  readonly tidyBoards: Pick<TidyBoards, 'run'>;
  readonly clock: ClockTrust;
  readonly settings: SettingsStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const nobody = { actor: null, actorKind: 'system', origin: null } as const;

/**
 * What the server does by itself: every hour it looks whether tonight's backup was made, and destroys what is past its term. A
 * server that was off at the hour makes up for it, and one that failed tries again.
 */
export class Upkeep {
  readonly #deps: UpkeepDeps;
  #cron: Cron | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(deps: UpkeepDeps) {
    this.#deps = deps;
  }

  /** From now on, five minutes past every hour. */
  start(): void {
    this.#cron = new Cron('5 * * * *', { protect: true, unref: true }, () => this.run());
  }

  /** Once, now: the backup that is due, and then what is past its term. Never rejects. */
  async run(): Promise<void> {
    this.#running = this.#work();
    await this.#running;
  }

  /** Takes up nothing new, and resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#cron?.stop();
    await this.#running;
  }

  async #work(): Promise<void> {
    const { backups, backupStore, retention, tidyBoards, clock, settings, now, onError } = this.#deps;
    let mayDestroy = false;
    try {
      // before the backup writes a row of this moment
      mayDestroy = await clock.isRight();
    } catch (error) {
      onError(error);
    }
    try {
      const due = lastHour((await settings.get('backup')).hour, now());
      const last = await backupStore.lastGood();
      if (last === null || last < due) {
        const started = await backups.start(nobody);
        if (started.ok) await started.value.ended;
      }
    } catch (error) {
      onError(error);
    }
    if (!mayDestroy) return;
    // after the backup, so that what goes today is in it once more
    for (const job of [() => retention.apply(), () => tidyBoards.run()])
      try {
        await job();
      } catch (error) {
        onError(error);
      }
  }
}
