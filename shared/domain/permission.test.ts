import { expect, test } from 'vitest';
import { boardVerbs, can, type BoardRole } from './permission.ts';

test.each<[BoardRole, string]>([
  ['lead', 'view edit create'],
  ['member', 'view edit'],
  ['delegate', 'view edit'],
  ['viewer', 'view'],
  ['colleague', 'view'],
  ['none', ''],
])('a %s may: %s', (role, verbs) => {
  expect(boardVerbs.filter((verb) => can(role, verb)).join(' ')).toBe(verbs);
});
