import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Access } from '../../auth/access.ts';
import type { Who } from '../../auth/sessions.ts';
import type { BoardRow, BoardStore } from '../../storage/boards/boards.ts';
import type { TeamStore } from '../../storage/people/teams.ts';

export interface DisplayRightsDeps {
  readonly access: Access;
  readonly boards: BoardStore;
  readonly teams: TeamStore;
}

/** Whether they may hang each of these boards on a screen; one that they may not see is `not-found`. */
export async function mayHang(
  { access, boards }: DisplayRightsDeps,
  who: Who,
  wanted: readonly BoardId[],
): Promise<Result> {
  const standings = await access.standings(who);
  for (const id of wanted) {
    const row = await boards.find(id);
    const role = row === null ? 'none' : standings.roleOn(row);
    if (role === 'none') return refuse('not-found');
    if (!canOnBoard(role, 'share')) return refuse('not-allowed');
  }
  return accept();
}

/** Those of a screen's boards that are left, in its order: a team that ended takes its boards with it. */
export async function boardsLeft(
  { boards, teams }: Omit<DisplayRightsDeps, 'access'>,
  shown: readonly BoardId[],
): Promise<BoardRow[]> {
  const paths = await teams.paths();
  const rows = await Promise.all(shown.map((id) => boards.find(id)));
  return rows.filter((row) => row !== null).filter((row) => paths.has(row.team));
}

/** Whether they may change or end a screen: who may share all its boards that are left. Of one without any nobody may. */
export async function mayChange(
  deps: DisplayRightsDeps,
  who: Who,
  shown: readonly BoardId[],
): Promise<boolean> {
  const left = await boardsLeft(deps, shown);
  if (left.length === 0) return false;
  return (
    await mayHang(
      deps,
      who,
      left.map(({ id }) => id),
    )
  ).ok;
}
