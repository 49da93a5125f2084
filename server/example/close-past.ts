import { invariant } from '@verbeterbord/shared/assert.ts';
import { closeCycle } from '@verbeterbord/shared/board/commands/close-cycle.ts';
import type { ActionId, BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import { closeInput } from '../boards/closing/close-input.ts';
import { countMood } from '../boards/closing/count-mood.ts';
import { destructionDay } from '../boards/closing/destruction-day.ts';
import { draftRecord, type Recorded } from '../boards/closing/draft-record.ts';
import type { NewRecord } from '../storage/cycles/records.ts';
import type { EditInThePast } from './build-board.ts';
import type { ExampleCalendar } from './calendar.ts';
import type { ExamplePast } from './content.ts';

/** Years that the example's records are kept: what a board begins with. */
export const recordYears = 5;

/** Closes the example's cycles as the server closes those of people: the same record, and the same edit of the board. */
export class PastCloser {
  readonly records: NewRecord[] = [];
  readonly #recorded = new Map<ActionId, Recorded>();
  readonly #board: BoardId;
  readonly #calendar: ExampleCalendar;

  constructor(board: BoardId, calendar: ExampleCalendar) {
    this.#board = board;
    this.#calendar = calendar;
  }

  close(doc: Y.Doc, edit: EditInThePast, past: ExamplePast, by: PersonId, at: Instant): void {
    const cycle = this.#calendar.cycle(past.cycle);
    const { number, end } = cycle;
    const told = new Set(this.records.flatMap(({ content }) => content.successes.map(({ id }) => id)));
    const since = this.records.at(-1)?.closedAt ?? null;
    const draft = draftRecord(doc, { cycle, since, recorded: this.#recorded, told });
    this.records.push({
      board: this.#board,
      ...cycle,
      closedAt: at,
      closedBy: by,
      destroyOn: destructionDay(end, recordYears),
      ...draft,
      content: { ...draft.content, mood: countMood(past.moods) },
    });
    for (const { id, outcome } of draft.actions) this.#recorded.set(id, { number, outcome });
    const input = closeInput({ number, lesson: draft.content.lesson, actions: draft.actions }, number + 1);
    const moved = edit(by, at, (live, context) => closeCycle(live, input, context));
    invariant(moved.ok, `example ${this.#board}: cycle ${number} could not be closed`);
  }
}
