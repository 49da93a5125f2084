import { invariant } from '@verbeterbord/shared/assert.ts';
import type { Command, CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addAttempt } from '@verbeterbord/shared/board/commands/add-attempt.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { decideIdea } from '@verbeterbord/shared/board/commands/decide-idea.ts';
import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import type { ActionId, AmbitionId, GoalId, PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, daysBetween, type Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { ExampleCalendar } from './calendar.ts';
import type { ExampleAction, ExampleBoard, ExampleNote, Who } from './content.ts';

/** Makes one edit of the example's past, as somebody at a moment, and answers what the command answered. */
export type EditInThePast = (
  by: PersonId,
  at: Instant,
  run: (doc: Y.Doc, context: CommandContext) => Result<unknown>,
) => Result<unknown>;

/** Fills a board with the example's content, by the same commands that people use. */
export function buildBoard(
  edit: EditInThePast,
  content: ExampleBoard,
  calendar: ExampleCalendar,
  personId: (who: Who) => PersonId,
): void {
  const writer = new ExampleWriter(edit, content, calendar, personId);
  writer.writeAmbition();
  const goals = content.goals.map((_, index) => writer.writeGoal(index));
  for (const action of content.actions) writer.writeAction(action, goals[action.goal - 1] ?? null);
  for (const note of content.notes) writer.writeNote(note, goals[(note.goal ?? 0) - 1] ?? null);
  content.successes.forEach((success, index) => {
    const cycle = calendar.cycle(success.cycle);
    const at = calendar.momentOn(addDays(cycle.start, 6), index);
    const goal = goals[success.goal - 1] ?? null;
    const { title, notes } = success;
    writer.run(addSuccess, { title, notes: notes ?? '', goal, cycle: cycle.number }, success.by, at);
  });
}

/** Days before the example's past begins at which its board was set up. */
const setUp = 4 * 14;

class ExampleWriter {
  readonly #edit: EditInThePast;
  readonly #content: ExampleBoard;
  readonly #calendar: ExampleCalendar;
  readonly #personId: (who: Who) => PersonId;
  #ambition: AmbitionId | null = null;
  #ids = 0;
  #moments = 0;

  constructor(
    edit: EditInThePast,
    content: ExampleBoard,
    calendar: ExampleCalendar,
    personId: (who: Who) => PersonId,
  ) {
    this.#edit = edit;
    this.#content = content;
    this.#calendar = calendar;
    this.#personId = personId;
  }

  /** Runs one command as somebody at a moment of the example's past; a refusal is a mistake in the content. */
  run<Input, Value>(command: Command<Input, Value>, input: Input, by: Who, now: Instant): Value {
    const newId = (): string => `${this.#content.board}-${(this.#ids += 1)}`;
    const result = this.#edit(this.#personId(by), now, (doc, context) =>
      command(doc, input, { ...context, newId }),
    );
    invariant(result.ok, `example ${this.#content.board}: ${JSON.stringify(input)} was refused`);
    return result.value as Value;
  }

  #daysAgo(days: number): Instant {
    return this.#calendar.moment(days, (this.#moments += 1) % 60);
  }

  writeAmbition(): void {
    const { ambition: content, lead } = this.#content;
    const horizon = Number(this.#calendar.today.slice(0, 4)) + content.years;
    const { title, why, paint, indicator } = content;
    const ambition = this.run(addAmbition, { title, why, horizon, paint }, lead, this.#daysAgo(setUp));
    this.#ambition = ambition;
    const { name, unit, target, values } = indicator;
    this.run(describeIndicator, { ambition, name, unit, target }, lead, this.#daysAgo(setUp));
    values.forEach((value, index) => {
      const day = this.#calendar.firstOfMonth(index + 1 - values.length);
      this.run(recordIndicator, { ambition, day, value }, lead, this.#daysAgo(setUp - index));
    });
    const judgement = { ambition, value: content.judgement, note: content.judgementNote };
    this.run(judgeAmbition, judgement, lead, this.#daysAgo(4));
  }

  writeGoal(index: number): GoalId {
    const content = this.#content.goals[index];
    invariant(content !== undefined, 'a goal of the list');
    const input = {
      title: content.title,
      sign: content.sign,
      before: this.#calendar.firstOfMonth(content.months),
    };
    return this.run(
      addGoal,
      { ...input, ambition: this.#ambition },
      this.#content.lead,
      this.#daysAgo(setUp - 1),
    );
  }

  /** One action from the cycle that chose it, over the times it went along, to where it is now. */
  writeAction(content: ExampleAction, goal: GoalId | null): void {
    const since = content.since ?? 0;
    const until = content.state === 'done' ? (content.until ?? 0) : 0;
    const first = this.#calendar.cycle(since);
    const last = this.#calendar.cycle(until);
    const by = content.owners[0] ?? this.#content.lead;
    const late = this.#calendar.moment(1, this.#content.actions.indexOf(content));
    const begun = content.fresh === true ? late : this.#inCycle(since, 0);
    const action = this.run(
      addAction,
      {
        title: content.title,
        goal,
        state: 'todo',
        cycle: content.state === 'later' ? null : first.number,
        owners: content.owners.map((who) => this.#personId(who)),
        due: content.due === undefined ? null : addDays(last.start, content.due),
        notes: content.notes ?? '',
        plan: content.failed?.[0]?.plan ?? content.plan ?? '',
      },
      by,
      begun,
    );
    for (let offset = since + 1; offset <= until; offset += 1)
      this.run(
        carryOver,
        { action, cycle: first.number + offset - since },
        this.#content.lead,
        this.#inCycle(offset, 0),
      );
    this.#writeFailedTries(action, content, goal, last.number);
    const move = { action, goal, before: null, cycle: last.number };
    const moment = content.fresh === true ? late : this.#inCycle(until, 2);
    if (content.state === 'doing' || content.state === 'done')
      this.run(moveAction, { ...move, state: 'doing' }, by, moment);
    if (content.state === 'done')
      this.run(moveAction, { ...move, state: 'done' }, by, this.#inCycle(until, 5));
    if (content.helped !== undefined) {
      const noticed = content.noticed ?? '';
      this.run(answerOutcome, { action, helped: content.helped, noticed }, by, this.#inCycle(until, 8));
    }
    if (content.stuck !== undefined)
      this.run(markStuck, { action, reason: content.stuck }, by, this.#daysAgo(3));
    for (const comment of content.comments ?? [])
      this.run(
        addComment,
        { kind: 'action', id: action, text: comment.text },
        comment.by,
        this.#daysAgo(comment.daysAgo),
      );
  }

  #writeFailedTries(action: ActionId, content: ExampleAction, goal: GoalId | null, cycle: number): void {
    const by = content.owners[0] ?? this.#content.lead;
    const tries = content.failed ?? [];
    tries.forEach((failed, index) => {
      const at = this.#inCycle(content.since ?? 0, 3 + index);
      this.run(moveAction, { action, goal, before: null, cycle, state: 'done' }, by, at);
      this.run(answerOutcome, { action, helped: 'no', noticed: failed.noticed }, by, at);
      this.run(addAttempt, { action, plan: tries[index + 1]?.plan ?? content.plan ?? '', cycle }, by, at);
    });
  }

  writeNote(content: ExampleNote, goal: GoalId | null): void {
    const at = this.#daysAgo(content.daysAgo);
    const { title, notes = '' } = content;
    const id =
      content.kind === 'idea'
        ? this.run(addIdea, { title, notes }, content.by, at)
        : this.run(addObstacle, { title, notes, goal }, content.by, at);
    for (const comment of content.comments ?? [])
      this.run(
        addComment,
        { kind: content.kind, id, text: comment.text },
        comment.by,
        this.#daysAgo(comment.daysAgo),
      );
    const later = this.#daysAgo(Math.min(content.daysAgo, 3));
    if (content.decided !== undefined)
      this.run(decideIdea, { idea: id as never, ...content.decided }, this.#content.lead, later);
    if (content.solved === true)
      this.run(solveObstacle, { obstacle: id as never, solved: true }, content.by, later);
  }

  /** A moment on the `nth` day of a cycle, or earlier when that day is still to come. */
  #inCycle(offset: number, nth: number): Instant {
    const { start } = this.#calendar.cycle(offset);
    const passed = Math.max(0, daysBetween(start, this.#calendar.today));
    return this.#calendar.momentOn(addDays(start, Math.min(nth, passed)), (this.#moments += 1) % 60);
  }
}
