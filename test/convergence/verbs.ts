import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addAttempt } from '@verbeterbord/shared/board/commands/add-attempt.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { closeCycle } from '@verbeterbord/shared/board/commands/close-cycle.ts';
import { decideIdea } from '@verbeterbord/shared/board/commands/decide-idea.ts';
import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { editAttempt } from '@verbeterbord/shared/board/commands/edit-attempt.ts';
import { editComment } from '@verbeterbord/shared/board/commands/edit-comment.ts';
import { editLesson } from '@verbeterbord/shared/board/commands/edit-lesson.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { handOverAction } from '@verbeterbord/shared/board/commands/hand-over-action.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { makeActionOfIdea } from '@verbeterbord/shared/board/commands/make-action-of-idea.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { moveGoal } from '@verbeterbord/shared/board/commands/move-goal.ts';
import { moveOnRail } from '@verbeterbord/shared/board/commands/move-on-rail.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { removeComment } from '@verbeterbord/shared/board/commands/remove-comment.ts';
import { resolveStuck } from '@verbeterbord/shared/board/commands/resolve-stuck.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { serveAmbition } from '@verbeterbord/shared/board/commands/serve-ambition.ts';
import { setCardGoal } from '@verbeterbord/shared/board/commands/set-card-goal.ts';
import { setDue } from '@verbeterbord/shared/board/commands/set-due.ts';
import { setGoalAmbition } from '@verbeterbord/shared/board/commands/set-goal-ambition.ts';
import { setGoalBefore } from '@verbeterbord/shared/board/commands/set-goal-before.ts';
import { setHorizon } from '@verbeterbord/shared/board/commands/set-horizon.ts';
import { setPaint } from '@verbeterbord/shared/board/commands/set-paint.ts';
import { setReference } from '@verbeterbord/shared/board/commands/set-reference.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { lists, parseEntry } from '@verbeterbord/shared/board/lists.ts';
import type { CommentedCard } from '@verbeterbord/shared/board/open-comments.ts';
import { dependencyReference, questionReference } from '@verbeterbord/shared/board/reference-fixture.ts';
import { cardFields, roots } from '@verbeterbord/shared/board/schema.ts';
import {
  actionStates,
  helpedAnswers,
  leavingIn,
  leavingValues,
  outcomeOf,
  type LeavingValue,
} from '@verbeterbord/shared/domain/action.ts';
import { judgementValues, type Paint } from '@verbeterbord/shared/domain/ambition.ts';
import type { Comment } from '@verbeterbord/shared/domain/card-base.ts';
import { cardKinds, type Card, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { questionStates } from '@verbeterbord/shared/domain/question.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import {
  asId,
  type ActionId,
  type AmbitionId,
  type BoardId,
  type PersonId,
  type ReferenceId,
} from '@verbeterbord/shared/ids.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';
import type { Dice } from './dice.ts';
import type { Replica } from './replica.ts';

/** Runs a verb with chance input on what this replica sees. Undefined when there's nothing to do it to. */
export type Play = (replica: Replica, dice: Dice) => Result<unknown> | undefined;

/** Ids of all cards of a kind on a replica, in an order that depends on the ids alone. */
export function idsOf<Kind extends CardKind>(replica: Replica, kind: Kind): Card<Kind>['id'][] {
  return [...replica.doc.getMap(roots[kind]).keys()].sort() as Card<Kind>['id'][];
}

const day = (dice: Dice): Day => addDays('2026-01-05' as Day, dice.roll(30));
const dayOrNull = (dice: Dice): Day | null => (dice.chance(4) ? null : day(dice));
const person = (dice: Dice): PersonId => `p${dice.roll(6)}` as PersonId;
const cycle = (dice: Dice): number => 2 + dice.roll(3);
const commented = ['action', 'idea', 'obstacle', 'success'] as const;

function run<Input, Value>(replica: Replica, command: Command<Input, Value>, input: Input): Result<unknown> {
  return command(replica.doc, input, replica.context);
}

/** A text with a new letter in it, that keeps some of what stood there: the way people rewrite. */
export function rewritten(before: string, replica: Replica, dice: Dice): string {
  const from = dice.roll(before.length + 1);
  const to = dice.chance(3) ? Math.min(before.length, from + dice.roll(4)) : from;
  return before.slice(0, from) + replica.world.nextLetter() + before.slice(to);
}

