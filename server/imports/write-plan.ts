import type { ImportCounts } from '@verbeterbord/shared/api/imports.ts';
import type { Command, CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { accept, type Result } from '@verbeterbord/shared/errors.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import type { ImportPlan, PlannedCard } from './import-plan.ts';
import { plainWord } from './words.ts';

export interface WritePlan {
  readonly plan: ImportPlan;
  /** The cycle that work is chosen for. */
  readonly cycle: number;
}

/**
 * Hangs up a whole plan, by the commands that people use: all of it or nothing. Yjs doesn't roll back, so it is tried on a copy first.
 * A goal that the board has already is not made again.
 */
export const writePlan: Command<WritePlan, ImportCounts> = (doc, input, context) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const tried = copy.transact(() => write(copy, input, context));
  copy.destroy();
  return tried.ok ? doc.transact(() => write(doc, input, context)) : tried;
};

function write(doc: Y.Doc, { plan, cycle }: WritePlan, context: CommandContext): Result<ImportCounts> {
  const known = new Map(
    listCards(doc, 'goal')
      .filter((goal) => goal.archived === null)
      .map((goal) => [plainWord(goal.title), goal.id]),
  );
  const goals: GoalId[] = [];
  let newGoals = 0;
  for (const goal of plan.goals) {
    const there = known.get(plainWord(goal.title));
    if (there !== undefined) {
      goals.push(there);
      continue;
    }
    const made = addGoal(doc, goal, context);
    if (!made.ok) return made;
    goals.push(made.value);
    newGoals += 1;
  }
  const counts = { actions: 0, ideas: 0, obstacles: 0, successes: 0 };
  for (const card of inOrder(plan.cards)) {
    const made = hang(doc, card, card.goal === null ? null : (goals[card.goal] ?? null), cycle, context);
    if (!made.ok) return made;
    counts[countedAs(card)] += 1;
  }
  return accept({ goals: newGoals, ...counts });
}

/** A new success hangs above the others, so the first of the source comes last. */
function inOrder(cards: readonly PlannedCard[]): readonly PlannedCard[] {
  const successes = cards.filter(({ to }) => to === 'success').toReversed();
  return [...cards.filter(({ to }) => to !== 'success'), ...successes];
}

function countedAs({ to }: PlannedCard): Exclude<keyof ImportCounts, 'goals'> {
  if (to === 'idea') return 'ideas';
  if (to === 'obstacle') return 'obstacles';
  return to === 'success' ? 'successes' : 'actions';
}

function hang(
  doc: Y.Doc,
  card: PlannedCard,
  goal: GoalId | null,
  cycle: number,
  context: CommandContext,
): Result {
  const { to, title, notes, owners, due } = card;
  const kind = to === 'idea' || to === 'obstacle' || to === 'success' ? to : 'action';
  const made = ((): Result<string> => {
    if (to === 'idea') return addIdea(doc, { title, notes }, context);
    if (to === 'obstacle') return addObstacle(doc, { title, notes, goal }, context);
    if (to === 'success') return addSuccess(doc, { title, notes, goal, cycle }, context);
    const place = to === 'later' ? { state: 'todo' as const, cycle: null } : { state: to, cycle };
    return addAction(doc, { title, notes, goal, owners, due, ...place }, context);
  })();
  if (!made.ok) return made;
  for (const text of card.comments) {
    const said = addComment(doc, { kind, id: made.value, text }, context);
    if (!said.ok) return said;
  }
  return accept();
}
