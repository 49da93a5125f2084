import type { DemoPerson } from '@verbeterbord/shared/api/people.ts';

export interface PeopleGroup {
  /** Null for people without a team. */
  readonly team: string | null;
  readonly people: readonly DemoPerson[];
}

/** Letters without accents and capitals, so that "aylin" finds Aylín. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** People by team, both in alphabetical order, as far as they match every word of `search`; each person once, in the first team. */
export function groupPeople(people: readonly DemoPerson[], search: string): readonly PeopleGroup[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const groups = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const said = plain([person.name, person.role, person.officeName ?? '', ...person.teams].join(' '));
    if (!words.every((word) => said.includes(word))) continue;
    const team = person.teams[0] ?? '';
    groups.set(team, [...(groups.get(team) ?? []), person]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'nl')))
    .map(([team, members]) => ({
      team: team === '' ? null : team,
      people: members.sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    }));
}
