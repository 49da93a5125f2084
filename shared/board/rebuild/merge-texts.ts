/** More differing pieces than this aren't compared letter by letter: that takes the square of their number. */
const mostDifferences = 600;

/** What becomes of a text: which of its pieces go, and what comes before each (and at its end). */
interface Rewriting {
  readonly removed: ReadonlySet<number>;
  readonly inserted: ReadonlyMap<number, string>;
}

/**
 * Two people's versions of one text, made apart from each other, as one: every letter that either wrote stays, and what either
 * took away goes. Where both wrote at one spot, theirs comes first. No letter is cut in two.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  for (const split of [letters, words]) {
    const pieces = split(base);
    const ours = rewriting(pieces, split(mine));
    const others = rewriting(pieces, split(theirs));
    if (ours !== null && others !== null) return join(pieces, ours, others);
  }
  // nothing in common worth looking for: both, whole
  return `${theirs}\n${mine}`;
}

function letters(text: string): string[] {
  return [...text];
}

function words(text: string): string[] {
  return text.split(/(?<=\s)/);
}

function join(pieces: readonly string[], mine: Rewriting, theirs: Rewriting): string {
  let text = '';
  for (let index = 0; index <= pieces.length; index += 1) {
    text += (theirs.inserted.get(index) ?? '') + (mine.inserted.get(index) ?? '');
    if (!theirs.removed.has(index) && !mine.removed.has(index)) text += pieces[index] ?? '';
  }
  return text;
}

/** The fewest pieces to remove and insert that make `next` of `base`; null when they are too many. */
function rewriting(base: readonly string[], next: readonly string[]): Rewriting | null {
  let start = 0;
  while (start < base.length && start < next.length && base[start] === next[start]) start += 1;
  let tail = 0;
  const shortest = Math.min(base.length, next.length) - start;
  while (tail < shortest && base[base.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  const path = shortestPath(base.slice(start, base.length - tail), next.slice(start, next.length - tail));
  if (path === null) return null;
  const removed = new Set<number>();
  const inserted = new Map<number, string>();
  for (const { from, to, step } of path)
    if (step === 'remove') removed.add(start + from);
    else inserted.set(start + from, (inserted.get(start + from) ?? '') + (next[start + to] ?? ''));
  return { removed, inserted };
}

interface Step {
  readonly step: 'remove' | 'insert';
  /** Index in the one text, and in the other, where it happens. */
  readonly from: number;
  readonly to: number;
}

/** Myers' way through the grid of both texts (1986): as few steps as can be, in order. */
function shortestPath(base: readonly string[], next: readonly string[]): readonly Step[] | null {
  const [rows, columns] = [base.length, next.length];
  const most = Math.min(rows + columns, mostDifferences);
  /** How far each diagonal (from - to) came, after so many differences. */
  const reached: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let differences = 0; differences <= most; differences += 1) {
    const now = new Map<number, number>();
    reached.push(furthest);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let from = startOf(furthest, diagonal, differences);
      while (from < rows && from - diagonal < columns && base[from] === next[from - diagonal]) from += 1;
      now.set(diagonal, from);
      if (from >= rows && from - diagonal >= columns) return stepsBack(reached, rows, columns);
    }
    furthest = now;
  }
  return null;
}

/** Whether one comes to this diagonal from the one above it: by inserting. Else from below: by removing. */
function comesDown(furthest: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true;
  if (diagonal === differences) return false;
  return (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function startOf(furthest: ReadonlyMap<number, number>, diagonal: number, differences: number): number {
  return comesDown(furthest, diagonal, differences)
    ? (furthest.get(diagonal + 1) ?? 0)
    : (furthest.get(diagonal - 1) ?? 0) + 1;
}

function stepsBack(reached: readonly ReadonlyMap<number, number>[], rows: number, columns: number): Step[] {
  const steps: Step[] = [];
  let [from, to] = [rows, columns];
  for (let differences = reached.length - 1; differences > 0; differences -= 1) {
    const furthest = reached[differences] as ReadonlyMap<number, number>;
    const diagonal = from - to;
    const down = comesDown(furthest, diagonal, differences);
    const before = down ? diagonal + 1 : diagonal - 1;
    from = furthest.get(before) ?? 0;
    to = from - before;
    steps.push({ step: down ? 'insert' : 'remove', from, to });
  }
  return steps.toReversed();
}
