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
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { decideIdea } from '@verbeterbord/shared/board/commands/decide-idea.ts';
import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { editLesson } from '@verbeterbord/shared/board/commands/edit-lesson.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { serveAmbition } from '@verbeterbord/shared/board/commands/serve-ambition.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import {
  asId,
  type ActionId,
  type AmbitionId,
  type BoardId,
  type GoalId,
  type PersonId,
} from '@verbeterbord/shared/ids.ts';
import { addDays, daysBetween, type Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { ExampleCalendar } from './calendar.ts';
import type {
  ExampleAction,
  ExampleBoard,
  ExampleNote,
  ExamplePast,
  ExampleSuccess,
  Who,
} from './content.ts';

/** Makes one edit of the example's past, as somebody at a moment, and answers what the command answered. */
export type EditInThePast = (
  by: PersonId | null,
  at: Instant,
  run: (doc: Y.Doc, context: CommandContext) => Result<unknown>,
) => Result<unknown>;

/** What closes a cycle of the example: see `close-past.ts`. */
export type CloseInThePast = (past: ExamplePast, by: PersonId, at: Instant) => void;

/**
 * Fills a board with the example's content, by the same commands that people use: cycle after cycle, each closed before the next
 * begins.
 */
export function buildBoard(
  { edit, close }: { readonly edit: EditInThePast; readonly close: CloseInThePast },
  content: ExampleBoard,
  calendar: ExampleCalendar,
  personId: (who: Who) => PersonId,
): void {
  const writer = new ExampleWriter(edit, content, calendar, personId);
  writer.writeAmbition();
  const goals = content.goals.map((_, index) => writer.writeGoal(index));
  const goal = (place: number): GoalId | null => goals[place - 1] ?? null;
  // each goes on when the cycle that it waits for has begun
  const waiting = content.actions.map((action, index) => {
    const timeline = writer.writeAction(action, goal(action.goal), index);
    return { timeline, cycle: timeline.next().value ?? 0 };
  });
  const goOn = (cycle: number): void => {
    for (const one of waiting)
      while (one.cycle <= cycle) {
        const { done, value } = one.timeline.next();
        one.cycle = done === true ? Infinity : value;
      }
  };
  for (const past of content.past) {
    goOn(past.cycle);
    writer.writePast(past, goal);
    for (const success of content.successes)
      if (success.cycle === past.cycle) writer.writeSuccess(success, goal(success.goal));
    const { end } = calendar.cycle(past.cycle);
    close(past, personId(content.lead), calendar.momentOn(end, 50));
  }
  goOn(0);
  writer.judge();
  for (const note of content.notes) writer.writeNote(note, goal(note.goal ?? 0));
  for (const success of content.successes)
    if (!content.past.some(({ cycle }) => cycle === success.cycle))
      writer.writeSuccess(success, goal(success.goal));
}

/** Days before the example's past begins at which its board was set up. */
const setUp = 4 * 14;

/** The id of what was written first on a board of the example: its ambition. */
function firstCard(board: string): AmbitionId {
  return asId<AmbitionId>(`${board}-1`);
}

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
    if (content.serves !== undefined)
      this.run(
        serveAmbition,
        { ambition, serves: { board: asId<BoardId>(content.serves), ambition: firstCard(content.serves) } },
        lead,
        this.#daysAgo(setUp),
      );
    const { name, unit, target, values } = indicator;
    this.run(describeIndicator, { ambition, name, unit, target }, lead, this.#daysAgo(setUp));
    values.forEach((value, index) => {
      const day = this.#calendar.firstOfMonth(index + 1 - values.length);
      this.run(recordIndicator, { ambition, day, value }, lead, this.#daysAgo(setUp - index));
    });
  }

  /** What the team says of it now. */
  judge(): void {
    const { ambition: content, lead } = this.#content;
    invariant(this.#ambition !== null, 'the ambition comes first');
    const judgement = { ambition: this.#ambition, value: content.judgement, note: content.judgementNote };
    this.run(judgeAmbition, judgement, lead, this.#daysAgo(4));
  }

  writeSuccess({ title, notes = '', by, cycle: offset }: ExampleSuccess, goal: GoalId | null): void {
    const cycle = this.#calendar.cycle(offset);
    const at = this.#calendar.momentOn(addDays(cycle.start, 4), (this.#moments += 1) % 60);
    this.run(addSuccess, { title, notes, goal, cycle: cycle.number }, by, at);
  }

  /** What was done and stopped in a cycle, what its team learned, and how it judged. */
  writePast(past: ExamplePast, goal: (place: number) => GoalId | null): void {
    const { number } = this.#calendar.cycle(past.cycle);
    const { lead } = this.#content;
    const at = (nth: number): Instant => this.#inCycle(past.cycle, nth);
    const add = ({ title, goal: place, owner }: { title: string; goal: number; owner: Who }): ActionId =>
      this.run(
        addAction,
        { title, goal: goal(place), cycle: number, owners: [this.#personId(owner)] },
        owner,
        at(0),
      );
    for (const one of past.done) {
      const action = add(one);
      const move = { action, goal: goal(one.goal), before: null, cycle: number, state: 'done' as const };
      this.run(moveAction, move, one.owner, at(6));
      const noticed = one.noticed ?? '';
      this.run(answerOutcome, { action, helped: one.helped, noticed }, one.owner, at(9));
    }
    for (const one of past.stopped) {
      const choice = { action: add(one), cycle: number, value: 'stop' as const, reason: one.reason };
      this.run(chooseLeaving, choice, lead, at(12));
    }
    this.run(editLesson, { text: past.lesson }, lead, at(13));
    invariant(this.#ambition !== null, 'the ambition comes first');
    const judgement = { ambition: this.#ambition, value: past.judgement, note: '' };
    this.run(judgeAmbition, judgement, lead, at(13));
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

  /** One action from the cycle that chose it to where it is now; answers, at each step, the cycle that it waits for. */
  *writeAction(content: ExampleAction, goal: GoalId | null, index: number): Generator<number, void> {
    const since = content.since ?? 0;
    const until = content.state === 'done' ? (content.until ?? 0) : 0;
    yield since;
    const first = this.#calendar.cycle(since);
    const last = this.#calendar.cycle(until);
    const by = content.owners[0] ?? this.#content.lead;
    const late = this.#calendar.moment(1, index);
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
      content.fresh === true ? late : this.#inCycle(since, 0),
    );
    this.#writeFailedTries(action, content, goal, first.number);
    yield until;
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
