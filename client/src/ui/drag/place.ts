/** A rectangle on the screen, in CSS pixels from the top left of the viewport. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How many of `count` cards, laid out in reading order, come before the point: where a card dropped there lands.
 *
 * A binary search, so that a move over a column of 100 cards measures seven of them and not all. Cards may lie side by side
 * (the rails on a narrow screen do): within a row the middle of a card decides sideways, in a single column up and down.
 */
export function placeAt(
  count: number,
  boxAt: (index: number) => Box,
  point: Point,
  sideBySide: boolean,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (liesBefore(boxAt(middle), point, sideBySide)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function liesBefore(box: Box, point: Point, sideBySide: boolean): boolean {
  if (!sideBySide) return (box.top + box.bottom) / 2 < point.y;
  if (point.y > box.bottom) return true;
  if (point.y < box.top) return false;
  return (box.left + box.right) / 2 < point.x;
}

/** The box that holds the point, or the nearest one within `reach` pixels; -1 when all lie further away. */
export function nearestBox(boxes: readonly Box[], point: Point, reach: number): number {
  let nearest = -1;
  let least = reach;
  for (const [index, box] of boxes.entries()) {
    const dx = Math.max(box.left - point.x, 0, point.x - box.right);
    const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
    const distance = Math.hypot(dx, dy);
    if (distance < least || (distance === 0 && least === 0 && nearest === -1)) {
      nearest = index;
      least = distance;
    }
    if (distance === 0) return index;
  }
  return nearest;
}
