import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, DependencyId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { DependencyDeps } from './dependency-deps.ts';
import { errandsFor } from './errands-for.ts';
import { sayAftermath } from './say-aftermath.ts';

export interface EndDependency {
  readonly id: DependencyId;
  /** The board whose card waits: only its team ends the waiting. */
  readonly board: BoardId;
}

/** A card waits no longer; no board shows it from then on. A second time changes nothing. Refuses `not-found`. */
export async function endDependency(
  { audit, dependencies, errands, events, now }: DependencyDeps,
  { id, board }: EndDependency,
): Promise<Result> {
  const dependency = await dependencies.find(id);
  if (dependency === null || dependency.waits.board !== board) return refuse('not-found');
  const at = toInstant(now());
  const boards = [dependency.waits.board, dependency.on.board];
  const ended = await audit.together(async () => {
    if (!(await dependencies.end(id, at))) return false;
    await errands.add(errandsFor([{ id, boards }]), at);
    return true;
  });
  if (ended) sayAftermath(events, { boards, teams: [], people: [] });
  return accept();
}
