import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useMemo } from 'react';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useText } from '../../../../i18n/language.ts';
import { usePeople } from '../../../../sync/hooks.ts';

export interface Names {
  /** How somebody is called; nobody known is "iemand". */
  of(person: PersonId | null): string;
  /** People by name, in alphabetical order; who left the organisation is a former colleague. */
  sorted(ids: readonly PersonId[]): Pick<Person, 'id' | 'name' | 'initials'>[];
}

/** Looks up how people are called. */
export function useNames(): Names {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const find = usePeople();
  return useMemo(
    () => ({
      of: (person) => (person === null ? undefined : find(person)?.name) ?? words.someone,
      sorted: (ids) =>
        ids
          .map((id) => find(id) ?? { id, name: cardWords.owners.unknown, initials: '?' })
          .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    }),
    [find, words, cardWords],
  );
}
