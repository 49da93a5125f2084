import type { RecordedOutcome } from '@verbeterbord/shared/api/records.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, SuccessId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { Departure } from '../departure.ts';

/** A closed cycle, as far as leaving goes. */
export interface ClosedCycle {
  readonly number: number;
  readonly closedAt: Instant;
}

/** What the records say of who may leave a board. */
export interface DeparturesDue {
  /** Closed cycles after which two more were closed, oldest first. */
  readonly cycles: readonly ClosedCycle[];
  /** Actions that such a record holds last as done or stopped, and that haven't left yet. */
  readonly actions: ReadonlyMap<ActionId, { readonly number: number; readonly outcome: RecordedOutcome }>;
  /** Successes that such a record holds. */
  readonly successes: ReadonlyMap<SuccessId, number>;
}

/** What was stopped stays in the bin for a month, as everything does. */
const binMs = 30 * 24 * 3_600_000;

/**
 * The cards that leave at the second close after the one that recorded them: finished and stopped actions, successes, obstacles that
 * were solved and ideas that were decided. What was done and then thrown away by hand, or taken up again, stays. `now`: milliseconds since 1970.
 */
export function departing(
  doc: Y.Doc,
  { cycles, actions, successes }: DeparturesDue,
  now: number,
): Departure[] {
  const last = cycles.at(-1);
  if (last === undefined) return [];
  const left: Departure[] = [];
  const add = (kind: CardKind, id: string, number: number | undefined): void => {
    if (number !== undefined) left.push({ kind, id, number });
  };
  const closedAfter = (at: Instant): number | undefined =>
    cycles.find(({ closedAt }) => closedAt >= at)?.number;
  const binned = toInstant(now - binMs);
  for (const action of listCards(doc, 'action')) {
    const due = actions.get(action.id);
    if (due === undefined) continue;
    const isDone = action.archived === null && action.place.state === 'done';
    const isOf = (action.cycle ?? due.number) <= due.number;
    if (due.outcome === 'done' ? isDone && isOf : action.archived !== null && action.archived.at <= binned)
      add('action', action.id, due.number);
  }
  for (const { id, archived } of listCards(doc, 'success'))
    if (archived === null) add('success', id, successes.get(id));
  for (const { id, archived, solved } of listCards(doc, 'obstacle'))
    if (archived === null && solved !== null) add('obstacle', id, closedAfter(solved.at));
  // a parked idea waits for its time
  for (const { id, archived, decision } of listCards(doc, 'idea'))
    if (archived === null && decision !== null && decision.value !== 'parked')
      add('idea', id, closedAfter(decision.at));
  return left;
}
