import { expect, test } from 'vitest';
import {
  boardVerbs,
  canInOrganisation,
  canOnBoard,
  canOnOffer,
  canOnQuestion,
  canOnTeam,
  offerRights,
  organisationVerbs,
  questionRights,
  rights,
  teamVerbs,
  type BoardRole,
  type OfferRole,
  type OrganisationRole,
  type QuestionRole,
  type TeamStanding,
} from './permission.ts';

test.each<[BoardRole, string]>([
  ['lead', 'view visit edit ask close history names share manage'],
  ['member', 'view visit edit ask close history names'],
  ['delegate', 'view visit edit ask close history'],
  ['viewer', 'view visit history'],
  ['colleague', 'view visit history'],
  ['participant', 'view visit edit'],
  ['onlooker', 'view visit'],
  ['display', 'view'],
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
  ['above', 'view overview'],
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

test.each<[QuestionRole, string]>([
  ['asker', 'view conversation comment speak'],
  ['holder', 'view conversation comment speak'],
  ['reader', 'view conversation'],
  ['onlooker', 'view'],
  ['none', ''],
])('on a question, a %s may: %s', (role, allowed) => {
  expect(questionRights.filter((right) => canOnQuestion([role], right)).join(' ')).toBe(allowed);
});

test.each<[OfferRole, string]>([
  ['giver', 'view take-back'],
  ['receiver', 'view decide'],
  ['reader', 'view'],
  ['none', ''],
])('on an offer, a %s may: %s', (role, allowed) => {
  expect(offerRights.filter((right) => canOnOffer([role], right)).join(' ')).toBe(allowed);
});

test('who stands to an offer in two ways may what either may; in none, nothing', () => {
  expect(offerRights.filter((right) => canOnOffer(['giver', 'receiver'], right))).toEqual(offerRights);
  expect(offerRights.filter((right) => canOnOffer([], right))).toEqual([]);
});

test('the tests above name every role of every kind of subject', () => {
  expect(Object.keys(rights.board)).toHaveLength(9);
  expect(Object.keys(rights.team)).toHaveLength(9);
  expect(Object.keys(rights.organisation)).toHaveLength(4);
  expect(Object.keys(rights.question)).toHaveLength(5);
  expect(Object.keys(rights.offer)).toHaveLength(4);
  expect(Object.keys(rights)).toHaveLength(5);
});
