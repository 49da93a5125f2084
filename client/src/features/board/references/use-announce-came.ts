import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';
import { announce } from '../../../ui/announce.ts';

/** Who listens hears of what comes to the board while it is open; `sentence` says it, or null when that isn't for here. */
export function useAnnounceCame(
  ids: readonly string[],
  sentence: (reference: Reference) => string | null,
): void {
  const { view } = useBoardSession();
  const known = useRef<ReadonlySet<string> | null>(null);
  const came = useEffectEvent((id: string) => {
    const reference = view.reference(id);
    const said = reference === undefined ? null : sentence(reference);
    if (said !== null) announce(said);
  });
  useEffect(() => {
    const before = known.current;
    known.current = new Set(ids);
    if (before !== null) for (const id of ids) if (!before.has(id)) came(id);
  }, [ids]);
}
