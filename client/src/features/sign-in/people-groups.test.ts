import type { DemoPerson } from '@verbeterbord/shared/api/people.ts';
import { asId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { groupPeople } from './people-groups.ts';

function person(name: string, teams: readonly string[], role = 'adviseur'): DemoPerson {
  return {
    id: asId(name.toLowerCase()),
    name,
    initials: name.slice(0, 2),
    role,
    office: null,
    officeName: 'Rijen',
    teams: [...teams],
  };
}

const people = [
  person('Zoë', ['Team Thuis'], 'wijkverpleegkundige'),
  person('Aylin', ['Team Jeugd']),
  person('Bo', []),
  person('Daan', ['Team Jeugd', 'Sociaal domein']),
];

test('people stand by team, teams and people by name, who has no team last', () => {
  expect(groupPeople(people, '').map(({ team, people }) => [team, people.map(({ name }) => name)])).toEqual([
    ['Team Jeugd', ['Aylin', 'Daan']],
    ['Team Thuis', ['Zoë']],
    [null, ['Bo']],
  ]);
});

test('searching finds names without their accents, and by role and any team, every word of it', () => {
  const found = (search: string) =>
    groupPeople(people, search).flatMap(({ people }) => people.map(({ name }) => name));
  expect(found('zoe')).toEqual(['Zoë']);
  expect(found('JEUGD aylin')).toEqual(['Aylin']);
  expect(found('sociaal')).toEqual(['Daan']);
  expect(found('verpleeg thuis')).toEqual(['Zoë']);
  expect(found('niemand')).toEqual([]);
});