/** Plays on a card of a kind; on one that is `likely` to allow it, when there is one, and now and then on any. */
function of<Kind extends CardKind>(
  kind: Kind,
  play: (replica: Replica, dice: Dice, card: Card<Kind>) => Result<unknown> | undefined,
  likely: (card: Card<Kind>) => boolean = () => true,
): Play {
  return (replica, dice) => {
    const cards = idsOf(replica, kind).flatMap((id) => replica.view.card(kind, id) ?? []);
    const best = dice.chance(8) ? [] : cards.filter(likely);
    const card = dice.favour(best.length > 0 ? best : cards);
    return card && play(replica, dice, card);
  };
}

/** Plays on a comment that this person made. */
function ownComment(
  play: (replica: Replica, dice: Dice, at: CommentedCard, comment: Comment) => Result<unknown>,
): Play {
  return (replica, dice) => {
    const own = commented.flatMap((kind) =>
      idsOf(replica, kind).flatMap((id) =>
        (replica.view.card(kind, id)?.comments ?? [])
          .filter(({ by }) => by === replica.by)
          .map((comment) => ({ at: { kind, id }, comment })),
      ),
    );
    const said = dice.pick(own);
    return said && play(replica, dice, said.at, said.comment);
  };
}

function anyCard(play: (replica: Replica, dice: Dice, kind: CardKind, id: string) => Result<unknown>): Play {
  return (replica, dice) => {
    const kind = dice.pick(cardKinds) ?? 'action';
    const id = dice.favour(idsOf(replica, kind));
    return id === undefined ? undefined : play(replica, dice, kind, id);
  };
}

