import type * as Y from 'yjs';
import type { CardKind } from '../domain/card.ts';
import type { PersonId } from '../ids.ts';
import { laneOf } from './columns.ts';
import { cardKey, lists, type ListKey } from './lists.ts';
import { cardFields } from './schema.ts';

/** A card's membership of one list, and by what it's sorted there. */
export interface Placement {
  readonly list: ListKey;
  /** How the list names it: its id, or its card key where kinds are mixed. */
  readonly entry: string;
  readonly sort: string;
  readonly id: string;
  /** Whether that list starts with the largest `sort`: the latest moment. */
  readonly latestFirst: boolean;
}

/** Every list that a card is in. Reads only the fields that decide so: never a text, a comment or an attempt. */
export function placementsOf(
  doc: Y.Doc,
  kind: CardKind,
  id: string,
  stored: Y.Map<unknown>,
  cycle: number,
): readonly Placement[] {
  const placements: Placement[] = [];
  const put = (list: ListKey, sort: string, { mixed = false, latestFirst = false } = {}): void => {
    placements.push({ list, entry: mixed ? cardKey(kind, id) : id, sort, id, latestFirst });
  };
  const latest = { mixed: true, latestFirst: true };

  const archived = cardFields[kind].archived.read(stored.get('archived'));
  if (archived !== null) {
    put(lists.bin, archived.at, latest);
    return placements;
  }
  if (kind === 'action') {
    placeAction(doc, stored, cycle, put);
    return placements;
  }
  const order = cardFields[kind].order.read(stored.get('order'));
  switch (kind) {
    case 'ambition':
      put(lists.ambitions, order);
      break;
    case 'goal':
      put(lists.goals, order);
      break;
    case 'success':
      put(lists.successes, order);
      break;
    case 'idea': {
      const decision = cardFields.idea.decision.read(stored.get('decision'));
      if (decision === null) put(lists.noticed, order, { mixed: true });
      else put(lists.settled, decision.at, latest);
      break;
    }
    case 'obstacle': {
      const solved = cardFields.obstacle.solved.read(stored.get('solved'));
      if (solved === null) put(lists.noticed, order, { mixed: true });
      else put(lists.settled, solved.at, latest);
      break;
    }
  }
  return placements;
}

type Put = (list: ListKey, sort: string, how?: { latestFirst?: boolean }) => void;

const stateRank = { todo: '0', doing: '1', done: '2' } as const;

function placeAction(doc: Y.Doc, stored: Y.Map<unknown>, current: number, put: Put): void {
  const fields = cardFields.action;
  const { state, order } = fields.place.read(stored.get('place'));
  const cycle = fields.cycle.read(stored.get('cycle'));
  const lane = laneOf(doc, fields.goal.read(stored.get('goal')));
  if (cycle === null) return put(lists.later(lane), order);
  if (state === 'done' && cycle < current) {
    const done = fields.done.read(stored.get('done'));
    return put(lists.earlier(lane), done?.at ?? '', { latestFirst: true });
  }
  put(lists.lane(lane, state), order);
  put(lists.actions, '');
  const owners: readonly PersonId[] = fields.owners.read(stored.get('owners'));
  for (const person of owners.length > 0 ? owners : [null])
    put(lists.person(person), stateRank[state] + order);
}
