import { useCallback, useMemo } from 'react';
import { navigate, useSearch } from 'wouter/use-browser-location';
import { readChoices, writeChoices, type Choices } from './choices.ts';

/** How somebody looks at the overview, from the address; changing it changes the address, which stays one step back. */
export function useChoices(): readonly [Choices, (part: Partial<Choices>) => void] {
  const query = useSearch();
  const choices = useMemo(() => readChoices(query), [query]);
  const choose = useCallback((part: Partial<Choices>) => {
    const { pathname, search } = location;
    navigate(pathname + writeChoices(search, { ...readChoices(search), ...part }), { replace: true });
  }, []);
  return [choices, choose];
}
