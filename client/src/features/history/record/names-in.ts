import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';

/** Names by the alphabet, as people stand everywhere; who isn't known is left out. */
export function namesIn(ids: readonly PersonId[], people: readonly Person[]): string {
  const names = ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? []);
  return names.sort((a, b) => a.localeCompare(b, 'nl')).join(', ');
}