/** Every verb of the board; a test compares this list with the folder. */
export const verbs: Readonly<Record<string, Play>> = {
  addAction: (replica, dice) =>
    run(replica, addAction, {
      title: `Actie ${replica.world.nextLetter()}`,
      goal: dice.pickOrNull(idsOf(replica, 'goal')),
      state: dice.pick(actionStates),
      cycle: dice.chance(4) ? null : cycle(dice),
      owners: dice.chance(2) ? [person(dice)] : [],
      due: dayOrNull(dice),
      notes: replica.world.nextLetter(),
      plan: replica.world.nextLetter(),
      before: dice.pickOrNull(idsOf(replica, 'action')),
    }),
  addAmbition: (replica, dice) =>
    run(replica, addAmbition, {
      title: `Ambitie ${replica.world.nextLetter()}`,
      why: replica.world.nextLetter(),
      horizon: 2026 + dice.roll(5),
      paint: (1 + dice.roll(8)) as Paint,
    }),
  addAttempt: of(
    'action',
    (replica, dice, { id }) =>
      run(replica, addAttempt, { action: id, plan: replica.world.nextLetter(), cycle: cycle(dice) }),
    (action) => action.place.state === 'done' && outcomeOf(action) === 'no',
  ),
  addComment: (replica, dice) => {
    const kind = dice.pick(commented) ?? 'action';
    const id = dice.favour(idsOf(replica, kind));
    return id && run(replica, addComment, { kind, id, text: replica.world.nextLetter() });
  },
  addGoal: (replica, dice) =>
    run(replica, addGoal, {
      title: `Doel ${replica.world.nextLetter()}`,
      sign: replica.world.nextLetter(),
      before: dayOrNull(dice),
      ambition: dice.pickOrNull(idsOf(replica, 'ambition')),
    }),
  addIdea: (replica) =>
    run(replica, addIdea, { title: `Idee ${replica.world.nextLetter()}`, notes: replica.world.nextLetter() }),
  addObstacle: (replica, dice) =>
    run(replica, addObstacle, {
      title: `Knelpunt ${replica.world.nextLetter()}`,
      goal: dice.pickOrNull(idsOf(replica, 'goal')),
    }),
  addSuccess: (replica, dice) =>
    run(replica, addSuccess, {
      title: `Succes ${replica.world.nextLetter()}`,
      action: dice.pickOrNull(idsOf(replica, 'action')),
      cycle: cycle(dice),
    }),
  answerOutcome: of(
    'action',
    (replica, dice, { id, attempts }) =>
      run(replica, answerOutcome, {
        action: id,
        helped: dice.chance(2) ? 'no' : (dice.pick(helpedAnswers) ?? 'yes'),
        noticed: dice.chance(2) ? rewritten(attempts.at(-1)?.noticed ?? '', replica, dice) : undefined,
      }),
    ({ place }) => place.state === 'done',
  ),
  archiveCard: anyCard((replica, _, kind, id) => run(replica, archiveCard, { kind, id })),
  assignOwner: of('action', (replica, dice, { id }) =>
    run(replica, assignOwner, { action: id, person: person(dice) }),
  ),
  carryOver: of('action', (replica, dice, { id }) =>
    run(replica, carryOver, { action: id, cycle: cycle(dice) }),
  ),
  chooseLeaving: of(
    'action',
    (replica, dice, { id }) =>
      run(replica, chooseLeaving, {
        action: id,
        cycle: cycle(dice),
        value: dice.pickOrNull(leavingValues),
        reason: 'Genoeg',
      }),
    ({ place }) => place.state !== 'done',
  ),
  closeCycle: (replica, dice) => {
    // only the server does, and the first replica plays it
    if (replica.index !== 0) return undefined;
    const closed = cycle(dice);
    const leaving = new Map<ActionId, LeavingValue>();
    const again = new Map<ActionId, string>();
    for (const id of idsOf(replica, 'action')) {
      const action = replica.view.card('action', id);
      if (action === undefined || action.archived !== null || (action.cycle ?? Infinity) > closed) continue;
      const chosen = leavingIn(action, closed);
      if (action.place.state !== 'done') leaving.set(id, chosen?.value ?? 'carry');
      else if (chosen !== null && outcomeOf(action) === 'no') again.set(id, chosen.reason);
    }
    const lesson = replica.view.lesson.trim();
    return run(replica, closeCycle, { cycle: closed, next: closed + 1, leaving, again, lesson });
  },
  decideIdea: of('idea', (replica, dice, { id }) =>
    run(replica, decideIdea, {
      idea: id,
      value: dice.pick(['parked', 'dropped', null] as const) ?? null,
      reason: 'Nee',
    }),
  ),
  describeIndicator: of('ambition', (replica, dice, { id, indicatorName }) =>
    run(replica, describeIndicator, {
      ambition: id,
      name: dice.chance(2) ? rewritten(indicatorName, replica, dice) : undefined,
      unit: dice.pick(['dagen', '%']),
      target: dice.roll(100),
    }),
  ),
  editAttempt: of('action', (replica, dice, { id, attempts }) => {
    const attempt = dice.pick(attempts);
    const field = dice.chance(2) ? 'plan' : 'noticed';
    return (
      attempt &&
      run(replica, editAttempt, {
        action: id,
        attempt: attempt.id,
        field,
        text: rewritten(attempt[field], replica, dice),
      })
    );
  }),
  editComment: ownComment((replica, dice, at, comment) =>
    run(replica, editComment, { ...at, comment: comment.id, text: rewritten(comment.text, replica, dice) }),
  ),
  editLesson: (replica, dice) =>
    run(replica, editLesson, { text: rewritten(replica.view.lesson, replica, dice) }),
  editText: anyCard((replica, dice, kind, id) => {
    const fields = Object.entries(cardFields[kind]).flatMap(([key, { nested }]) =>
      nested === 'text' ? [key] : [],
    );
    const field = dice.pick(fields) ?? 'title';
    const card = replica.view.card(kind, id) as unknown as Readonly<Record<string, string>>;
    return run(replica, editText, { kind, id, field, text: rewritten(card[field] ?? '', replica, dice) });
  }),
  handOverAction: of('action', (replica, dice, { id, owners }) =>
    run(replica, handOverAction, {
      action: id,
      from: dice.pickOrNull(owners),
      to: dice.chance(4) ? null : person(dice),
      state: dice.pick(actionStates) ?? 'todo',
      cycle: replica.world.cycle,
    }),
  ),
  judgeAmbition: of('ambition', (replica, dice, { id, judgementNote }) =>
    run(replica, judgeAmbition, {
      ambition: id,
      value: dice.pickOrNull(judgementValues),
      note: dice.chance(2) ? rewritten(judgementNote, replica, dice) : undefined,
    }),
  ),
  makeActionOfIdea: of('idea', (replica, dice, { id }) =>
    run(replica, makeActionOfIdea, {
      idea: id,
      goal: dice.pickOrNull(idsOf(replica, 'goal')),
      cycle: cycle(dice),
    }),
  ),
  markStuck: of('action', (replica, dice, { id, stuckReason }) =>
    run(replica, markStuck, { action: id, reason: rewritten(stuckReason, replica, dice) }),
  ),
  moveAction: of('action', (replica, dice, { id }) =>
    run(replica, moveAction, {
      action: id,
      goal: dice.pickOrNull(idsOf(replica, 'goal')),
      state: dice.pick(actionStates) ?? 'todo',
      before: dice.pickOrNull(idsOf(replica, 'action')),
      cycle: replica.world.cycle,
    }),
  ),
  moveGoal: of('goal', (replica, dice, { id }) =>
    run(replica, moveGoal, { goal: id, before: dice.pickOrNull(idsOf(replica, 'goal')) }),
  ),
  moveOnRail: (replica, dice) => {
    const rail = (['idea', 'obstacle', 'success'] as const).flatMap((kind) =>
      idsOf(replica, kind).map((id) => ({ kind, id: id as string })),
    );
    const moved = dice.pick(rail);
    return moved && run(replica, moveOnRail, { ...moved, before: dice.pickOrNull(rail) });
  },
  planAction: of('action', (replica, dice, { id }) =>
    run(replica, planAction, { action: id, cycle: cycle(dice) }),
  ),
  postponeAction: of('action', (replica, _, { id }) => run(replica, postponeAction, { action: id })),
  recordIndicator: of('ambition', (replica, dice, { id }) =>
    run(replica, recordIndicator, {
      ambition: id,
      day: day(dice),
      value: dice.chance(4) ? null : dice.roll(50),
    }),
  ),
  removeComment: ownComment((replica, _, at, comment) =>
    run(replica, removeComment, { ...at, comment: comment.id }),
  ),
  resolveStuck: of('action', (replica, _, { id }) => run(replica, resolveStuck, { action: id })),
  restoreCard: (replica, dice) => {
    const bin = replica.view.list(lists.bin).flatMap((entry) => parseEntry(entry) ?? []);
    const card = dice.pick(bin);
    return card && run(replica, restoreCard, card);
  },
  serveAmbition: of('ambition', (replica, dice, { id }) =>
    run(replica, serveAmbition, {
      ambition: id,
      serves: dice.chance(4)
        ? null
        : { board: asId<BoardId>('above'), ambition: asId<AmbitionId>(`m${dice.roll(3)}`) },
    }),
  ),
  setCardGoal: (replica, dice) => {
    const kind = dice.chance(2) ? 'obstacle' : 'success';
    const id = dice.pick<string>(idsOf(replica, kind));
    if (id === undefined) return undefined;
    return run(replica, setCardGoal, { kind, id, goal: dice.pickOrNull(idsOf(replica, 'goal')) });
  },
  setDue: of('action', (replica, dice, { id }) => run(replica, setDue, { action: id, due: dayOrNull(dice) })),
  setGoalAmbition: of('goal', (replica, dice, { id }) =>
    run(replica, setGoalAmbition, { goal: id, ambition: dice.pickOrNull(idsOf(replica, 'ambition')) }),
  ),
  setGoalBefore: of('goal', (replica, dice, { id }) =>
    run(replica, setGoalBefore, { goal: id, before: dayOrNull(dice) }),
  ),
  setHorizon: of('ambition', (replica, dice, { id }) =>
    run(replica, setHorizon, { ambition: id, horizon: 2026 + dice.roll(9) }),
  ),
  setPaint: of('ambition', (replica, dice, { id }) =>
    run(replica, setPaint, { ambition: id, paint: (1 + dice.roll(8)) as Paint }),
  ),
  setReference: (replica, dice) => {
    // only the server does, and the first replica plays it
    if (replica.index !== 0) return undefined;
    const id = asId<ReferenceId>(`r${dice.roll(4)}`);
    if (dice.chance(4)) return run(replica, setReference, { id, reference: null });
    const action = dice.pick(idsOf(replica, 'action'));
    const reference =
      action === undefined || dice.chance(2)
        ? questionReference(id, {
            words: dice.pick(['Ja', 'Nee', 'Hoezo?']) ?? '',
            state: dice.pick(questionStates) ?? 'open',
          })
        : dependencyReference(id, { kind: 'action', id: action });
    return run(replica, setReference, { id, reference });
  },
  solveObstacle: of('obstacle', (replica, dice, { id }) =>
    run(replica, solveObstacle, { obstacle: id, solved: dice.chance(2) }),
  ),
  unassignOwner: of('action', (replica, dice, { id, owners }) =>
    run(replica, unassignOwner, { action: id, person: dice.pick(owners) ?? person(dice) }),
  ),
};
