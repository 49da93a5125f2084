import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { asId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { possibleParents, treeRows } from './tree-rows.ts';

const id = (text: string): TeamId => asId<TeamId>(text);
const team = (name: string, parent: string | null = null): TeamLine => ({
  id: id(name),
  name,
  parent: parent === null ? null : id(parent),
  standing: 'administrator',
  verbs: [],
  boards: [],
});
const teams = [
  team('jeugd', 'sociaal'),
  team('wmo', 'sociaal'),
  team('sociaal'),
  team('wijk', 'jeugd'),
  team('buiten'),
];

test('teams stand below the one they hang under, by name', () => {
  expect(treeRows(teams).map(({ team: { name }, depth }) => `${depth} ${name}`)).toEqual([
    '0 buiten',
    '0 sociaal',
    '1 jeugd',
    '2 wijk',
    '1 wmo',
  ]);
});

test('a team whose parent I may not know of stands at the top', () => {
  expect(treeRows([team('los', 'onbekend')])[0]?.depth).toBe(0);
});

test('a team can’t hang under itself, what is below it, or where it is', () => {
  expect(possibleParents(teams, id('jeugd'))).toEqual([null, 'buiten', 'wmo']);
  expect(possibleParents(teams, id('sociaal'))).toEqual(['buiten']);
  expect(possibleParents(teams, id('wijk'))).toEqual([null, 'buiten', 'sociaal', 'wmo']);
});
