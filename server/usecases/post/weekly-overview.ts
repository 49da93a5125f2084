import type { OverviewBoard } from '@verbeterbord/shared/api/notices.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { BoardsToday, SeenBoard } from './boards-today.ts';
import type { PostDeps } from './post-deps.ts';

type Deps = Pick<PostDeps, 'projections' | 'now'>;
type OwnedAction = Awaited<ReturnType<Deps['projections']['actionsOwnedBy']>>[number];

/**
 * How the boards stand that somebody works on, and what of it is theirs to do: boards of own teams, and others on which they own
 * something. By title.
 */
export async function weeklyOverview(
  deps: Deps,
  today: BoardsToday,
  person: PersonId,
): Promise<OverviewBoard[]> {
  const seen = await today.seenBy(person);
  const owned = await deps.projections.actionsOwnedBy(person, toInstant(deps.now()));
  const open = Map.groupBy(
    owned.filter(({ state }) => state !== 'done'),
    ({ board }) => board,
  );
  const lines: OverviewBoard[] = [];
  for (const [id, board] of seen) {
    if (board.cycle === null) continue;
    const mine = (open.get(id) ?? []).filter(({ cycle }) => cycle !== null);
    if (board.role === 'colleague' && mine.length === 0) continue;
    lines.push(await lineOf(today, board, mine));
  }
  return lines.toSorted((a, b) => a.title.localeCompare(b.title, 'nl'));
}

async function lineOf(
  today: BoardsToday,
  { row, cycle, toClose }: SeenBoard,
  mine: readonly OwnedAction[],
): Promise<OverviewBoard> {
  const number = cycle?.number ?? 0;
  let [done, total, stuck] = [0, 0, 0];
  for (const count of await today.countsOf(row.id)) {
    if (count.state === 'done' && count.cycle < number) continue;
    total += count.count;
    if (count.state === 'done') done += count.count;
    else if (count.stuck) stuck += count.count;
  }
  return {
    id: row.id,
    title: row.title,
    cycle: number,
    end: cycle?.end ?? today.today,
    done,
    total,
    stuck,
    toClose,
    mine: mine
      .map(({ id, title, due, stuck: isStuck }) => ({
        id,
        title,
        due,
        stuck: isStuck,
        late: due !== null && due < today.today,
      }))
      .toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.title.localeCompare(b.title, 'nl')),
  };
}
