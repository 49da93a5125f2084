import type {
  OverviewAmbition,
  OverviewAmbitions,
  RingCounts,
  ServingAmbition,
} from '@verbeterbord/shared/api/overview.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import type { ApiDeps } from '../api-deps.ts';
import { currentCycles } from '../boards/board-lines.ts';

/**
 * The overview of a team read per ambition of its own boards. What serves one may hang at any depth below; apart stand those of the
 * teams right below it, as its rows do.
 */
export async function overviewAmbitionsOf(deps: ApiDeps, team: TeamId): Promise<OverviewAmbitions> {
  const [teams, allBoards, paths, cycleOf, standing] = await Promise.all([
    deps.teams.list(),
    deps.boards.list(),
    deps.teams.paths(),
    currentCycles(deps),
    deps.overviews.answer(team, undefined),
  ]);
  const under = new Set(paths.under(team));
  const teamOf = new Map(teams.filter(({ id }) => under.has(id)).map((each) => [each.id, each]));
  const boardOf = new Map(allBoards.map((board) => [board.id, board]));
  const own = (await deps.overviewHeads.boardsOf(team)).map(({ id }) => id);
  const [ownAmbitions, serving] = await Promise.all([
    deps.overviewDetails.ambitions(own),
    deps.overviewDetails.serving(own),
  ]);
  const targets = own.flatMap((board) => ownAmbitions.get(board) ?? []);
  const known = new Set(targets.map(keyOf));
  const servesOne = (ambition: OverviewAmbition): boolean => known.has(servedKey(ambition));
  const below = serving.filter((each) => servesOne(each) && teamOf.has(teamIdOf(boardOf, each)));
  // what its rows say is in memory
  const ofRows = (standing?.rows ?? []).flatMap((row) => row.ambitions);
  const apart = ofRows.filter((each) => !servesOne(each));
  const describe = await describer(deps, [...below, ...apart], (board) => {
    const row = boardOf.get(board);
    return row === undefined ? 0 : cycleOf(row);
  });
  const shown = (ambitions: readonly OverviewAmbition[]): ServingAmbition[] =>
    ambitions
      .flatMap((each) => {
        const serves = teamOf.get(teamIdOf(boardOf, each));
        return serves === undefined ? [] : [describe(each, { id: serves.id, name: serves.name })];
      })
      .sort((a, b) => byName.compare(a.team.name, b.team.name));
  const served = Map.groupBy(below, servedKey);
  return {
    ambitions: targets.map((ambition) => ({ ambition, served: shown(served.get(keyOf(ambition)) ?? []) })),
    apart: shown(apart),
  };
}

const byName = new Intl.Collator('nl', { numeric: true });

function teamIdOf(boards: ReadonlyMap<BoardId, BoardRow>, { board }: OverviewAmbition): TeamId {
  return boards.get(board)?.team ?? ('' as TeamId);
}

function keyOf({ board, id }: OverviewAmbition): string {
  return `${board} ${id}`;
}

function servedKey({ serves }: OverviewAmbition): string {
  return serves === null ? '' : `${serves.board} ${serves.ambition}`;
}

/** Adds to an ambition the goals that name it, with what the wall shows under them. */
async function describer(
  { overviews }: ApiDeps,
  ambitions: readonly OverviewAmbition[],
  currentOf: (board: BoardId) => number,
): Promise<(ambition: OverviewAmbition, team: ServingAmbition['team']) => ServingAmbition> {
  const goalsOf = await overviews.goals.of([...new Set(ambitions.map(({ board }) => board))]);
  return (ambition, team) => {
    const own = goalsOf(ambition.board, ambition.id, currentOf(ambition.board)).map((goal) => ({
      id: goal.id,
      title: goal.title,
      number: goal.number,
      counts: goal.counts,
    }));
    return { ...ambition, team, goals: own, counts: sum(own.map((goal) => goal.counts)) };
  };
}

function sum(all: readonly RingCounts[]): RingCounts {
  const total = { todo: 0, doing: 0, done: 0, stuck: 0 };
  for (const counts of all) {
    total.todo += counts.todo;
    total.doing += counts.doing;
    total.done += counts.done;
    total.stuck += counts.stuck;
  }
  return total;
}
