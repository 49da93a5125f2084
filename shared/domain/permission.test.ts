import { expect, test } from 'vitest';
import {
  boardVerbs,
  canInOrganisation,
  canOnBoard,
  canOnTeam,
  organisationVerbs,
  rights,
  teamVerbs,
  type BoardRole,
  type OrganisationRole,
  type TeamStanding,
} from './permission.ts';

test.each<[BoardRole, string]>([
  ['lead', 'view edit ask close history names share manage'],
  ['member', 'view edit ask close history names'],
  ['delegate', 'view edit ask close history'],
  ['viewer', 'view history'],
  ['colleague', 'view history'],
  ['participant', 'view edit'],
  ['onlooker', 'view'],
  ['none', ''],
])('on a board, a %s may: %s', (role, verbs) => {
  expect(boardVerbs.filter((verb) => canOnBoard(role, verb)).join(' ')).toBe(verbs);
});

test.each<[TeamStanding, string]>([
  ['administrator', 'view edit invite create-board move'],
  ['lead', 'view edit invite create-board overview speak'],
  ['member', 'view overview speak'],
  ['delegate', 'view overview speak'],
  ['viewer', 'view overview'],
  ['below', 'view overview'],
  ['colleague', 'view'],
  ['none', ''],
])('on a team, a %s may: %s', (standing, verbs) => {
  expect(teamVerbs.filter((verb) => canOnTeam(standing, verb)).join(' ')).toBe(verbs);
});

test.each<[OrganisationRole, string]>([
  ['administrator', 'directory administer'],
  ['member', 'directory'],
  ['guest', ''],
  ['none', ''],
])('in the organisation, a %s may: %s', (role, verbs) => {
  expect(organisationVerbs.filter((verb) => canInOrganisation(role, verb)).join(' ')).toBe(verbs);
});

test('the tests above name every role of every kind of subject', () => {
  expect(Object.keys(rights.board)).toHaveLength(8);
  expect(Object.keys(rights.team)).toHaveLength(8);
  expect(Object.keys(rights.organisation)).toHaveLength(4);
});
