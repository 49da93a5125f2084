import { lists, type ListKey } from '@verbeterbord/shared/board/lists.ts';
import type { BoardView } from '@verbeterbord/shared/board/view.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useMemo, useSyncExternalStore } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';

/**
 * How many actions of this cycle are done, of how many. Counted over the columns, which change when a card moves and never when
 * somebody types; answered as one string so that the same counts render nothing.
 */
export function useCycleCount(): { readonly done: number; readonly total: number } {
  const { view } = useBoardSession();
  const source = useMemo(() => countSource(view), [view]);
  const [done = 0, total = 0] = useSyncExternalStore(source.subscribe, source.get).split('/').map(Number);
  return { done, total };
}

function lanes(view: BoardView): (GoalId | null)[] {
  return [...(view.list(lists.goals) as readonly GoalId[]), null];
}

function countSource(view: BoardView) {
  return {
    get: (): string => {
      let done = 0;
      let total = 0;
      for (const lane of lanes(view))
        for (const state of actionStates) {
          const { length } = view.list(lists.lane(lane, state));
          total += length;
          if (state === 'done') done += length;
        }
      return `${done}/${total}`;
    },
    subscribe: (listener: () => void): (() => void) => {
      let ends: (() => void)[] = [];
      const end = (): void => {
        for (const each of ends) each();
        ends = [];
      };
      const follow = (): void => {
        end();
        const keys: ListKey[] = [lists.goals, lists.actions];
        for (const lane of lanes(view)) keys.push(lists.lane(lane, 'done'));
        ends = keys.map((key) =>
          view.subscribe(key, () => {
            if (key === lists.goals) follow();
            listener();
          }),
        );
      };
      follow();
      return end;
    },
  };
}
