import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, mondayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

export interface CreateTeam {
  readonly name: string;
  readonly parent: TeamId | null;
  /** Of a team without a parent: when its first cycle begins and how many days each lasts. This week and 14 unless said otherwise. */
  readonly rhythm?: { readonly start: Day; readonly days: number } | undefined;
}

/** Makes a team. Below another one it has the calendar of that tree. */
export async function createTeam(
  { teamTree, audit, now }: Pick<TeamDeps, 'teamTree' | 'audit' | 'now'>,
  by: AskedBy,
  { name, parent, rhythm }: CreateTeam,
): Promise<Result<TeamId>> {
  const id = newId<TeamId>();
  const own = rhythm ?? { start: mondayOf(dayOf(now())), days: 14 };
  return audit.together(async () => {
    const added = await teamTree.add({
      id,
      name,
      parent,
      calendar: parent === null ? [{ ...own, firstNumber: 1 }] : null,
    });
    if (!added) return refuse('not-found');
    await audit.add({
      ...by,
      action: 'team-created',
      objectKind: 'team',
      object: id,
      result: 'done',
      detail: { name, parent },
    });
    return accept(id);
  });
}
