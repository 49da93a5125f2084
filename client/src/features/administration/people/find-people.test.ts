import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { findPeople } from './find-people.ts';

const person = (name: string, more: Partial<AdministeredPerson> = {}): AdministeredPerson => ({
  id: asId<PersonId>(name.toLowerCase()),
  name,
  initials: name.slice(0, 2),
  role: '',
  office: null,
  state: 'active',
  email: null,
  administrator: false,
  teams: [],
  waysIn: { password: false, secondFactor: false, signOn: 0 },
  lastSeen: null,
  ...more,
});
const names = (people: readonly AdministeredPerson[]): readonly string[] => people.map(({ name }) => name);

const people = [
  person('Zoë', { role: 'jeugdconsulent' }),
  person('Bram', { email: 'bram@gemeente.example' }),
  person('Oud', { state: 'deactivated' }),
];

test('an accent that isn’t typed finds who has it', () => {
  expect(names(findPeople(people, 'zoe', 'all'))).toEqual(['Zoë']);
});

test('every word must fit, in whatever is known of somebody', () => {
  expect(names(findPeople(people, 'jeugd zoë', 'all'))).toEqual(['Zoë']);
  expect(names(findPeople(people, 'jeugd bram', 'all'))).toEqual([]);
  expect(names(findPeople(people, 'gemeente', 'all'))).toEqual(['Bram']);
});

test('who left is shown only when asked for', () => {
  expect(names(findPeople(people, '', 'active'))).toEqual(['Zoë', 'Bram']);
  expect(names(findPeople(people, '', 'left'))).toEqual(['Oud']);
});
