import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { searchPeople } from './search-people.ts';

const person = (name: string, initials: string, role: string): Person => ({
  id: name.toLowerCase() as PersonId,
  name,
  initials,
  role,
  office: null,
});
const people = [
  person('Aylin', 'AÖ', 'jeugdconsulent'),
  person('Daan', 'DK', 'wijkteam'),
  person('Zoë', 'ZB', 'jeugdarts'),
];
const names = (typed: string) => searchPeople(people, typed).map((each) => each.name);

test('nothing typed finds everybody, in the order given', () => {
  expect(names('  ')).toEqual(['Aylin', 'Daan', 'Zoë']);
});

test('the beginning of a name, initials or role finds, without accents or capitals', () => {
  expect(names('ay')).toEqual(['Aylin']);
  expect(names('ao')).toEqual(['Aylin']);
  expect(names('ZOE')).toEqual(['Zoë']);
  expect(names('jeugd')).toEqual(['Aylin', 'Zoë']);
  expect(names('jeugd zo')).toEqual(['Zoë']);
  expect(names('lin')).toEqual([]);
});
