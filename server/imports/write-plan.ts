import type { ImportCounts } from '@verbeterbord/shared/api/imports.ts';
import { checkText } from '@verbeterbord/shared/board/check-text.ts';
import { kindColumn, laneColumn, type ColumnCard } from '@verbeterbord/shared/board/columns.ts';
import { putCard, write, type Command, type CommandContext } from '@verbeterbord/shared/board/command.ts';
import { goalNumbers, lowestFree } from '@verbeterbord/shared/board/goal-number.ts';
import { newAttempt } from '@verbeterbord/shared/board/new-attempt.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { cardFields, mostCards, roots } from '@verbeterbord/shared/board/schema.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import { textLimits, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { manyKeys } from '@verbeterbord/shared/domain/order.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';
import type { ImportPlan, PlannedCard } from './import-plan.ts';
import { plainWord } from './words.ts';

export interface WritePlan {
  readonly plan: ImportPlan;
  /** The cycle that work is chosen for. */
  readonly cycle: number;
}

interface NewGoal {
  readonly id: GoalId;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Hangs up a whole plan: all of it or nothing, for everything that could be refused is decided before the first card is written. A
 * goal that the board has already is not made again. Each column is read once: by the commands of single cards, which look for
 * their place anew every time, five hundred cards on a full board would hold the server up for seconds.
 */
export const writePlan: Command<WritePlan, ImportCounts> = (doc, { plan, cycle }, context) => {
  const checked = checkCards(doc, plan.cards);
  if (!checked.ok) return checked;
  const cards = checked.value;
  const goals = planGoals(doc, plan, context);
  if (!goals.ok) return goals;
  const orders = planOrders(doc, cards, goals.value);
  const counts = { goals: goals.value.made.length, actions: 0, ideas: 0, obstacles: 0, successes: 0 };
  for (const card of cards) counts[countedAs[kindOf(card)]] += 1;
  return write(doc, 'importPlan', context, () => {
    for (const { id, values } of goals.value.made) putCard(doc, 'goal', id, values);
    for (const [at, card] of cards.entries()) {
      const goal = goalOf(card, goals.value.ids);
      hang(doc, card, { goal, cycle, order: orders[at] as string }, context);
    }
    return counts;
  });
};

const countedAs = {
  action: 'actions',
  idea: 'ideas',
  obstacle: 'obstacles',
  success: 'successes',
} as const;

function kindOf({ to }: PlannedCard): keyof typeof countedAs {
  return to === 'idea' || to === 'obstacle' || to === 'success' ? to : 'action';
}

/** What is to be done later stands in no cycle, and comes back to "te doen". */
function stateOf({ to }: PlannedCard): ActionState {
  return to === 'doing' || to === 'done' ? to : 'todo';
}

function goalOf({ goal }: PlannedCard, ids: readonly GoalId[]): GoalId | null {
  return goal === null ? null : (ids[goal] ?? null);
}

/** The cards with their texts as they go into the document, when the board has room for all and every value may stand there. */
function checkCards(doc: Y.Doc, cards: readonly PlannedCard[]): Result<readonly PlannedCard[]> {
  for (const [kind, own] of Map.groupBy(cards, kindOf))
    if (!hasRoom(doc, kind, own.length)) return refuse('too-many');
  const checked: PlannedCard[] = [];
  for (const card of cards) {
    const kind = kindOf(card);
    const title = checkText(card.title, textLimits.title, 'required');
    if (!title.ok) return title;
    const notes = checkText(card.notes, textLimits.notes, 'optional');
    if (!notes.ok) return notes;
    const comments: string[] = [];
    for (const comment of card.comments) {
      const text = checkText(comment, textLimits.comment, 'required');
      if (!text.ok) return text;
      comments.push(text.value);
    }
    const { owners, due } = cardFields.action;
    if (card.comments.length > (cardFields[kind].comments.limit ?? 0)) return refuse('too-many');
    if (card.owners.length > (owners.limit ?? 0)) return refuse('too-many');
    if (!due.accepts(card.due)) return refuse('invalid-day');
    checked.push({ ...card, title: title.value, notes: notes.value, comments });
  }
  return accept(checked);
}

function hasRoom(doc: Y.Doc, kind: CardKind, count: number): boolean {
  return doc.getMap(roots[kind]).size + count <= mostCards;
}

/** Which goal each of the plan's is: one that the board has, or a new one. */
function planGoals(
  doc: Y.Doc,
  plan: ImportPlan,
  context: CommandContext,
): Result<{ readonly ids: readonly GoalId[]; readonly made: readonly NewGoal[] }> {
  const known = new Map(
    listCards(doc, 'goal')
      .filter((goal) => goal.archived === null)
      .map((goal) => [plainWord(goal.title), goal.id]),
  );
  const fresh = plan.goals.filter(({ title }) => !known.has(plainWord(title)));
  const orders = manyKeys(kindColumn(doc, ['goal']), 'end', fresh.length);
  const numbers = goalNumbers(doc);
  if (!hasRoom(doc, 'goal', fresh.length)) return refuse('too-many');
  const made: NewGoal[] = [];
  for (const [at, goal] of fresh.entries()) {
    const title = checkText(goal.title, textLimits.title, 'required');
    if (!title.ok) return title;
    const sign = checkText(goal.sign, textLimits.sentence, 'optional');
    if (!sign.ok) return sign;
    const number = lowestFree(numbers);
    if (!cardFields.goal.number.accepts(number)) return refuse('too-many');
    if (!cardFields.goal.before.accepts(goal.before)) return refuse('invalid-day');
    numbers.add(number);
    const id = context.newId() as GoalId;
    known.set(plainWord(goal.title), id);
    const created = { by: context.by, at: context.now };
    const values = {
      created,
      title: title.value,
      sign: sign.value,
      before: goal.before,
      number,
      order: orders[at],
    };
    made.push({ id, values });
  }
  return accept({ ids: plan.goals.map(({ title }) => known.get(plainWord(title)) as GoalId), made });
}

/** The order key of each card, by its place in the plan: at the end of its column, and successes above the others. */
function planOrders(
  doc: Y.Doc,
  cards: readonly PlannedCard[],
  { ids, made }: { readonly ids: readonly GoalId[]; readonly made: readonly NewGoal[] },
): readonly string[] {
  const isNew = new Set(made.map(({ id }) => id));
  const orders: string[] = [];
  const columnOf = (card: PlannedCard): string => {
    const kind = kindOf(card);
    if (kind !== 'action') return kind === 'success' ? 'success' : 'noticed';
    return `${stateOf(card)} ${goalOf(card, ids) ?? ''}`;
  };
  const standing = (card: PlannedCard): readonly ColumnCard[] => {
    const kind = kindOf(card);
    if (kind !== 'action') return kindColumn(doc, kind === 'success' ? ['success'] : ['idea', 'obstacle']);
    const goal = goalOf(card, ids);
    return goal !== null && isNew.has(goal) ? [] : laneColumn(doc, goal, stateOf(card));
  };
  for (const [column, own] of Map.groupBy(cards.entries(), ([, card]) => columnOf(card))) {
    const [first] = own;
    if (first === undefined) continue;
    const keys = manyKeys(standing(first[1]), column === 'success' ? 'begin' : 'end', own.length);
    for (const [index, [at]] of own.entries()) orders[at] = keys[index] as string;
  }
  return orders;
}

function hang(
  doc: Y.Doc,
  card: PlannedCard,
  { goal, cycle, order }: { readonly goal: GoalId | null; readonly cycle: number; readonly order: string },
  context: CommandContext,
): void {
  const { to, title, notes } = card;
  const stamp = { by: context.by, at: context.now };
  const comments = card.comments.map((text) => [context.newId(), { ...stamp, text }]);
  const values = { created: stamp, title, notes, comments };
  const kind = kindOf(card);
  const id = context.newId();
  if (kind === 'action') {
    const state = stateOf(card);
    putCard(doc, kind, id, {
      ...values,
      owners: card.owners.map((person) => [person, true]),
      goal,
      due: card.due,
      cycle: to === 'later' ? null : cycle,
      place: { state, order },
      done: state === 'done' ? stamp : null,
      attempts: [newAttempt(context, '')],
    });
  } else if (kind === 'idea') putCard(doc, kind, id, { ...values, order });
  else putCard(doc, kind, id, { ...values, goal, order, ...(kind === 'success' && { cycle }) });
}
