import type { ActionState } from './action.ts';

/** How many actions of a board are in one state of one cycle. */
export interface CountedActions {
  readonly state: ActionState;
  readonly cycle: number;
  readonly stuck: boolean;
  readonly count: number;
}

/** Actions by state; stuck ones are in todo or doing too. */
export interface WallCounts {
  readonly todo: number;
  readonly doing: number;
  readonly done: number;
  readonly stuck: number;
}

/** Whether the wall shows such an action in this cycle: it was chosen by a cycle, and wasn't done in an earlier one. */
export function isOnWall(action: Pick<CountedActions, 'state' | 'cycle'>, current: number): boolean {
  return action.state !== 'done' || action.cycle >= current;
}

/** As the wall shows them: everything that a cycle chose, without what was done in an earlier one. */
export function countWall(counts: readonly CountedActions[], current: number): WallCounts {
  const wall = { todo: 0, doing: 0, done: 0, stuck: 0 };
  for (const each of counts) {
    if (!isOnWall(each, current)) continue;
    wall[each.state] += each.count;
    if (each.stuck && each.state !== 'done') wall.stuck += each.count;
  }
  return wall;
}
