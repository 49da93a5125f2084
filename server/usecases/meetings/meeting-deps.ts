import type { OverviewRow, OverviewSuccess, QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../../events.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { MeetingStore } from '../../storage/team-of-teams/meetings.ts';

/** The teams below one as they stand now. */
export interface Standing {
  /** By name. */
  readonly rows: readonly OverviewRow[];
  /** Celebrated in the cycle of now. */
  readonly successes: readonly OverviewSuccess[];
  /** What the team has to answer and isn't over. */
  readonly questions: readonly QuestionLine[];
}

/** What a meeting asks of the overviews. */
export interface OverviewPort {
  /** All of it; null when the team ended. */
  answer(team: TeamId, since: undefined): Promise<Standing | null>;
}

export interface MeetingDeps {
  readonly meetings: MeetingStore;
  readonly teams: Pick<TeamStore, 'find' | 'calendarOf'>;
  readonly boards: Pick<BoardStore, 'firstOf'>;
  readonly overviews: OverviewPort;
  readonly events: ServerEvents;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
