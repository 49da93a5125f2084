import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, daysBetween, mondayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/** How far from today a first cycle may begin, days: numbers count from it. */
const farthest = 366;

export interface CreateTeam {
  readonly name: string;
  readonly parent: TeamId | null;
  /** Of a team without a parent: when its first cycle begins and how many days each lasts. This week and 14 unless said otherwise. */
  readonly rhythm?: { readonly start: Day; readonly days: number } | undefined;
}

/** Makes a team. Below another one it has the calendar of that tree. */
export async function createTeam(
  { teamTree, audit, events, now }: Pick<TeamDeps, 'teamTree' | 'audit' | 'events' | 'now'>,
  by: AskedBy,
  { name, parent, rhythm }: CreateTeam,
): Promise<Result<TeamId>> {
  const id = newId<TeamId>();
  const today = dayOf(now());
  const own = rhythm ?? { start: mondayOf(today), days: 14 };
  const ahead = daysBetween(today, own.start);
  if (Math.abs(ahead) > farthest) return refuse('invalid-day');
  // what runs until then is a cycle too, and the first one
  const firstNumber = 1 + Math.max(0, Math.ceil(ahead / own.days));
  const made = await audit.together(async () => {
    const added = await teamTree.add({
      id,
      name,
      parent,
      calendar: parent === null ? [{ ...own, firstNumber }] : null,
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
  if (made.ok) events.emit('teamsChanged', {});
  return made;
}
