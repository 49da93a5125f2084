import type { MyAction } from '@verbeterbord/shared/api/actions.ts';

export interface SortedActions {
  /** Of this cycle, the finished ones last. */
  readonly now: readonly MyAction[];
  readonly stuck: readonly MyAction[];
  readonly later: readonly MyAction[];
}

function compare(a: MyAction, b: MyAction): number {
  return (
    Number(a.state === 'done') - Number(b.state === 'done') ||
    (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
    a.title.localeCompare(b.title, 'nl') ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Deze ronde, ik zit vast, later: each action in one of them, by day and then by title. */
export function sortActions(actions: readonly MyAction[]): SortedActions {
  const sorted = [...actions].sort(compare);
  const isStuck = (action: MyAction): boolean => action.stuck && action.state !== 'done';
  const isLater = (action: MyAction): boolean =>
    action.state !== 'done' && (action.cycle === null || action.cycle > action.currentCycle);
  return {
    now: sorted.filter((action) => !isStuck(action) && !isLater(action)),
    stuck: sorted.filter(isStuck),
    later: sorted.filter((action) => !isStuck(action) && isLater(action)),
  };
}
