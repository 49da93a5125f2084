import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useTeams } from './use-teams.ts';

/** Whether I may look at another board, so that what hangs there can be a link. Not as long as nobody knows. */
export function useMayOpen(board: BoardId | null): boolean {
  const { teams } = useTeams();
  return board !== null && teams?.some(({ boards }) => boards.some(({ id }) => id === board)) === true;
}
