/** A column as the keyboard sees it: which row of columns it stands in, which place from the left, and its cards. */
export interface WalkColumn {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** Ids in order, without the card that is in hand. */
  readonly cards: readonly string[];
}

/** A spot: before the card at `index` of a column; `index === cards.length` is its end. */
export interface Spot {
  readonly key: string;
  readonly index: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * One step of a card through the wall by arrow keys: up and down by card, and over the edge of a column to the same column of the
 * row above or below; left and right by column. Stays put where there is nothing further.
 */
export function walk(columns: readonly WalkColumn[], from: Spot, direction: Direction): Spot {
  const here = columns.find((column) => column.key === from.key);
  if (here === undefined) return from;
  if (direction === 'up' && from.index > 0) return { key: here.key, index: from.index - 1 };
  if (direction === 'down' && from.index < here.cards.length) return { key: here.key, index: from.index + 1 };

  const next = neighbour(columns, here, direction);
  if (next === undefined) return from;
  const index =
    direction === 'up'
      ? next.cards.length
      : direction === 'down'
        ? 0
        : Math.min(from.index, next.cards.length);
  return { key: next.key, index };
}

function neighbour(
  columns: readonly WalkColumn[],
  here: WalkColumn,
  direction: Direction,
): WalkColumn | undefined {
  const upright = direction === 'up' || direction === 'down';
  const step = direction === 'up' || direction === 'left' ? -1 : 1;
  const along = (column: WalkColumn): number =>
    (upright ? column.row - here.row : column.column - here.column) * step;
  const aside = (column: WalkColumn): number =>
    Math.abs(upright ? column.column - here.column : column.row - here.row);
  // sideways out of a lane there are the rails, which stand in a row of their own
  return columns
    .filter((column) => along(column) > 0 && (!upright || aside(column) === 0))
    .sort((a, b) => along(a) - along(b) || aside(a) - aside(b))[0];
}
