import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';

/** My own boards first, then the others: each by title, the board of the Team van teams before its teams. */
export function splitBoards(lines: readonly BoardLine[]): {
  readonly mine: readonly BoardLine[];
  readonly others: readonly BoardLine[];
} {
  const sorted = [...lines].sort(
    (a, b) =>
      Number(a.team.parent !== null) - Number(b.team.parent !== null) || a.title.localeCompare(b.title, 'nl'),
  );
  return {
    mine: sorted.filter((line) => line.role !== 'colleague'),
    others: sorted.filter((line) => line.role === 'colleague'),
  };
}
