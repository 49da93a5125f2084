import { useState } from 'react';

/** Ids in the order in which they came, with those that were dealt with here: what one just pressed doesn't vanish from under the hand. */
export function useKept<Id extends string>(
  ids: readonly Id[],
  dealtWith: ReadonlySet<string>,
): readonly Id[] {
  const [known, setKnown] = useState(ids);
  const fresh = ids.filter((id) => !known.includes(id));
  if (fresh.length > 0) setKnown([...known, ...fresh]);
  return [...known, ...fresh].filter((id) => ids.includes(id) || dealtWith.has(id));
}
