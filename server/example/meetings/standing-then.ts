import type { OverviewSuccess } from '@verbeterbord/shared/api/overview.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { Action, ActionState } from '@verbeterbord/shared/domain/action.ts';
import { countWall, isOnWall } from '@verbeterbord/shared/domain/count-wall.ts';
import type { Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import type { Team } from '@verbeterbord/shared/domain/team.ts';
import { dayOf, type Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { MeetingFacts } from '../../usecases/meetings/record-of-meeting.ts';

type TeamThen = MeetingFacts['rows'][number];

/** How a team of the example stood at a moment of the current cycle, by what its board says now of that moment. */
export function standingThen(
  team: Pick<Team, 'id' | 'name'>,
  doc: Y.Doc,
  { cycle, at, questions }: { readonly cycle: Cycle; readonly at: Instant; readonly questions: number },
): { readonly row: TeamThen; readonly successes: readonly Pick<OverviewSuccess, 'team' | 'title'>[] } {
  const was = (stamp: { readonly at: Instant } | null): boolean => stamp !== null && stamp.at <= at;
  const chosen = listCards(doc, 'action')
    .filter((action) => was(action.created) && !was(action.archived))
    .flatMap((action) => {
      if (action.cycle === null) return [];
      const state = stateThen(action, was(action.done));
      const stuck = was(action.stuck);
      return [{ state, cycle: action.cycle, stuck, count: 1, carried: action.carried > 0 }];
    });
  const successes = listCards(doc, 'success').filter(
    (success) => success.cycle === cycle.number && was(success.created),
  );
  return {
    row: {
      team: team.id,
      name: team.name,
      ambitions: listCards(doc, 'ambition').map(({ title, judgement, judgementNote }) => ({
        title,
        judgement: was(judgement) ? (judgement?.value ?? null) : null,
        judgementNote: was(judgement) ? judgementNote : '',
        judgedOn: judgement !== null && was(judgement) ? dayOf(Date.parse(judgement.at)) : null,
      })),
      counts: countWall(chosen, cycle.number),
      carried: chosen.filter((each) => each.carried && each.state !== 'done' && isOnWall(each, cycle.number))
        .length,
      successes: successes.length,
      questions,
    },
    successes: successes.map(({ title }) => ({ team: { id: team.id, name: team.name }, title })),
  };
}

/** What was done later was under way. */
function stateThen({ place }: Action, wasDone: boolean): ActionState {
  return place.state === 'done' && !wasDone ? 'doing' : place.state;
}
