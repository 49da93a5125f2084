import type { OverviewRow, OverviewSuccess } from '@verbeterbord/shared/api/overview.ts';
import { countWall, isOnWall } from '@verbeterbord/shared/domain/count-wall.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { OverviewBoard, TeamFacts } from '../../storage/team-of-teams/overview-store.ts';

/** A success with its day, so that those of many teams can be sorted together. */
export interface DatedSuccess extends OverviewSuccess {
  readonly created: Instant | null;
}

/** A team's row, without its version, and what of the team stands elsewhere in the overview. */
export interface MadeRow {
  readonly row: Omit<OverviewRow, 'version'>;
  readonly successes: readonly DatedSuccess[];
  readonly boards: readonly OverviewBoard[];
}

/** What an overview says of one team. `cycleOf`: the number of the cycle that each of its boards is in. */
export function makeRow(facts: TeamFacts, cycleOf: (board: OverviewBoard) => number): MadeRow {
  const { id, name, boards } = facts;
  const counts = { todo: 0, doing: 0, done: 0, stuck: 0 };
  const successes: DatedSuccess[] = [];
  let carried = 0;
  for (const board of boards) {
    const current = cycleOf(board);
    const chosen = facts.counts.get(board.id) ?? [];
    const wall = countWall(chosen, current);
    counts.todo += wall.todo;
    counts.doing += wall.doing;
    counts.done += wall.done;
    counts.stuck += wall.stuck;
    for (const each of chosen)
      if (each.carried && each.state !== 'done' && isOnWall(each, current)) carried += each.count;
    for (const success of facts.successes.get(board.id) ?? [])
      if (success.cycle === current)
        successes.push({
          id: success.id,
          team: { id, name },
          title: success.title,
          created: success.created,
        });
  }
  const [first] = boards;
  return {
    row: {
      team: id,
      name,
      hasTeams: facts.hasTeams,
      delegate: facts.delegate,
      deputy: facts.deputy,
      offices: [...facts.offices],
      board: first === undefined ? null : { id: first.id, title: first.title },
      ambitions: [...facts.ambitions],
      counts,
      carried,
      successes: successes.length,
      questions: facts.questions,
      lastMovement: facts.lastMovement === null ? null : toMinute(facts.lastMovement),
    },
    successes,
    boards,
  };
}

/** Nobody reads seconds, and who types in a card moves its board every one of them. */
function toMinute(moment: Instant): Instant {
  return `${moment.slice(0, 16)}:00.000Z` as Instant;
}
