import {
  boardCycle,
  cycleOn,
  pauseOn,
  type Calendar,
  type Cycle,
} from '@verbeterbord/shared/domain/cycle.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type { HeadFacts } from '../../storage/team-of-teams/overview-head-store.ts';
import type { OverviewHead } from './held-overview.ts';

/** What stands around the rows on a day. */
export function makeHead(facts: HeadFacts, calendar: Calendar | undefined, today: Day): OverviewHead {
  const [first] = facts.boards;
  const { id, name, parent } = facts.team;
  return {
    team: { id, name, parent },
    board: first === undefined ? null : { id: first.id, title: first.title },
    cycle: calendar === undefined ? null : cycleNow(calendar, today, first?.lastClosed),
    today,
    offices: [...facts.offices],
    questions: [...facts.questions],
    ownBoards: facts.boards,
  };
}

/** Of its board; of the calendar when it has none (undefined); null in a pause. */
function cycleNow(calendar: Calendar, today: Day, lastClosed: number | null | undefined): Cycle | null {
  if (pauseOn(calendar, today) !== null) return null;
  return lastClosed === undefined ? cycleOn(calendar, today) : boardCycle(calendar, today, lastClosed);
}
