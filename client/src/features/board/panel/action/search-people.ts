import type { Person } from '@verbeterbord/shared/domain/team.ts';

/** People whose name, initials or role has a word that begins as typed; accents and case don't matter. In the order given. */
export function searchPeople(people: readonly Person[], typed: string): Person[] {
  const wanted = plain(typed).split(' ').filter(Boolean);
  return people.filter((person) => {
    const words = plain(`${person.name} ${person.initials} ${person.role}`).split(' ');
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** Lower case letters and digits without accents, words apart by one space. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('nl')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
