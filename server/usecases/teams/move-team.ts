import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

/**
 * Hangs a team elsewhere in the tree. Everybody's view may change: who is in one tree sees its boards. What it asked, and was asked,
 * stays with whom it is.
 */
export async function moveTeam(
  deps: Pick<TeamDeps, 'teamTree' | 'calendars' | 'gate' | 'audit' | 'events' | 'now'>,
  by: AskedBy,
  team: TeamId,
  parent: TeamId | null,
): Promise<Result> {
  const { teamTree, calendars, gate, audit, events, now } = deps;
  const moved = await gate.change('everybody', () =>
    audit.together(async () => {
      const teams = await teamTree.move(team, parent, dayOf(now()));
      if (typeof teams === 'string') return refuse(teams === 'gone' ? 'not-found' : 'team-under-itself');
      await audit.add({
        ...by,
        action: 'team-moved',
        objectKind: 'team',
        object: team,
        result: 'done',
        detail: { parent },
      });
      return accept(teams);
    }),
  );
  if (!moved.ok) return moved;
  // another calendar, and another way back
  for (const { board } of await calendars.boardsOf(moved.value))
    events.emit('boardSettingsChanged', { board });
  events.emit('teamsChanged', {});
  return accept();
}
