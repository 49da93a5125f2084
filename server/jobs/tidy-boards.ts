import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { Hub } from '../boards/hub.ts';
import type { LateEditStore } from '../storage/boards/late-edits.ts';
import { lastHour } from './last-hour.ts';

export interface TidyBoardsDeps {
  readonly hub: Pick<Hub, 'tidy'>;
  readonly retentionStore: { boards(): Promise<readonly BoardId[]> };
  readonly lateEdits: Pick<LateEditStore, 'forget'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** From one o'clock, so many hours: when hardly anybody is at work. */
const night = { from: 1, hours: 5 };
const hourMs = 3_600_000;
/** Who comes back from longer away finds their words, to put on the board by hand. */
const keptDays = 60;

/**
 * Looks in the night whether boards have grown old by what Yjs keeps of their past, or have cards that are due to leave: also boards
 * that somebody always has open. Forgets former generations after two months. Running it again does no harm.
 */
export class TidyBoards {
  readonly #deps: TidyBoardsDeps;

  constructor(deps: TidyBoardsDeps) {
    this.#deps = deps;
  }

  /** Answers how many boards were built anew, and how many generations were forgotten. */
  async run(): Promise<{ readonly rebuilt: number; readonly forgotten: number }> {
    const { hub, retentionStore, lateEdits, now } = this.#deps;
    const forgotten = await lateEdits.forget(toInstant(now() - keptDays * 24 * hourMs));
    let rebuilt = 0;
    if (now() - Date.parse(lastHour(night.from, now())) < night.hours * hourMs)
      // one after the other, for each has to be opened
      for (const board of await retentionStore.boards())
        if ((await hub.tidy(board, { force: true })) === 'rebuilt') rebuilt += 1;
    return { rebuilt, forgotten };
  }
}
