import { asId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { teamsBelow } from './teams-below.ts';

const id = (name: string): TeamId => asId<TeamId>(name);
const team = (name: string, parent: string | null) => ({
  id: id(name),
  name: name.toUpperCase(),
  parent: parent === null ? null : id(parent),
});

test('names every team below, each followed by its own, and none beside or above', () => {
  const teams = [
    team('b', 'top'),
    team('a', 'top'),
    team('top', null),
    team('a1', 'a'),
    team('other', null),
    team('o1', 'other'),
  ];
  expect(teamsBelow(teams, id('top'))).toEqual([
    { id: 'b', name: 'B', depth: 0 },
    { id: 'a', name: 'A', depth: 0 },
    { id: 'a1', name: 'A1', depth: 1 },
  ]);
  expect(teamsBelow(teams, id('a1'))).toEqual([]);
});

test('ends on an answer that goes in circles', () => {
  const teams = [team('a', 'b'), team('b', 'a')];
  expect(teamsBelow(teams, id('a'))).toEqual([{ id: 'b', name: 'B', depth: 0 }]);
});
