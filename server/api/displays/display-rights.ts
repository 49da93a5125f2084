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

/** Says of boards that a screen was to show which are left, in its order: a team that ended takes its boards with it. */
export async function boardsThere({
  boards,
  teams,
}: Omit<DisplayRightsDeps, 'access'>): Promise<(shown: readonly BoardId[]) => BoardRow[]> {
  const [rows, paths] = await Promise.all([boards.list(), teams.paths()]);
  const there = new Map(rows.filter((row) => paths.has(row.team)).map((row) => [row.id, row]));
  return (shown) => shown.flatMap((board) => there.get(board) ?? []);
}

/** Whether they may change or end a screen: who may share all its boards that are left. Of one without any nobody may. */
export async function mayChange(
  deps: DisplayRightsDeps,
  who: Who,
  shown: readonly BoardId[],
): Promise<boolean> {
  const left = (await boardsThere(deps))(shown).map(({ id }) => id);
  return left.length > 0 && (await mayHang(deps, who, left)).ok;
}
