import { expect, test } from 'vitest';
import { initialsOf } from './team.ts';

test.each([
  ['Anna', 'AN'],
  ['Anna Bakker', 'AB'],
  ['Jan-Willem', 'JW'],
  ['  Sanne   de  Vries ', 'SD'],
  ['ï', 'Ï'],
  ['Ö', 'Ö'],
  ['', '?'],
  ['🦊 vos', '🦊V'],
])('the initials of %j are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
