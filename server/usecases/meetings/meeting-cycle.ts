import { boardCycle, cycleNumbered, type Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { MeetingDeps } from './meeting-deps.ts';

type Deps = Pick<MeetingDeps, 'teams' | 'boards' | 'now'>;

/** The cycle that a team is in: that of its own board, or of its calendar when it has none. */
export async function cycleOfTeam({ teams, boards, now }: Deps, team: TeamId): Promise<Cycle> {
  const [calendar, board] = [await teams.calendarOf(team), await boards.firstOf(team)];
  return boardCycle(calendar, dayOf(now()), board?.lastClosed ?? null);
}

/** The days of a cycle by the number that the team counts with. */
export async function cycleWithNumber(
  { teams }: Pick<Deps, 'teams'>,
  team: TeamId,
  number: number,
): Promise<Cycle> {
  return cycleNumbered(await teams.calendarOf(team), number);
}
