import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { announce } from '../../../ui/announce.ts';

/** Who listens hears of an offer that comes while the board is open. */
export function useAnnounceOffers(ids: readonly string[]): void {
  const { view } = useBoardSession();
  const words = useText().references.received;
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(ids);
    for (const id of before === null ? [] : ids.filter((each) => !before.has(each))) {
      const reference = view.reference(id);
      if (reference?.kind === 'offer') announce(words.offerCame(reference.from, reference.title));
    }
  }, [ids, view, words]);
}
