import type { OverviewAmbition, OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import { daysBetween, dayOf, type Day, type Instant } from '@verbeterbord/shared/time.ts';

/** From so many days without any movement on a team is said to be still: half a cycle of two weeks. */
export const stillAfter = 7;

/** Days since something moved; null when nothing ever did. */
export function daysStill(moved: Instant | null, today: Day): number | null {
  return moved === null ? null : Math.max(0, daysBetween(dayOf(Date.parse(moved)), today));
}

/** Whether nothing moved for long. */
export function isStill(row: OverviewRow, today: Day): boolean {
  const days = daysStill(row.lastMovement, today);
  return days === null || days >= stillAfter;
}

/** How pressing a judgement is; a team that didn't judge stands between fragile and on track. */
const pressing: Readonly<Record<JudgementValue, number>> = { stuck: 0, fragile: 1, 'on-track': 3 };
const notJudged = 2;

export function judgementRank(row: OverviewRow): number {
  const judged = judgedAmbition(row)?.judgement ?? null;
  return judged === null ? notJudged : pressing[judged];
}

/** The ambition whose judgement speaks for a row: the most pressing one, and of equals the first on the board. */
export function judgedAmbition(row: OverviewRow): OverviewAmbition | null {
  let found: OverviewAmbition | null = null;
  for (const ambition of row.ambitions) {
    if (ambition.judgement === null) continue;
    const before = found?.judgement ?? null;
    if (before === null || pressing[ambition.judgement] < pressing[before]) found = ambition;
  }
  return found;
}

/** The first ambition that is measured. */
export function measuredAmbition(row: OverviewRow): OverviewAmbition | null {
  return row.ambitions.find(({ indicator }) => indicator !== null && indicator.values.length > 0) ?? null;
}

/** What a row shows, of which it can be seen that it changed. */
export const facts = [
  'name',
  'ambition',
  'judgement',
  'counts',
  'carried',
  'stuck',
  'indicator',
  'movement',
  'questions',
  'successes',
] as const;
export type Fact = (typeof facts)[number];

const shown: Readonly<Record<Fact, (row: OverviewRow) => unknown>> = {
  name: ({ name, delegate, deputy }) => [name, delegate, deputy],
  ambition: ({ ambitions: [first] }) => [first?.title, first?.paint],
  judgement: (row) => {
    const judged = judgedAmbition(row);
    return judged === null ? null : [judged.id, judged.judgement, judged.judgementNote, judged.judgedOn];
  },
  counts: ({ counts }) => [counts.todo, counts.doing, counts.done],
  carried: ({ carried }) => carried,
  stuck: ({ counts }) => counts.stuck,
  indicator: (row) => measuredAmbition(row)?.indicator,
  movement: ({ lastMovement }) => lastMovement,
  questions: ({ questions }) => questions,
  successes: ({ successes }) => successes,
};

/** What is another than before on a row. */
export function changedFacts(before: OverviewRow, after: OverviewRow): readonly Fact[] {
  return facts.filter((fact) => JSON.stringify(shown[fact](before)) !== JSON.stringify(shown[fact](after)));
}
