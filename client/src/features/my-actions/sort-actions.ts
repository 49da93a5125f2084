import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { dayOf, type Day } from '@verbeterbord/shared/time.ts';

export interface SortedActions {
  /** Of this cycle; what was finished today stands at the end. */
  readonly now: readonly MyAction[];
  readonly stuck: readonly MyAction[];
  readonly later: readonly MyAction[];
  /** Finished in this cycle, before today; the last one first. */
  readonly earlier: readonly MyAction[];
}

function compare(a: MyAction, b: MyAction): number {
  return (
    Number(a.state === 'done') - Number(b.state === 'done') ||
    (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
    a.title.localeCompare(b.title, 'nl') ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Deze ronde, ik zit vast, later, and what was finished before today: each action in one of them, by day and then by title. */
export function sortActions(actions: readonly MyAction[], today: Day): SortedActions {
  const sorted = [...actions].sort(compare);
  const isDone = ({ state }: MyAction): boolean => state === 'done';
  const isEarlier = (action: MyAction): boolean =>
    isDone(action) && (action.done === null || dayOf(Date.parse(action.done)) < today);
  const isStuck = (action: MyAction): boolean => action.stuck && !isDone(action);
  const isLater = (action: MyAction): boolean =>
    !isDone(action) && (action.cycle === null || action.cycle > action.currentCycle);
  return {
    now: sorted.filter((action) => !isStuck(action) && !isLater(action) && !isEarlier(action)),
    stuck: sorted.filter(isStuck),
    later: sorted.filter((action) => !isStuck(action) && isLater(action)),
    earlier: sorted.filter(isEarlier).sort((a, b) => (b.done ?? '').localeCompare(a.done ?? '')),
  };
}
