import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { teamsAbove } from './teams-above.ts';

const team = (id: string, parent: string | null, seen = true): TeamLine => ({
  id: id as TeamId,
  name: id,
  parent: parent as TeamId | null,
  standing: 'below',
  verbs: seen ? ['view', 'overview'] : ['view'],
  boards: [],
});
const path = (teams: readonly TeamLine[], of: string) => teamsAbove(teams, of as TeamId).map(({ id }) => id);

test('the path leads from the top down to the team right above', () => {
  const teams = [team('wijk', 'jeugd'), team('directie', null), team('jeugd', 'directie')];
  expect(path(teams, 'wijk')).toEqual(['directie', 'jeugd']);
  expect(path(teams, 'directie')).toEqual([]);
});

test('a team whose overview I may not see is no step of it', () => {
  const teams = [team('wijk', 'jeugd'), team('directie', null, false), team('jeugd', 'directie')];
  expect(path(teams, 'wijk')).toEqual(['jeugd']);
});

test('a team that nobody knows, and a circle, end it', () => {
  expect(path([team('wijk', 'weg')], 'wijk')).toEqual([]);
  expect(path([team('a', 'b'), team('b', 'a')], 'a')).toEqual(['b']);
});
