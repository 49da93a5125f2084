import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';

export const peopleFilters = ['active', 'left', 'all'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

/** Letters without their accents, so that "Zoe" finds "Zoë". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('nl');
}

/** Who fits all the words, in the name, function, address or teams; who left only when asked for. */
export function findPeople(
  people: readonly AdministeredPerson[],
  search: string,
  filter: PeopleFilter,
): readonly AdministeredPerson[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    if (filter !== 'all' && (person.state === 'active') !== (filter === 'active')) return false;
    const said = plain(
      [person.name, person.role, person.email ?? '', ...person.teams.map(({ name }) => name)].join(' '),
    );
    return words.every((word) => said.includes(word));
  });
}
