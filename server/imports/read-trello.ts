import type { ImportChoices, ImportReading, ListTarget } from '@verbeterbord/shared/api/imports.ts';
import { oneLine, shortened } from './fit-text.ts';
import type { ImportPlan, PlannedPlace } from './import-plan.ts';
import { PlanBuilder, type ImportContext } from './plan-builder.ts';
import { readDate } from './read-date.ts';
import { unreadable, type Readable } from './readable.ts';
import { looseNumber, looseRecord, looseRecords, looseText, type Loose } from './tolerant.ts';
import { TrelloCards } from './trello-cards.ts';
import { unknownOfBoard } from './trello-parts.ts';
import { targetOf } from './words.ts';

export interface ReadTrello {
  readonly read: Pick<ImportReading, 'lists' | 'labels'> | null;
  readonly plan: Readable<ImportPlan>;
}

interface List {
  readonly id: string;
  readonly name: string;
  readonly to: ListTarget;
  readonly cards: readonly Loose[];
}

/** The export of a Trello board. What is in the bin there stays there; parts that a board here has no place for are counted, or named when we don't know them. */
export function readTrello(json: unknown, context: ImportContext, choices: ImportChoices): ReadTrello {
  const board = looseRecord(json);
  if (!Array.isArray(board['lists']) || !Array.isArray(board['cards']))
    return { read: null, plan: unreadable('not-trello') };
  const allLists = looseRecords(board['lists']);
  const allCards = looseRecords(board['cards']);
  const closedLists = new Set(allLists.filter(isClosed).map(({ id }) => id));
  const isOpen = (card: Loose): boolean => !isClosed(card) && !closedLists.has(card['idList']);
  const isTemplate = (card: Loose): boolean => card['isTemplate'] === true;
  const open = allCards.filter((card) => isOpen(card) && !isTemplate(card));
  const lists = openLists(allLists, open, choices);

  const plan = new PlanBuilder(context, choices);
  const cards = new TrelloCards(board, plan, choices.labelsAreGoals === true);
  // goals first, so that a card's goal is the lane that was meant
  for (const list of lists)
    if (list.to === 'goal') for (const card of list.cards) addGoal(card, cards, plan, context);
  for (const list of lists) {
    if (list.to === 'none') {
      plan.leaveOut('lists', 'chosen', 1, list.name);
      plan.leaveOut('cards', 'chosen', list.cards.length);
    } else if (list.to !== 'goal') for (const card of list.cards) cards.add(card, placeOf(card, list.to));
  }
  plan.leaveOut('archived-lists', 'archived', closedLists.size);
  plan.leaveOut('archived-cards', 'archived', allCards.filter((card) => !isOpen(card)).length);
  plan.leaveOut('templates', 'no-place', allCards.filter((card) => isOpen(card) && isTemplate(card)).length);
  leaveOutOfBoard(board, open, plan);
  return {
    read: {
      lists: lists.map(({ id, name, to, cards: own }) => ({ id, name, to, cards: own.length })),
      labels: open.some((card) => looseRecords(card['labels']).some(({ name }) => looseText(name) !== '')),
    },
    plan: plan.build(shortened(oneLine(looseText(board['name'])), 120) || null),
  };
}

const isClosed = (part: Loose): boolean => part['closed'] === true;
const byPosition = (a: Loose, b: Loose): number => looseNumber(a['pos']) - looseNumber(b['pos']);

/** The lists that are open, in their order, with their cards; a last one without a name for cards of no list. */
function openLists(lists: readonly Loose[], cards: readonly Loose[], choices: ImportChoices): List[] {
  const byList = Map.groupBy([...cards].sort(byPosition), (card) => looseText(card['idList']));
  const chosen = choices.lists ?? {};
  const made = lists
    .filter((list) => !isClosed(list))
    .sort(byPosition)
    .map((list): List => {
      const id = looseText(list['id']).slice(0, 100);
      const name = shortened(oneLine(looseText(list['name'])), 100);
      const to = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
      const own = byList.get(looseText(list['id'])) ?? [];
      byList.delete(looseText(list['id']));
      return { id, name, to: to ?? targetOf(name), cards: own };
    });
  const others = [...byList.values()].flat();
  if (others.length > 0) made.push({ id: '', name: '', to: chosen[''] ?? 'todo', cards: others });
  return made;
}

/** A card that is ticked is done, in whichever list of work it hangs. */
function placeOf(card: Loose, to: Exclude<ListTarget, 'goal' | 'none'>): PlannedPlace {
  const isWork = to === 'todo' || to === 'doing' || to === 'later';
  return isWork && card['dueComplete'] === true ? 'done' : to;
}

function addGoal(card: Loose, cards: TrelloCards, plan: PlanBuilder, { today }: ImportContext): void {
  const title = oneLine(looseText(card['name']));
  if (title === '') {
    plan.leaveOut('cards', 'no-title');
    return;
  }
  const lines = [looseText(card['desc']), ...cards.checklistsOf(card)].filter(Boolean);
  plan.goal(title, lines.join('\n\n'), readDate(looseText(card['due']), today));
  cards.leaveOutParts(card);
}

/** What belongs to the board as a whole. */
function leaveOutOfBoard(board: Loose, cards: readonly Loose[], plan: PlanBuilder): void {
  const open = new Set(cards.map(({ id }) => id));
  let comments = 0;
  let others = 0;
  for (const action of looseRecords(board['actions'])) {
    const card = looseRecord(looseRecord(action['data'])['card'])['id'];
    if (action['type'] !== 'commentCard') others += 1;
    else if (open.has(card)) comments += 1;
  }
  plan.leaveOut('comments', 'no-place', comments);
  plan.leaveOut('history', 'no-place', others);
  plan.leaveOut('board-notes', 'no-place', looseText(board['desc']).trim() === '' ? 0 : 1);
  plan.leaveOut('add-ons', 'no-place', looseRecords(board['pluginData']).length);
  for (const name of unknownOfBoard(board)) {
    const part = board[name];
    plan.leaveOut('unknown', 'unknown', Array.isArray(part) ? part.length : 1, name);
  }
}
