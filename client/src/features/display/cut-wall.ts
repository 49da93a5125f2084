/** What of a list a part shows: from and up to, by place in the list. */
export type Slice = readonly [from: number, to: number];

/** A goal as it hangs on the wall, in px: all of it, what stands above its cards, and per column what each card adds below the one before. */
export interface LaneSize {
  readonly height: number;
  readonly head: number;
  readonly columns: readonly (readonly number[])[];
}

/** A goal in a part: all of it (`cards` null), or of each column these. */
export interface LaneSlice {
  readonly lane: number;
  readonly cards: readonly Slice[] | null;
}

/** Cuts a list into pieces that fit a room, each at least one long: what is higher than the room by itself has a piece of its own. */
export function cutList(heights: readonly number[], room: number): readonly Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  let taken = 0;
  for (const [index, height] of heights.entries()) {
    if (index > from && taken + height > room) {
      slices.push([from, index]);
      from = index;
      taken = 0;
    }
    taken += height;
  }
  slices.push([from, heights.length]);
  return slices;
}

/** Cuts a wall into parts that fit a room, by whole goals; a goal that is higher than the room by whole cards, each column by itself. */
export function cutWall(
  lanes: readonly LaneSize[],
  gap: number,
  room: number,
): readonly (readonly LaneSlice[])[] {
  const parts: LaneSlice[][] = [];
  let part: LaneSlice[] = [];
  let taken = 0;
  const close = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    taken = 0;
  };
  for (const [lane, { height, head, columns }] of lanes.entries()) {
    const more = part.length === 0 ? height : gap + height;
    if (taken + more > room) close();
    if (height <= room) {
      part.push({ lane, cards: null });
      taken += part.length === 1 ? height : gap + height;
      continue;
    }
    const pieces = columns.map((cards) => cutList(cards, room - head));
    const count = Math.max(1, ...pieces.map(({ length }) => length));
    for (let index = 0; index < count; index += 1)
      parts.push([
        { lane, cards: pieces.map((piece, column) => piece[index] ?? endOf(columns[column] ?? [])) },
      ]);
  }
  close();
  return parts.length === 0 ? [[]] : parts;
}

const endOf = ({ length }: readonly number[]): Slice => [length, length];
