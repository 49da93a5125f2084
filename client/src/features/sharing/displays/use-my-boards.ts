import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import { useMemo } from 'react';
import { useAsked, type Asked } from '../../../sync/use-asked.ts';

interface MyBoards extends Asked<{ readonly boards: readonly BoardLine[] }> {
  /** Those that I may share, in the order of the list of boards; undefined until they are known. */
  readonly mine: readonly BoardLine[] | undefined;
  readonly titles: ReadonlyMap<string, string>;
}

/** The boards that I see, and of them those that I may put on a screen. */
export function useMyBoards(): MyBoards {
  const asked = useAsked<{ readonly boards: readonly BoardLine[] }>('/boards');
  const boards = asked.answer?.boards;
  const mine = useMemo(() => boards?.filter(({ role }) => canOnBoard(role, 'share')), [boards]);
  const titles = useMemo(() => new Map(boards?.map(({ id, title }) => [id, title])), [boards]);
  return { ...asked, mine, titles };
}
