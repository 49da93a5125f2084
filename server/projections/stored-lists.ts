import { isDeepStrictEqual } from 'node:util';
import type { BoardLists } from '@verbeterbord/shared/board/project.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ProjectionStore } from '../storage/boards/projections.ts';

interface Reading {
  readonly board: BoardId;
  readonly lists: Partial<BoardLists>;
}

/** Of the lists that were read those that aren't as they are stored: one question for each kind, over all boards. */
export async function changedLists(
  store: Pick<ProjectionStore, 'ambitionsOf' | 'goalsOf' | 'successesOf'>,
  read: readonly Reading[],
): Promise<ReadonlyMap<BoardId, Partial<BoardLists>>> {
  const having = (name: keyof BoardLists): BoardId[] =>
    read.flatMap(({ board, lists }) => (lists[name] === undefined ? [] : [board]));
  const [ambitions, goals, successes] = [
    await store.ambitionsOf(having('ambitions')),
    await store.goalsOf(having('goals')),
    await store.successesOf(having('successes')),
  ];
  const isNew = <Row>(now: readonly Row[], before: readonly Row[] | undefined): boolean =>
    !isDeepStrictEqual(now, before ?? []);
  return new Map(
    read.map(({ board, lists }) => [
      board,
      {
        ...(lists.ambitions &&
          isNew(lists.ambitions, ambitions.get(board)) && { ambitions: lists.ambitions }),
        ...(lists.goals && isNew(lists.goals, goals.get(board)) && { goals: lists.goals }),
        ...(lists.successes &&
          isNew(lists.successes, successes.get(board)) && { successes: lists.successes }),
      },
    ]),
  );
}
