export const outcomes = ['done', 'carried', 'later', 'stopped'] as const;
export type Outcome = (typeof outcomes)[number];

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** A part of a bar: from which count to which, from the bottom up. */
export interface StackPart {
  readonly outcome: Outcome;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of one bar, from the bottom up; what there is none of has no part. */
export function stackOf(counts: OutcomeCounts): StackPart[] {
  const parts: StackPart[] = [];
  let from = 0;
  for (const outcome of outcomes) {
    const count = counts[outcome];
    if (count <= 0) continue;
    parts.push({ outcome, count, from, to: from + count });
    from += count;
  }
  return parts;
}

/** How high the highest bar is; at least one, so that a scale has a length. */
export function highestOf(all: readonly OutcomeCounts[]): number {
  return Math.max(1, ...all.map((counts) => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)));
}

/** The outcomes that any of these has, as the legend names them; the three that people know always. */
export function outcomesIn(all: readonly OutcomeCounts[]): Outcome[] {
  return outcomes.filter((outcome) => outcome !== 'later' || all.some((counts) => counts.later > 0));
}
